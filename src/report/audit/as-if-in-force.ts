import type { AuditCard } from '../../experiment/audit/card.js';
import { monthText } from '../../experiment/month-text.js';

/** That standards are set beside months in which they did not apply, with those of which it is so. */
export function asIfInForce({ standards, from, until }: AuditCard): string {
  const later = standards.flatMap(({ standard: { title, appliesFrom } }) => {
    const since = appliesFrom === null ? from : monthText(appliesFrom);
    return since > from ? [`${title} (from ${since})`] : [];
  });
  const years = `Each standard is set beside the rules as if it had been in force in all months that were simulated, ${from} to ${until}.`;
  return later.length === 0
    ? years
    : `${years} Not in force yet in the first of them: ${later.join('; ')}.`;
}
