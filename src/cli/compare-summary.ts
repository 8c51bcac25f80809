import { join } from 'node:path';
import type { Comparison, Side } from '../experiment/compare/comparison.js';
import { PAIRED_METRICS } from '../experiment/paired/paired-simulations.js';
import { bracketsNote, peopleWithBasis } from '../report/basis.js';
import { figureCells, isFewCases } from '../report/compare/figure-text.js';
import { perhapsRenamed, ruleDiff } from '../report/compare/rule-diff.js';
import type { RuleDifference } from '../report/compare/rule-diff.js';
import { comparisonSentences, howSure } from '../report/compare/sentences.js';
import { scaleOf } from '../report/compare/scale-of.js';
import { sideTitle } from '../report/compare/side-text.js';
import { movedIn } from '../report/compare/transition-totals.js';
import type { Moved } from '../report/compare/transition-totals.js';
import { monthName } from '../report/text/months.js';
import { count, plural } from '../report/text/numbers.js';
import { seedsText } from '../report/text/seeds.js';
import { paragraph, textTable } from './text-table.js';

/** So many rules that differ are told at a terminal; the report has them all. */
const MOST_TOLD = 8;
/** So many figures are told at a terminal: the first are those that are asked for first. */
const MOST_FIGURES = 12;

/**
 * What a comparison found, for somebody at a terminal.
 *
 * @param directory where its report is
 * @param columns letters a line
 */
export function compareSummary(comparison: Comparison, directory: string, columns: number): string {
  const differences = ruleDiff(comparison.a.regime, comparison.b.regime);
  const moved = movedIn(comparison);
  const blocks = [
    head(comparison),
    comparisonSentences(comparison, differences, moved)
      .map((line) => paragraph(line, columns, '- ', '  '))
      .join('\n'),
    rules(differences, columns),
    movedTable(comparison, moved),
    figures(comparison, columns),
    paragraph(howSure(comparison), columns),
    `Report: ${join(directory, 'compare.html')}   (also compare.json, compare.parquet, transitions.parquet)`,
  ];
  return `\n${blocks.filter((block) => block !== null).join('\n\n')}\n`;
}

function head({ a, b, from, until, people, standingFor, seeds }: Comparison): string {
  const scale = people === standingFor ? '' : ` standing for ${count(standingFor)}`;
  const side = (name: string, which: Side, other: Side): string =>
    `${name}: ${sideTitle(which, other)}`;
  const which = seedsText(seeds.map(({ seed }) => seed));
  return `${side('A', a, b)}\n${side('B', b, a)}\n${monthName(from)} to ${monthName(until)}, the same ${plural(people, 'synthetic person', 'synthetic people')}${scale}, ${which}`;
}

function rules(differences: readonly RuleDifference[], columns: number): string | null {
  if (differences.length === 0) return null;
  const told = differences.slice(0, MOST_TOLD).map(({ section, name, kind, a, b }) => {
    const line = (mark: string, sentences: readonly string[]): string[] =>
      sentences.map((sentence) => paragraph(sentence, columns, `    ${mark} `, '      '));
    return [`  ${section}: ${name} (${kind})`, ...line('A', a), ...line('B', b)].join('\n');
  });
  const rest = differences.length - told.length;
  const renamed = perhapsRenamed(differences).map(([inA, inB]) =>
    paragraph(
      `"${inA}" and "${inB}" say the same under two names. A name is also the luck of what it names: give them one name, or other people are struck by chance alone.`,
      columns,
      '  ',
    ),
  );
  return [
    'What differs',
    ...told,
    ...(rest > 0 ? [`  and ${rest} more: see the report`] : []),
    ...renamed,
  ].join('\n');
}

function movedTable(comparison: Comparison, moved: readonly Moved[]): string {
  const scale = scaleOf(comparison);
  const people = (value: number): string => peopleWithBasis(value, scale);
  const brackets = bracketsNote(scale);
  const note =
    brackets === ''
      ? ''
      : `\n  Each number is rounded by itself: they need not add up; ${brackets}.`;
  return `To whom, in ${monthName(comparison.until)}${note}\n${textTable([
    ['', 'adults', 'freed', 'of them wrongly', 'newly restricted', 'of them wrongly'],
    ...moved.map((each) => [
      each.group ?? 'everybody',
      count(each.adults),
      people(each.freed.value),
      people(each.freedOfWrongly.value),
      people(each.newlyRestricted.value),
      people(each.newlyWrongly.value),
    ]),
  ])}`;
}

/** The figures for everybody that differ, the first of them; and what was asked for by an option of its own, in any case. */
function figures(comparison: Comparison, columns: number): string | null {
  const { figures: all } = comparison;
  const everybody = all.filter(({ where }) => Object.keys(where).length === 0);
  const asked = everybody.filter(({ metric }) => PAIRED_METRICS.includes(metric));
  const differing = everybody.filter(
    (figure) =>
      !asked.includes(figure) &&
      (isFewCases(figure) || (figure.difference !== null && figure.difference !== 0)),
  );
  if (asked.length + differing.length === 0) return null;
  const shown = [...differing.slice(0, MOST_FIGURES), ...asked];
  const hasInterval = shown.some(({ interval }) => interval !== null);
  const rest = Math.max(0, differing.length - MOST_FIGURES);
  const more = rest === 0 ? '' : ` ${rest} more ${rest === 1 ? 'differs' : 'differ'}.`;
  return [
    `Figures that differ${asked.length === 0 ? '' : ', and those of paired worlds'}, for everybody`,
    textTable([
      ['', 'A', 'B', 'difference', ...(hasInterval ? ['95 % interval'] : [])],
      ...shown.map((figure) => [
        figure.metric,
        ...figureCells(figure, scaleOf(comparison)).slice(0, hasInterval ? 4 : 3),
      ]),
    ]),
    paragraph(
      `Shares differ in percentage points.${more} All of them, and by group: in the report.`,
      columns,
      '  ',
    ),
  ].join('\n');
}
