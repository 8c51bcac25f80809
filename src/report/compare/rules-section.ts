import { html } from '../html.js';
import type { Html } from '../html.js';
import { noSuchRule } from './absent-text.js';
import { fieldName, fieldText } from './field-text.js';
import { perhapsRenamed, type RuleDifference } from './rule-diff.js';

/** The rules in which two regimes differ, rule by rule, both readings. */
export function rulesSection(differences: readonly RuleDifference[]): Html {
  if (differences.length === 0)
    return html`<section aria-labelledby="rules"><h2 id="rules">What differs</h2><p>Nothing: the rules of A and B are the same to the last digit.</p></section>`;
  const renamed = perhapsRenamed(differences).map(
    ([inA, inB]) =>
      html`<p>"${inA}" and "${inB}" say the same under two names. A name is also the luck of what it names, so other people are struck by chance alone: give them one name to compare the rule.</p>`,
  );
  return html`<section aria-labelledby="rules"><h2 id="rules">What differs</h2>${differences.map(ruleItem)}${renamed}</section>`;
}

function ruleItem({ section, name, kind, a, b, fields }: RuleDifference): Html {
  const cell = (field: string, value: string | null): string =>
    value === null ? 'not there' : fieldText(field, value);
  return html`<article class="difference"><h3>${section}: ${name} <span class="count">(${kind})</span></h3>
<dl class="facts">${reading('A', a, section)}${reading('B', b, section)}</dl>
${
  kind === 'differs'
    ? html`<details class="numbers"><summary>Exactly</summary><ul>${fields.map((each) => html`<li>${fieldName(each.field)}: ${cell(each.field, each.a)} in A, ${cell(each.field, each.b)} in B</li>`)}</ul></details>`
    : null
}</article>`;
}

function reading(name: string, sentences: readonly string[], section: string): Html {
  return html`<dt>${name}</dt><dd>${sentences.length === 0 ? noSuchRule(section) : sentences.join(' ')}</dd>`;
}
