import { autocompletion } from '@codemirror/autocomplete';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { linter, lintGutter } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import type { Problem } from 'glasshouse';
import patchSchema from '../../../../schema/patch.schema.json';
import regimeSchema from '../../../../schema/regime.schema.json';
import { completionFrom } from './completion-from.ts';
import { diagnosticOf } from './diagnostic-of.ts';
import { rangeOf } from './range-of.ts';

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
