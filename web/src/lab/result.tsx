import { useState } from 'preact/hooks';
import { EN } from '../text/en.ts';
import { t } from '../text/text.ts';
import type { ResultPage, StudySummary } from '../world/api.ts';
import { AttributionSummary } from './attribution-summary.tsx';
import { AuditSummary } from './audit-summary.tsx';
import { download } from './download.ts';
import { Large } from './large.tsx';

/** What a study found: in short in the page's language, and then the whole of it, as the package writes it. */
export function Result({
  page,
  kind,
}: {
  readonly page: ResultPage;
  readonly kind: 'attribute' | 'audit' | 'report';
}) {
  const [isLarge, setLarge] = useState(false);
  // The page in it is English, and so is its name.
  const frame = <iframe sandbox="" lang="en" srcdoc={page.html} title={EN[`lab-study-${kind}`]} />;
  return (
    <div class="result">
      {page.summary !== null && <Summary {...page.summary} />}
      <p class="note">{t('lab-result-page')}</p>
      <div class="row">
        <button type="button" class="quiet" onClick={() => setLarge(true)}>
          {t('lab-result-large')}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => download(new Blob([page.html], { type: 'text/html' }), page.name)}
        >
          {t('lab-save', { name: page.name })}
        </button>
      </div>
      {isLarge ? (
        <Large label={t(`lab-study-${kind}`)} onClose={() => setLarge(false)}>
          {frame}
        </Large>
      ) : (
        frame
      )}
    </div>
  );
}

function Summary(summary: StudySummary) {
  return summary.kind === 'audit' ? (
    <AuditSummary {...summary} />
  ) : (
    <AttributionSummary {...summary} />
  );
}
