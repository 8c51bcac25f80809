import { STANDINGS, type Standing } from '../../experiment/compare/standings.js';
import type { Comparison } from '../../experiment/compare/comparison.js';
import {
  basis,
  basisText,
  borne,
  bracketsNote,
  isTooFew,
  type Scale,
  peopleWithBasis,
  TOO_FEW_TO_SAY,
} from '../basis.js';
import { barChart } from '../chart/bar-chart.js';
import { figure } from '../figure.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { table } from '../table.js';
import { monthName } from '../text/months.js';
import { count, share } from '../text/numbers.js';
import { intervalText } from './figure-text.js';
import { scaleOf } from './scale-of.js';
import type { Measured, Moved, TransitionTable } from './transition-totals.js';

const WORDS: Readonly<Record<Standing, string>> = {
  free: 'free',
  rightly: 'restricted by own acts',
  wrongly: 'restricted wrongly',
  left: 'left the country',
};

/** Who is freed and who is newly restricted, by group and person by person. */
export function movedSection(comparison: Comparison, moved: readonly Moved[]): Html {
  const { until } = comparison;
  const scale = scaleOf(comparison);
  const some = (value: number): string => peopleWithBasis(value, scale);
  const brackets = bracketsNote(scale);
  const note =
    brackets === ''
      ? ''
      : `; each number is rounded by itself, so that they need not add up; ${brackets}`;
  const [everybody] = moved;
  return html`<section aria-labelledby="moved"><h2 id="moved">Who is freed, and who is newly restricted</h2>
<p>Each person is looked at in both worlds. Freed is who is restricted under A and free under B in ${monthName(until)}; newly restricted, the other way round. Wrongly: something is closed to them that their own acts, as far as truly seen, would have left open.</p>
${bars('freed', 'Freed by going from A to B', moved, ({ freed, freedOfWrongly }) => [freed, freedOfWrongly], scale)}
${bars('newly', 'Newly restricted by going from A to B', moved, ({ newlyRestricted, newlyWrongly }) => [newlyRestricted, newlyWrongly], scale)}
${
  everybody === undefined
    ? null
    : html`${transitions(`Adults in ${monthName(until)}: how they stand under A (rows) and under B (columns)${note}`, everybody.end, some)}
${transitions('The same added up over all months, in months lived by adults', everybody.personMonths, count)}
${moved
  .filter(({ group }) => group !== null)
  .map((each) =>
    transitions(`The group "${each.group ?? ''}" in ${monthName(until)}${note}`, each.end, some),
  )}`
}</section>`;
}

function bars(
  id: string,
  title: string,
  moved: readonly Moved[],
  of: (each: Moved) => readonly [Measured, Measured],
  scale: Required<Scale>,
): Html | null {
  if (moved.every((each) => of(each)[0].value === 0)) return html`<p>${title}: nobody.</p>`;
  const rows = moved.map((each) => {
    const [all, wrongly] = of(each);
    const part = (value: number): number =>
      each.adults === 0 || isTooFew(value, scale) ? 0 : value / each.adults;
    return {
      name: each.group ?? 'everybody',
      all,
      wrongly,
      value: part(all.value),
      marked: part(wrongly.value),
      note: noteOf(all, wrongly, each.adults, scale),
    };
  });
  const hasInterval = rows.some(({ all }) => all.interval !== null);
  const bounds = ({ interval }: Measured): string =>
    intervalText(interval, scale.seeds, (value) => count(borne(value, scale)));
  const brackets = bracketsNote(scale);
  return figure(
    `${title}: share of adults (outline), and of them those who are restricted wrongly (filled). Under ten simulated people are not drawn.`,
    barChart({
      id: `${id}-chart`,
      title,
      description: rows.map((row) => `${row.name}: ${row.note}`).join('; '),
      bars: rows,
      say: share,
    }),
    {
      caption: `${title.charAt(0).toLowerCase()}${title.slice(1)}${brackets === '' ? '' : `; ${brackets}`}`,
      columns: [
        '',
        'People',
        ...(hasInterval ? ['95 % interval'] : []),
        'Of them wrongly restricted',
        ...(hasInterval ? ['95 % interval of these'] : []),
      ],
      rows: rows.map((row) => [
        row.name,
        peopleWithBasis(row.all.value, scale),
        ...(hasInterval ? [bounds(row.all)] : []),
        peopleWithBasis(row.wrongly.value, scale),
        ...(hasInterval ? [bounds(row.wrongly)] : []),
      ]),
    },
  );
}

/** `560,000 (440,000 to 610,000) of 1.12 billion adults, 20,000 of them wrongly restricted`; or that they are too few. */
function noteOf(all: Measured, wrongly: Measured, adults: number, scale: Required<Scale>): string {
  const whole = `of ${count(adults)} adults`;
  if (all.value === 0) return `nobody ${whole}`;
  if (isTooFew(all.value, scale))
    return `${count(borne(all.value, scale))}${basis(all.value, scale)} ${whole}: ${TOO_FEW_TO_SAY} what share`;
  const bounds =
    all.interval === null || all.interval.low === all.interval.high
      ? ''
      : `95 % interval ${intervalText(all.interval, scale.seeds, (value) => count(borne(value, scale)))}`;
  const among =
    wrongly.value === 0
      ? 'none of them wrongly restricted'
      : `${count(borne(wrongly.value, scale))}${basis(wrongly.value, scale)} of them wrongly restricted`;
  const brackets = [basisText(all.value, scale), bounds].filter((part) => part !== '').join('; ');
  return `${count(borne(all.value, scale))}${brackets === '' ? '' : ` (${brackets})`} ${whole}, ${among}`;
}

function transitions(
  caption: string,
  found: TransitionTable,
  say: (value: number) => string,
): Html {
  // Most regimes let nobody leave.
  const shown = STANDINGS.filter(
    (standing) =>
      standing !== 'left' ||
      STANDINGS.some((other) => found[standing][other] > 0 || found[other][standing] > 0),
  );
  return table({
    caption,
    columns: ['Under A', ...shown.map((standing) => `${WORDS[standing]} under B`)],
    rows: shown.map((a) => [WORDS[a], ...shown.map((b) => say(found[a][b]))]),
  });
}
