import type { ReportContext } from '../context.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import type { Regime } from '../../regime/regime.js';
import type { RuleSection, RuleText } from '../rules/rule-text.js';
import { regimeText } from '../rules/rules-text.js';
import { monthName } from '../text/months.js';
import { byCount, plural } from '../text/numbers.js';
import { provenance } from './provenance.js';

/** A file says how sure anybody is of a rule as a whole; without this, its numbers would look as sure. */
export const WHAT_STATUS_MEANS =
  'These words are about whether there is such a rule, not about its numbers. A reported rule is one that a source tells of; how often something is done, seen or asked for, how many points it costs and how large a share is were hardly ever reported. Take a number as assumed unless the note of its rule says otherwise.';

/** What the regime is: every rule in sentences, with its sources and how sure anybody is of it. */
export function regimeSection({ result: { regime } }: ReportContext): Html {
  const { calendar } = regime;
  const sections = regimeText(regime);
  return html`<section aria-labelledby="regime"><h2 id="regime">What the regime is</h2>
${regime.about === '' ? null : html`<p>${regime.about}</p>`}
<p>It is simulated from ${monthName(calendar.from)} to ${monthName(calendar.until)}. ${statusSentence(sections.flatMap((section) => section.rules))}</p>
<p>${WHAT_STATUS_MEANS}</p>
${sections.map((section) => ruleGroup(section, regime))}
${sources(regime)}</section>`;
}

/** How many of the rules somebody reported, and how many are disputed or assumed. */
export function statusSentence(rules: readonly RuleText[]): string {
  const of = (status: string | null): number =>
    rules.filter((rule) => rule.provenance.status === status).length;
  const calibrated = rules.filter((rule) => rule.provenance.calibratedTo.length > 0).length;
  const unsaid = of(null);
  return [
    `Of its ${plural(rules.length, 'rule')}, ${of('reported')} ${byCount(of('reported'), 'is', 'are')} reported, ${of('disputed')} disputed by later work, ${of('assumed')} assumed`,
    unsaid === 0 ? '' : `, and ${unsaid} ${byCount(unsaid, 'does', 'do')} not say`,
    calibrated === 0
      ? '.'
      : `; ${calibrated} ${byCount(calibrated, 'has', 'have')} a rate that was calibrated so that reported figures come out.`,
  ].join('');
}

function ruleGroup({ title, rules }: RuleSection, regime: Regime): Html {
  const items = rules.map(
    (rule) =>
      html`<li><strong>${rule.name}</strong> ${provenance(rule.provenance, regime)}<br>${rule.sentences.join(' ')}${rule.provenance.note === null ? null : html` <em>${rule.provenance.note}</em>`}</li>`,
  );
  return html`<details class="rules"><summary><h3>${title} <span class="count">(${rules.length})</span></h3></summary><ul>${items}</ul></details>`;
}

function sources({ sources: known }: Regime): Html | null {
  if (known.length === 0) return null;
  const items = known.map(
    ({ key, text }, index) => html`<dt id="source-${index}">${key}</dt><dd>${text}</dd>`,
  );
  return html`<h3 id="sources">Sources</h3><dl class="sources">${items}</dl>`;
}
