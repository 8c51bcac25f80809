import type { AuditCard, JudgedStandard } from '../../experiment/audit/card.js';
import { html, type Html } from '../html.js';
import { FACE, meaningOf } from './audit-json.js';

/** What stands first: what the card is, and what each standard comes to. */
export function faceSection(card: AuditCard): Html {
  const rows = card.standards.map(
    (judged) =>
      html`<tr><th scope="row"><a href="#${judged.standard.key}">${judged.standard.title}</a></th><td>${kindText(judged)}</td><td>${tally(judged)}</td><td>${meaningOf(judged)}</td></tr>`,
  );
  const label = 'What the standards come to';
  return html`<p class="face">${FACE}</p>
<div class="scroll card" tabindex="0" role="region" aria-label="${label}"><table><caption>${label}</caption><thead><tr><th scope="col">standard</th><th scope="col">if an element is met</th><th scope="col">elements</th><th scope="col">together</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** Which way a verdict points, in the words of the card. */
export function kindText({ standard: { kind } }: JudgedStandard): string {
  return kind === 'prohibition'
    ? 'it speaks for the prohibition applying'
    : 'it speaks for the duty being kept';
}

/** How many elements came to what: `4 met, 1 not met, 2 depend`. */
export function tally({ elements }: JudgedStandard): string {
  const of = (verdict: string): number =>
    elements.filter((each) => each.verdict === verdict).length;
  return [
    [of('met'), 'met'],
    [of('not met'), 'not met'],
    [of('depends'), 'depending'],
    [of('not assessable here'), 'not assessable here'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}
