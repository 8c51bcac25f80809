import { t } from '../text/text.ts';

/** What went wrong, and a button that begins it anew. */
export function FaultNotice({
  fault,
  onAgain,
}: {
  readonly fault: string;
  readonly onAgain: () => void;
}) {
  return (
    <div class="notice" role="alert">
      <p>{t('fault', { fault })}</p>
      <button type="button" onClick={onAgain}>
        {t('try-again')}
      </button>
    </div>
  );
}
