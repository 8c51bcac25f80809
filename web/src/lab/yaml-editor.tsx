import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from 'glasshouse';
import { t } from '../text/text.ts';
import { useDark } from '../ui/use-dark.ts';
import type { CodeEditor } from './editor/code-editor.ts';
import { change, lab } from './lab-state.ts';
import { Problems } from './problems.tsx';
import { sides } from './simulation.ts';
import { OWN_FILE, worldsOf } from './state.ts';

/** So long after the last key a text is read. */
const REST_MS = 500;

interface YamlEditorProps {
  readonly regime: string;
  /** Its text where it was edited; null: as it ships. */
  readonly text: string | null;
  /** As it ships; null: not known yet, or it does not ship. */
  readonly original: string | null;
}

/** The file itself, to be changed. The editor comes when it is opened; what is wrong is said by the reader of the simulation. */
export function YamlEditor({ regime, text, original }: YamlEditorProps) {
  const [isOpen, setOpen] = useState(text !== null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | null>(null);
  const isDark = useDark();
  const shownText = text ?? original;
  const latest = useRef<string | null>(shownText);

  const read = async (asked: string): Promise<readonly Problem[]> => {
    latest.current = asked;
    const [wanted] = worldsOf({ ...lab.value, text: asked, isTwo: false });
    const world = sides.value[0]?.world;
    if (wanted === undefined || world === undefined) return [];
    const found = await world.check(wanted);
    // What is wrong elsewhere, such as a safeguard that changes nothing, has no place in this text.
    const own = found.filter(({ file }) => file === OWN_FILE);
    if (latest.current !== asked) return own;
    setProblems(found);
    const isValid = !found.some(({ severity }) => severity === 'error');
    if (isValid && asked !== (lab.value.text ?? original))
      change({ text: asked === original ? null : asked });
    return own;
  };
  useEffect(() => {
    if (!isOpen || place.current === null || shownText === null) return undefined;
    let isOver = false;
    const where = place.current;
    import('./editor/code-editor.ts').then(
      ({ openEditor }) => {
        if (isOver || editor.current !== null) return;
        const label = t('lab-editor-label');
        editor.current = openEditor({
          where,
          text: shownText,
          label,
          isDark,
          restMs: REST_MS,
          read,
        });
      },
      () => setFault(t('lab-editor-fault')),
    );
    return () => {
      isOver = true;
    };
  }, [isOpen, shownText === null]);
  useEffect(() => () => editor.current?.close(), []);
  useEffect(() => {
    // Somebody else changed it, such as a link.
    if (shownText !== null && shownText !== latest.current) {
      latest.current = shownText;
      setProblems([]);
      editor.current?.replace(shownText);
    }
  }, [shownText]);

  return (
    <details class="yaml" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text === null ? t('lab-yaml') : t('lab-yaml-own')}</summary>
      <p class="note">{t('lab-yaml-about')}</p>
      {fault !== null && <p role="alert">{fault}</p>}
      <div ref={place} class="editor" />
      <div role="status">
        <Problems problems={problems} onGo={(problem) => editor.current?.goTo(problem)} />
      </div>
      {text !== null && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            change({ text: null });
            if (original !== null) editor.current?.replace(original);
          }}
        >
          {t('lab-yaml-back', { regime })}
        </button>
      )}
    </details>
  );
}
