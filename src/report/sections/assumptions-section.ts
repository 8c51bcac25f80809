import type { ReportContext } from '../context.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import type { RuleText } from '../rules/rule-text.js';
import { allRules } from '../rules/rules-text.js';
import { and } from '../text/lists.js';
import { plural, share } from '../text/numbers.js';

/** What nobody reported: assumed rules, calibrated rates, and what the model takes for granted. */
export function assumptionsSection({ result: { regime } }: ReportContext): Html {
  const rules = allRules(regime);
  const of = (status: string | null): RuleText[] =>
    rules.filter((rule) => rule.provenance.status === status);
  const calibrated = rules.filter((rule) => rule.provenance.calibratedTo.length > 0);
  const { hardship } = regime.population;
  return html`<section aria-labelledby="assumptions"><h2 id="assumptions">What was assumed</h2><ul>
${numbersOf(of('reported').length)}
${names('Assumed by whoever wrote the regime', of('assumed'))}
${names('Disputed by later work', of('disputed'))}
${names('Without any word on where they come from', of(null))}
${names('With a rate that was calibrated until reported figures came out', calibrated)}
<li>Acts are drawn by chance, from rates that are the same for everybody of an age, income, group and hardship; nobody has a character beyond that, except how much they wish to dissent and how bold they are.</li>
<li>Hardship begins by itself for ${share(hardship.begins)} of adults a month and ends for ${share(hardship.ends)}.</li>
<li>What people fear follows a published model (Daymude, Axelrod and Forrest, PNAS 2025); its numbers are assumptions unless the regime says otherwise.</li>
<li>People do not move, marry, are not born and do not die.</li></ul></section>`;
}

function numbersOf(reported: number): Html | null {
  if (reported === 0) return null;
  return html`<li>The numbers in the ${plural(reported, 'rule')} called reported, too, unless the note of a rule says otherwise: a source tells of such a rule, and hardly ever how often, how likely or how much.</li>`;
}

function names(title: string, rules: readonly RuleText[]): Html | null {
  if (rules.length === 0) return null;
  return html`<li>${title} (${rules.length}): ${and(rules.map((rule) => rule.name))}.</li>`;
}
