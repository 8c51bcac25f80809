import type { AuditCard, JudgedStandard } from '../../experiment/audit/card.js';
import { html, type Html } from '../html.js';
import { allRules } from '../rules/rules-text.js';
import { and } from '../text/lists.js';
import { byCount, plural } from '../text/numbers.js';
import { FACE, meaningOf } from './audit-json.js';
import { asIfInForce } from './as-if-in-force.js';
import { disputedSection } from './before-disputed.js';
import { metOnDisputedSection } from './met-on-disputed.js';

/** What stands first: what the card is, and what each standard comes to. */
export function faceSection(card: AuditCard): Html {
  const rows = card.standards.map(
    (judged) =>
      html`<tr><th scope="row"><a href="#${judged.standard.key}">${judged.standard.title}</a></th><td>a ${judged.standard.kind}: where an element is met, ${kindText(judged)}</td><td>${tally(judged)}</td><td>${meaningOf(judged)}</td></tr>`,
  );
  const label = 'What the standards come to';
  return html`<p class="face">${FACE}</p>
<p>${asWritten(card)} <a href="#basis">More on that.</a></p>
<p>${asIfInForce(card)}</p>
${metOnDisputedSection(card)}${disputedSection(card)}
<div class="scroll card" tabindex="0" role="region" aria-label="${label}"><table><caption>${label}</caption><thead><tr><th scope="col">standard</th><th scope="col">which way it points</th><th scope="col">elements</th><th scope="col">together</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** Whose rules are looked at, and how sure anybody is of them. */
function asWritten({ regime }: AuditCard): string {
  const rules = allRules(regime);
  const of = (status: string | null): number =>
    rules.filter(({ provenance }) => provenance.status === status).length;
  const parts = [
    [of('reported'), 'is reported', 'are reported'],
    [of('disputed'), 'is disputed by later work', 'are disputed by later work'],
    [of('assumed'), 'is assumed', 'are assumed'],
    [of(null), 'comes without a word on its source', 'come without a word on their source'],
  ] as const;
  const told = parts.flatMap(([many, one, several]) =>
    many === 0 ? [] : [`${many} ${byCount(many, one, several)}`],
  );
  return `The verdicts are on the regime as its file has it, and not on any country, office or company. Of its ${plural(rules.length, 'rule')}, ${and(told)}; each element says which of these it rests on.`;
}

/** Which way a verdict points, in the words of the card. */
export function kindText({ standard: { kind } }: JudgedStandard): string {
  return kind === 'prohibition'
    ? 'it speaks for the prohibition applying'
    : 'it speaks for the duty being kept';
}

/** How many elements came to what: `4 met, 1 not met, 2 depend`. */
function tally({ elements }: JudgedStandard): string {
  const of = (verdict: string): number =>
    elements.filter((each) => each.verdict === verdict).length;
  return [
    [of('met'), 'met'],
    [of('not met'), 'not met'],
    [of('depends'), of('depends') === 1 ? 'depends' : 'depend'],
    [of('not assessable here'), 'not assessable here'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}
