import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../text/text.ts';

/** Something in the whole window, in front of all else, until it is closed by its button or by Escape. */
export function Large({
  label,
  onClose,
  children,
}: {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="large" aria-label={label} onClose={onClose}>
      <button type="button" onClick={() => dialog.current?.close()}>
        {t('close')}
      </button>
      {children}
    </dialog>
  );
}
