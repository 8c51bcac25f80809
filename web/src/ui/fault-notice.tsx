import { t } from '../text/text.ts';
import { FaultWords } from './fault-words.tsx';

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
      <p>
        <FaultWords text="fault" fault={fault} />
      </p>
      <button type="button" onClick={onAgain}>
        {t('try-again')}
      </button>
    </div>
  );
}
