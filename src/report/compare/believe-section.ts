import type { Comparison } from '../../experiment/compare/comparison.js';
import { SAMPLES_MIN } from '../../metrics/uncertainty/samples-min.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { allRules } from '../rules/rules-text.js';
import { commonNotes } from '../sections/notes-section.js';
import { statusSentence, WHAT_STATUS_MEANS } from '../sections/regime-section.js';
import { monthName } from '../text/months.js';
import { changesOfBoth } from './changes-of-both.js';
import { howSure } from './sentences.js';

/** What a reader must know before believing a comparison. */
export function believeSection(comparison: Comparison): Html {
  const { a, b, people, standingFor, seeds } = comparison;
  const [statusA, statusB] = [a, b].map(({ regime }) => statusSentence(allRules(regime)));
  const status =
    statusA === statusB
      ? [`A and B: ${statusA ?? ''}`]
      : [`A: ${statusA ?? ''}`, `B: ${statusB ?? ''}`];
  const disputed = changesOfBoth(comparison).filter((change) => change.disputed);
  const notes = new Set([...a.regime.notes, ...b.regime.notes]);
  return html`<section aria-labelledby="notes"><h2 id="notes">Before you believe it</h2><ul>
${[...notes].map((note) => html`<li>${note}</li>`)}
${status.map((each) => html`<li>${each}</li>`)}
<li>${WHAT_STATUS_MEANS}</li>
${disputed.map(({ month, text, note }) => html`<li>A change of ${monthName(month)} is disputed (${text}${note === null ? '' : `: "${note}"`}). What differs from then on rests on it.</li>`)}
${commonNotes(people, standingFor)}
<li>${howSure(comparison)}</li>
${
  seeds.length < SAMPLES_MIN
    ? null
    : html`<li>An interval says how far the mean difference would move if other seeds had been drawn, 95 times in 100 (BCa bootstrap over the seeds). It covers chance alone: not whether the rules and their numbers are right. Where it reaches from below 0 to above, the difference can be chance.</li>`
}</ul></section>`;
}
