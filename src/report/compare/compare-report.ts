import { type Comparison, type Side, sideName } from '../../experiment/compare/comparison.js';
import { fewPeopleLine } from '../few-people.js';
import { html, trusted } from '../html.js';
import type { Html } from '../html.js';
import { STYLE } from '../style.js';
import { monthName } from '../text/months.js';
import { full } from '../text/numbers.js';
import { figuresTable } from './figures-table.js';
import { monthsSection } from './months-section.js';
import { movedSection } from './moved-section.js';
import { ruleDiff } from './rule-diff.js';
import { rulesSection } from './rules-section.js';
import { comparisonSentences, howSure } from './sentences.js';
import { movedIn } from './transition-totals.js';

// As in report.ts: nothing may be loaded and nothing may run.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The report of a comparison: one HTML page that loads nothing. */
export function compareReport(comparison: Comparison, version: string): string {
  const { a, b, from, until, people, seeds } = comparison;
  const differences = ruleDiff(a.regime, b.regime);
  const moved = movedIn(comparison);
  const answer = comparisonSentences(comparison, differences, moved);
  const side = (name: string, each: Side): Html =>
    html`<dt>${name}</dt><dd>${each.regime.title}, <code>${sideName(each)}</code> <span class="hash">${each.regimeHash.slice(0, 12)}</span></dd>`;
  const [first, last] = [seeds[0]?.seed ?? '', seeds.at(-1)?.seed ?? ''];
  const which = seeds.length === 1 ? `seed ${first}` : `seeds ${first} to ${last}`;
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="generator" content="glasshouse ${version}"><title>${a.regime.title} and ${b.regime.title}, compared</title><style>${trusted(STYLE)}</style></head>
<body><header><p class="kicker">Glasshouse, a wind tunnel for social scoring</p><h1>Two regimes, the same people</h1>
<dl class="facts">${side('A', a)}${side('B', b)}</dl>
<p>Simulated from ${monthName(from)} to ${monthName(until)} on the same ${full(people)} synthetic people with the same luck, ${which}.</p>${fewPeopleLine(people)}</header>
<main><ul class="answer">${answer.map((line) => html`<li>${line}</li>`)}</ul><p class="aside">${howSure(comparison)}</p>
${rulesSection(differences)}
${movedSection(comparison, moved)}
${monthsSection(comparison)}
${figuresTable(comparison)}</main>
<footer><p>Glasshouse ${version}. It simulates people who do not exist and takes no data on any who do. Every number is in <code>compare.json</code>, month by month in <code>compare.parquet</code>, and every move of people between standings in <code>transitions.parquet</code>.</p></footer></body></html>
`;
  return page.markup;
}
