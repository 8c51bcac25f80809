import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from 'glasshouse';
import { t } from '../text/text.ts';
import { useDark } from '../ui/use-dark.ts';
import type { Wanted } from '../world/api.ts';
import type { CodeEditor } from './editor/code-editor.ts';
import { Problems } from './problems.tsx';
import { sides } from './simulation.ts';

/** So long after the last key a text is read. */
const REST_MS = 500;

interface TextEditorProps {
  readonly kind: 'regime' | 'patch';
  /** What the text is called where files are named. */
  readonly file: string;
  /** What it is, for those who hear it. */
  readonly label: string;
  /** Null: not known yet. */
  readonly text: string | null;
  /** The world that a text would make. */
  readonly worldWith: (text: string) => Wanted | undefined;
  /** Hears of every text in which nothing is wrong. */
  readonly onValid: (text: string) => void;
}

/** A file to be changed. The editor is loaded when it is there; what is wrong is said by the reader of the simulation. */
export function TextEditor({ kind, file, label, text, worldWith, onValid }: TextEditorProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | null>(null);
  const isDark = useDark();
  const latest = useRef<string | null>(text);

  const read = async (asked: string): Promise<readonly Problem[]> => {
    latest.current = asked;
    const wanted = worldWith(asked);
    const world = sides.value[0]?.world;
    if (wanted === undefined || world === undefined) return [];
    const found = await world.check(wanted);
    // What is wrong elsewhere, such as a safeguard that changes nothing, has no place in this text.
    const own = found.filter((problem) => problem.file === file);
    if (latest.current !== asked) return own;
    setProblems(found.filter((problem) => problem.file === file || problem.severity === 'error'));
    if (!found.some(({ severity }) => severity === 'error')) onValid(asked);
    return own;
  };
  // The editor lives longer than what it was opened with.
  const reader = useRef(read);
  reader.current = read;
  useEffect(() => {
    if (place.current === null || text === null) return undefined;
    let isOver = false;
    const where = place.current;
    import('./editor/code-editor.ts').then(
      ({ openEditor }) => {
        if (isOver || editor.current !== null) return;
        editor.current = openEditor({
          where,
          kind,
          text,
          label,
          isDark,
          restMs: REST_MS,
          read: (asked) => reader.current(asked),
        });
      },
      () => setFault(t('lab-editor-fault')),
    );
    return () => {
      isOver = true;
    };
  }, [text === null]);
  useEffect(() => () => editor.current?.close(), []);
  useEffect(() => {
    // Somebody else changed it, such as a link.
    if (text !== null && text !== latest.current) {
      latest.current = text;
      setProblems([]);
      editor.current?.replace(text);
    }
  }, [text]);

  return (
    <>
      {fault !== null && <p role="alert">{fault}</p>}
      <div ref={place} class="editor" />
      <div role="status">
        <Problems
          problems={problems}
          edited={file}
          onGo={(problem) => editor.current?.goTo(problem)}
        />
      </div>
    </>
  );
}
