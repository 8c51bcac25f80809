import { useId, useState } from 'preact/hooks';
import type { Metric } from 'glasshouse';
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
  if (metric === undefined) return <>{name}</>;
  return (
    <span
      class="term"
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <button
        type="button"
        aria-describedby={isOpen ? id : undefined}
        aria-expanded={isOpen}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      >
        {name}
      </button>
      {isOpen && (
        <span role="tooltip" id={id} class="definition">
          <span>{metric.definition}</span>
          <span>
            {t('glossary-formula')} {metric.formula}
          </span>
          <span>
            {t('glossary-unit')} {metric.unit}
          </span>
          <span>
            {t('glossary-range')} {metric.range}
          </span>
          <span>
            {t('glossary-source')} {metric.source}
          </span>
        </span>
      )}
    </span>
  );
}
