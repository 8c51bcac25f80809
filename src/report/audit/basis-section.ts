import type { AuditCard, Found } from '../../experiment/audit/card.js';
import { html, type Html } from '../html.js';
import { allRules } from '../rules/rules-text.js';
import { table } from '../table.js';
import { and } from '../text/lists.js';
import { full } from '../text/numbers.js';

/** What the card rests on: how evidence was found, how sure the rules are, and how to make it again. */
export function basisSection(card: AuditCard, version: string, command: string): Html {
  const { regime, regimeHash, people, runs } = card;
  const evidence = evidenceOf(card);
  return html`<section aria-labelledby="basis"><h2 id="basis">What it rests on, and how to reproduce it</h2>
<p>Verdicts follow by rule from the evidence: a number passes a line only if its whole 95 % interval does, so that luck decides nothing. Intervals tell how much the luck of the synthetic people matters; they say nothing of how right the rules and rates of the regime are, nor of how well a loss is traced back to kinds of conduct where that is called an estimate below. Firms, where a regime has them, are not looked at: these standards are about persons.</p>
${rulesOf(card)}
<h3>How each piece of evidence was found</h3>
<div class="how">${table({ caption: 'Evidence', columns: ['evidence', 'from', 'how'], rows: evidence.map(({ name, kind, how }) => [name, kind === 'rules' ? 'the rules' : 'simulation', how]) })}</div>
<h3>How to reproduce it</h3>
<p>The same file, seeds and version give the same card on every machine:</p>
<pre tabindex="0" aria-label="The command"><code>${command}</code></pre>
<dl class="facts"><dt>Version of Glasshouse</dt><dd>${version}</dd>
<dt>People simulated</dt><dd>${full(people)}, standing for ${full(regime.population.standingFor)}</dd>
<dt>Months</dt><dd>${card.from} to ${card.until}</dd><dt>Engine</dt><dd>${card.engine}</dd>
<dt>SHA-256 of the regime ${(card.patches ?? []).length === 0 ? 'file' : 'and its patches'}</dt><dd class="hash">${regimeHash}</dd>
<dt>SHA-256 of the final states</dt><dd>${runs.map(({ seed, stateHash }) => html`<div class="hash">seed ${seed}: ${stateHash}</div>`)}</dd></dl></section>`;
}

function rulesOf({ regime }: AuditCard): Html {
  const rules = allRules(regime);
  const of = (status: string | null): string =>
    and(rules.flatMap((each) => (each.provenance.status === status ? [each.name] : [])));
  const item = (what: string, names: string): Html | null =>
    names === '' ? null : html`<li>${what}: ${names}.</li>`;
  return html`<h3>How sure the rules are</h3><p>Whatever was measured rests on all rules of the regime. Of these:</p><ul>${item('Reported, though their numbers mostly are not', of('reported'))}${item('Disputed by later work', of('disputed'))}${item('Assumed by whoever wrote the regime', of('assumed'))}${item('Without any word on where they come from', of(null))}</ul>${
    regime.notes.length === 0
      ? null
      : html`<p>What the regime itself says of how far to believe it:</p><ul>${regime.notes.map((note) => html`<li>${note}</li>`)}</ul>`
  }`;
}

/** Each piece of evidence once. */
function evidenceOf({ standards }: AuditCard): Found[] {
  const found = new Map<string, Found>();
  for (const { elements } of standards)
    for (const { evidence } of elements) for (const each of evidence) found.set(each.name, each);
  return [...found.values()];
}
