import type { ReportContext } from '../context.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { full } from '../text/numbers.js';

/** How to get the same numbers again, to the last digit. */
export function reproduceSection({ result, version, command }: ReportContext): Html {
  const { seed, regimeHash, stateHash, engine, people, standingFor, timing, patches = [] } = result;
  const names = patches.map(
    ({ title, about }) => html`<dt>Patch</dt><dd>${title}${about === '' ? '' : `: ${about}`}</dd>`,
  );
  return html`<section aria-labelledby="reproduce"><h2 id="reproduce">How to reproduce it</h2>
<p>The same file, seed and version give the same numbers, bit for bit, on every machine:</p>
<pre tabindex="0" aria-label="The command"><code>${command}</code></pre>
<dl class="facts"><dt>Version of Glasshouse</dt><dd>${version}</dd><dt>Seed</dt><dd>${seed}</dd>
<dt>People simulated</dt><dd>${full(people)}, standing for ${full(standingFor)}</dd>
<dt>Months</dt><dd>${result.from} to ${result.until}</dd>
${names}<dt>Engine</dt><dd>${engine}, ${full(timing.simulateSeconds, 1)} s, ${full(timing.personMonthsPerSecond)} person-months a second</dd>
<dt>SHA-256 of the regime ${patches.length === 0 ? 'file' : 'and its patches'}</dt><dd class="hash">${regimeHash}</dd>
<dt>SHA-256 of the final state</dt><dd class="hash">${stateHash}</dd></dl>
<p>Every number of every month, by group and jurisdiction, is in <code>series.parquet</code> beside this file; the totals are in <code>run.json</code>.</p></section>`;
}
