import { autocompletion, type Completion, type CompletionSource } from '@codemirror/autocomplete';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, linter, lintGutter } from '@codemirror/lint';
import { EditorState, type Text } from '@codemirror/state';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import type { Problem } from 'glasshouse';
import patchSchema from '../../../../schema/patch.schema.json';
import regimeSchema from '../../../../schema/regime.schema.json';
import { choicesAt, type Schema } from './schema-walk.ts';
import { placeIn } from './yaml-place.ts';

/** An editor of a regime or a patch that is open in the page. */
export interface CodeEditor {
  replace(text: string): void;
  /** Puts the cursor where a problem is. */
  goTo(problem: Problem): void;
  close(): void;
}

/** What may be written in a file. */
const SCHEMAS = { regime: regimeSchema, patch: patchSchema } as const;

interface EditorRequest {
  readonly where: HTMLElement;
  readonly kind: keyof typeof SCHEMAS;
  readonly text: string;
  /** What it is, for those who hear it. */
  readonly label: string;
  readonly isDark: boolean;
  /** Milliseconds after the last key before the text is read. */
  readonly restMs: number;
  /** Reads the text and says what is wrong with it. */
  readonly read: (text: string) => Promise<readonly Problem[]>;
}

/** Opens an editor, with completion from the schema of its kind and with the problems that reading finds, in their places. */
export function openEditor({
  where,
  kind,
  text,
  label,
  isDark,
  restMs,
  read,
}: EditorRequest): CodeEditor {
  const view = new EditorView({
    parent: where,
    state: EditorState.create({
      doc: text,
      extensions: [
        basicSetup,
        EditorView.lineWrapping,
        yaml(),
        syntaxHighlighting(COLOURS),
        EditorView.theme({}, { dark: isDark }),
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        autocompletion({ override: [completionFrom(SCHEMAS[kind])] }),
        lintGutter(),
        linter(
          async ({ state }) => {
            const problems = await read(state.doc.toString());
            return problems.map((problem) => diagnosticOf(problem, state.doc));
          },
          { delay: restMs },
        ),
      ],
    }),
  });
  return {
    replace(next) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    goTo(problem) {
      const { from } = rangeOf(problem, view.state.doc);
      view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
      view.focus();
    },
    close: () => view.destroy(),
  };
}

/** By variables of the page, so that light and dark both read well. */
const COLOURS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.string, tags.content, tags.attributeValue], color: 'var(--ink)' },
  { tag: [tags.keyword, tags.meta, tags.punctuation, tags.separator], color: 'var(--soft)' },
]);

function diagnosticOf(problem: Problem, text: Text): Diagnostic {
  const { severity, message, accepted, suggestion } = problem;
  const meant = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
  const wanted = accepted === '' ? '' : ` Accepted: ${accepted}.`;
  return { ...rangeOf(problem, text), severity, message: `${message}.${wanted}${meant}` };
}

/** What of the text a problem is about: as many letters as its excerpt has carets, to the end of the line at most. */
function rangeOf({ line, column, excerpt }: Problem, text: Text): { from: number; to: number } {
  const found = text.line(Math.min(Math.max(1, line), text.lines));
  const from = Math.min(found.from + column - 1, found.to);
  const carets = /\^+/u.exec(excerpt)?.[0].length ?? 1;
  return { from, to: Math.min(from + carets, found.to) };
}

function completionFrom(schema: unknown): CompletionSource {
  return ({ state, pos, explicit }) => {
    const place = placeIn(state.doc.toString(), pos);
    if (!explicit && place.word === '' && place.kind === 'key') return null;
    const options: Completion[] = choicesAt(schema as Schema, place).map(({ label, about }) => ({
      label,
      ...(about === '' ? {} : { info: about }),
      type: place.kind === 'key' ? 'property' : 'enum',
      apply: place.kind === 'key' ? `${label}: ` : label,
    }));
    return options.length === 0 ? null : { from: pos - place.word.length, options };
  };
}
