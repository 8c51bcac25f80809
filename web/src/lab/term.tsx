import { useId, useLayoutEffect, useState } from 'preact/hooks';
import type { Metric } from 'glasshouse';
import { metricName, metricWords } from '../text/metrics.ts';
import { t } from '../text/text.ts';

/** The name of a metric, which says what it is when it is hovered over, focused or pressed; Escape puts that away. */
export function Term({
  name,
  metric,
}: {
  readonly name: string;
  readonly metric: Metric | undefined;
}) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  // The page hears the key, as soon as there is something to put away: whoever only points has the focus elsewhere.
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [isOpen]);
  if (metric === undefined) return <>{name}</>;
  const { definition, formula, unit, range } = metricWords(metric);
  return (
    <span class="term" onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
      <button
        type="button"
        aria-describedby={isOpen ? id : undefined}
        aria-expanded={isOpen}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      >
        {metricName(name)}
      </button>
      {isOpen && (
        <span role="tooltip" id={id} class="definition">
          <span>{definition}</span>
          <span>
            {t('glossary-formula')} {formula}
          </span>
          <span>
            {t('glossary-unit')} {unit}
          </span>
          <span>
            {t('glossary-range')} {range}
          </span>
          <span>
            {t('glossary-source')} <span lang="en">{metric.source}</span>
          </span>
        </span>
      )}
    </span>
  );
}
