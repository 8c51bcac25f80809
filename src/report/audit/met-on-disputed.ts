import type { AuditCard, JudgedStandard } from '../../experiment/audit/card.js';
import { html, type Html } from '../html.js';
import { and } from '../text/lists.js';
import { disputedRules } from './standing.js';

/** So many rules are named of a standard; each element names its own. */
const MOST_NAMED = 6;

/**
 * Of which standards verdicts “met” rest on rules that the file says are disputed, with these rules, those behind the most
 * verdicts first. Of what was simulated all rules have a part, which the card says elsewhere.
 */
export function metOnDisputed({ standards }: AuditCard): string[] {
  return standards.flatMap((judged) => {
    const met = judged.elements.filter(({ verdict }) => verdict === 'met');
    const rules = met.map(disputedRules).filter((disputed) => disputed.length > 0);
    return rules.length === 0 ? [] : [sentence(judged, met.length, rules)];
  });
}

function sentence(
  { standard }: JudgedStandard,
  met: number,
  rules: readonly (readonly string[])[],
): string {
  const behind = new Map<string, number>();
  for (const rule of rules.flat()) behind.set(rule, (behind.get(rule) ?? 0) + 1);
  const names = [...behind].toSorted(([, one], [, other]) => other - one).map(([rule]) => rule);
  const more = names.length - MOST_NAMED;
  const named = more > 0 ? [...names.slice(0, MOST_NAMED), `${more} more`] : names;
  const which =
    rules.length === met
      ? met === 1
        ? 'the one verdict “met” rests'
        : `each of the ${met} verdicts “met” rests`
      : `${rules.length} of the ${met} verdicts “met” ${rules.length === 1 ? 'rests' : 'rest'}`;
  return `${standard.title}: ${which}, among others, on rules that are disputed: ${and(named)}.`;
}

/** The same in sentences for the face of a card; none where nothing that is met rests on what is disputed. */
export function metOnDisputedText(card: AuditCard): string[] {
  const lines = metOnDisputed(card);
  if (lines.length === 0) return [];
  return [
    'The file says of some rules that they are disputed. What the verdicts would come to without these was not simulated:',
    ...lines,
  ];
}

/** The same on the card. */
export function metOnDisputedSection(card: AuditCard): Html | null {
  const [first, ...lines] = metOnDisputedText(card);
  if (first === undefined) return null;
  return html`<p>${first}</p><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
