import { STANDINGS, type Standing } from '../../experiment/compare/standings.js';
import type { Comparison } from '../../experiment/compare/comparison.js';
import { SAMPLES_MIN } from '../../metrics/uncertainty/samples-min.js';
import { bracketsNote, withBasis } from '../basis.js';
import { barChart } from '../chart/bar-chart.js';
import { figure } from '../figure.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { table } from '../table.js';
import { monthName } from '../text/months.js';
import { count, full } from '../text/numbers.js';
import { intervalText } from './figure-text.js';
import type { Measured, Moved, TransitionTable } from './transition-totals.js';

const WORDS: Readonly<Record<Standing, string>> = {
  free: 'free',
  rightly: 'restricted by own acts',
  wrongly: 'restricted wrongly',
  left: 'left the country',
};

/** Who is freed and who is newly restricted, by group and person by person. */
export function movedSection(comparison: Comparison, moved: readonly Moved[]): Html {
  const { until, people, standingFor } = comparison;
  const standsFor = standingFor / people;
  const some = (value: number): string => withBasis(value, { standsFor }, full);
  const brackets = bracketsNote({ standsFor });
  const note = brackets === '' ? '' : `; ${brackets}`;
  const [everybody] = moved;
  return html`<section aria-labelledby="moved"><h2 id="moved">Who is freed, and who is newly restricted</h2>
<p>Each person is looked at in both worlds. Freed is who is restricted under A and free under B in ${monthName(until)}; newly restricted, the other way round. Wrongly: something is closed to them that their own acts, as far as truly seen, would have left open.</p>
${bars('freed', 'Freed by going from A to B', moved, ({ freed, freedOfWrongly }) => [freed, freedOfWrongly], comparison, some, note)}
${bars('newly', 'Newly restricted by going from A to B', moved, ({ newlyRestricted, newlyWrongly }) => [newlyRestricted, newlyWrongly], comparison, some, note)}
${
  everybody === undefined
    ? null
    : html`${transitions(`Adults in ${monthName(until)}: how they stand under A (rows) and under B (columns)${note}`, everybody.end, some)}
${transitions('The same added up over all months, in months lived by adults', everybody.personMonths, full)}
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
  { seeds }: Comparison,
  some: (value: number) => string,
  note: string,
): Html | null {
  if (moved.every((each) => of(each)[0].value === 0)) return html`<p>${title}: nobody.</p>`;
  const hasInterval = seeds.length >= SAMPLES_MIN;
  const rows = moved.map((each) => {
    const [all, wrongly] = of(each);
    const share = (value: number): number => (each.adults === 0 ? 0 : value / each.adults);
    return {
      name: each.group ?? 'everybody',
      all,
      wrongly,
      value: share(all.value),
      marked: share(wrongly.value),
      note: `${count(all.value)} of ${count(each.adults)} adults, ${count(wrongly.value)} of them wrongly restricted`,
    };
  });
  return figure(
    `${title}: share of adults (outline), and of them those who are restricted wrongly (filled).`,
    barChart({
      id: `${id}-chart`,
      title,
      description: rows.map((row) => `${row.name}: ${row.note}`).join('; '),
      bars: rows,
    }),
    {
      caption: `${title.charAt(0).toLowerCase()}${title.slice(1)}${note}`,
      columns: [
        '',
        'People',
        'Of them wrongly restricted',
        ...(hasInterval ? ['95 % interval of people'] : []),
      ],
      rows: rows.map((row) => [
        row.name,
        some(row.all.value),
        some(row.wrongly.value),
        ...(hasInterval ? [intervalText(row.all.interval, seeds.length, count)] : []),
      ]),
    },
  );
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
