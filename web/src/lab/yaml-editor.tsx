import { useState } from 'preact/hooks';
import { t } from '../text/text.ts';
import { change, lab } from './lab-state.ts';
import { OWN_FILE, worldsOf } from './state.ts';
import { TextEditor } from './text-editor.tsx';

interface YamlEditorProps {
  readonly regime: string;
  /** Its text where it was edited; null: as it ships. */
  readonly text: string | null;
  /** As it ships; null: not known yet, or it does not ship. */
  readonly original: string | null;
}

/** The regime's file itself. */
export function YamlEditor({ regime, text, original }: YamlEditorProps) {
  const [isOpen, setOpen] = useState(text !== null);
  // Once it was open it stays, so that what is not valid yet is not lost.
  const [wasOpen, setWasOpen] = useState(isOpen);
  const toggle = (next: boolean): void => {
    setOpen(next);
    if (next) setWasOpen(true);
  };
  return (
    <details class="yaml" open={isOpen} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>{text === null ? t('lab-yaml') : t('lab-yaml-own')}</summary>
      <p class="note">{t('lab-yaml-about')}</p>
      {wasOpen && (
        <TextEditor
          kind="regime"
          file={OWN_FILE}
          label={t('lab-editor-label')}
          text={text ?? original}
          worldWith={(asked) => worldsOf({ ...lab.value, text: asked, isTwo: false })[0]}
          onValid={(asked) => {
            if (asked !== (lab.value.text ?? original))
              change({ text: asked === original ? null : asked });
          }}
        />
      )}
      {text !== null && (
        <button type="button" class="quiet" onClick={() => change({ text: null })}>
          {t('lab-yaml-back', { regime })}
        </button>
      )}
    </details>
  );
}
