import { useRef } from 'preact/hooks';
import { t } from '../text/text.ts';
import FIRST_PATCH from './first-patch.yaml?raw';
import { change, chosen, lab } from './lab-state.ts';
import { OWN_PATCH, worldsOf } from './state.ts';
import { TextEditor } from './text-editor.tsx';

/** A patch that the visitor writes: switched on like a safeguard, and then there to be edited. */
export function PatchSwitch() {
  const patch = chosen.patch.value;
  // It begins with something short that is right in every regime; switched off and on again, it says what it said.
  const kept = useRef(FIRST_PATCH);
  if (patch !== null) kept.current = patch;
  return (
    <div class="own-patch">
      <label class="check">
        <input
          type="checkbox"
          role="switch"
          checked={patch !== null}
          onChange={({ currentTarget }) =>
            change({ patch: currentTarget.checked ? kept.current : null })
          }
        />
        <span>{t('lab-patch')}</span>
      </label>
      {patch !== null && (
        <>
          <p class="note">{t('lab-patch-about')}</p>
          <TextEditor
            // Another regime may have other names: the patch is read anew.
            key={chosen.regime.value}
            kind="patch"
            file={OWN_PATCH}
            label={t('lab-patch-label')}
            text={patch}
            worldWith={(asked) => worldsOf({ ...lab.value, patch: asked, isTwo: false })[0]}
            onValid={(asked) => {
              if (asked !== lab.value.patch) change({ patch: asked });
            }}
          />
        </>
      )}
    </div>
  );
}
