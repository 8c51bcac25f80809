import type { Comparison, Side } from '../../experiment/compare/comparison.js';
import { evidencePage } from '../evidence-page.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { and } from '../text/lists.js';
import { monthName } from '../text/months.js';
import { plural } from '../text/numbers.js';
import { seedsText } from '../text/seeds.js';
import { believeSection } from './believe-section.js';
import { figuresSection } from './figures-section.js';
import { monthsSection } from './months-section.js';
import { movedSection } from './moved-section.js';
import { ruleDiff } from './rule-diff.js';
import { rulesSection } from './rules-section.js';
import { comparisonSentences, howSure } from './sentences.js';
import { patchTexts, sideTitle } from './side-text.js';
import { movedIn } from './transition-totals.js';

/**
 * The report of a comparison: one HTML page that loads nothing.
 *
 * @param version of Glasshouse
 * @param command the command that makes it again
 */
export function compareReport(comparison: Comparison, version: string, command: string): string {
  const { a, b, from, until, people, seeds } = comparison;
  const differences = ruleDiff(a.regime, b.regime);
  const moved = movedIn(comparison);
  const answer = comparisonSentences(comparison, differences, moved);
  const side = (name: string, each: Side, other: Side): Html =>
    html`<dt>${name}</dt><dd>${sideTitle(each, other)} <span class="hash">${each.regimeHash.slice(0, 12)}</span>${patchTexts(each).map((text) => html`<br>${text}`)}</dd>`;
  const which = seedsText(seeds.map(({ seed }) => seed));
  return evidencePage({
    title: titleOf(a, b),
    about: html`<dl class="facts">${side('A', a, b)}${side('B', b, a)}</dl>
<p>Simulated from ${monthName(from)} to ${monthName(until)} on the same ${plural(people, 'synthetic person', 'synthetic people')} with the same luck, ${which}.</p>`,
    people,
    content: html`<ul class="answer">${answer.map((line) => html`<li>${line}</li>`)}</ul><p class="aside">${howSure(comparison)}</p>
${rulesSection(differences)}
${movedSection(comparison, moved)}
${monthsSection(comparison)}
${figuresSection(comparison)}
${believeSection(comparison)}`,
    version,
    command,
    files: html`<p>Every number is in <code>compare.json</code>, month by month in <code>compare.parquet</code>, and every move of people between standings in <code>transitions.parquet</code>.</p>`,
  });
}

function titleOf(a: Side, b: Side): string {
  const [first, second] = [a.regime.title, b.regime.title];
  if (first !== second) return `${first} and ${second}, compared`;
  const names = (b.patches ?? []).map(({ title }) => title);
  const isPatchedA = names.length > 0 && (a.patches ?? []).length === 0;
  return isPatchedA
    ? `${first}: without and with ${and(names)}`
    : `${first}: two versions compared`;
}
