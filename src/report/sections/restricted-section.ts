import { basis, bracketsNote, isTooFew, shareOf, TOO_FEW_TO_SAY, withBasis } from '../basis.js';
import { changesCaption } from '../changes.js';
import { barChart } from '../chart/bar-chart.js';
import { lineChart } from '../chart/line-chart.js';
import type { Line } from '../chart/line-chart.js';
import { CLEAR_ERRORS, compareGroups } from '../compare-groups.js';
import type { ReportContext } from '../context.js';
import { mostAtOnce, sparedOf } from '../findings.js';
import type { Standing } from '../findings.js';
import { figure } from '../figure.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { monthRows } from '../month-rows.js';
import { monthName } from '../text/months.js';
import { count, counted, full, oneIn, share, were } from '../text/numbers.js';

/** How many are restricted and how many of them wrongly: over time, by group, by jurisdiction. */
export function restrictedSection(context: ReportContext): Html | null {
  const { totals, until, result } = context;
  const { end } = totals;
  if (result.series.line('restricted').every((value) => value === 0)) return null;
  return html`<section aria-labelledby="restricted"><h2 id="restricted">Who is restricted</h2>
<p>In ${monthName(until)}, ${counted(end.listed, 'person was', 'people were')} on a blacklist and ${count(end.restricted)} ${were(end.restricted)} restricted: some part of life was closed to them. A list closes parts of life, and so can a low grade of a score; a list that closes nothing restricts nobody.
<dfn>Wrongly</dfn> restricted are people to whom something is closed that the same rules, applied only to their own acts that were truly seen, would have left open. ${wronglyAtEnd(end, context)}
Over the whole time it adds up to ${counted(totals.run.wronglyRestrictedPersonMonths, 'month')} of wrongful restriction.${errorRates(context)}</p>
${overTime(context)}
${wronglyOverTime(context)}
${spared(end)}
${by('group', 'By group', totals.byGroup, context)}
${by('jurisdiction', 'By jurisdiction', totals.byJurisdiction, context)}
${impact(context)}</section>`;
}

/** Who is wronged in something, and who has earned nothing at all. */
function wronglyAtEnd(end: Standing, context: ReportContext): string {
  const { wrongly, restricted, nothingEarned, adults, earned } = end;
  if (wrongly === 0) return 'In that month that is nobody.';
  return `That is ${count(wrongly)} people${basis(wrongly, context)}, ${shareOf(wrongly, restricted, context)} of the restricted. Of them, ${count(nothingEarned)}${basis(nothingEarned, context)} have earned no restriction at all, ${shareOf(nothingEarned, adults - earned, context)} of all to whom their own acts close nothing.`;
}

/** The error rates of restriction as a decision about people, where they rest on enough. */
function errorRates(context: ReportContext): string | null {
  const { metrics } = context.totals;
  const most = mostAtOnce(context.result.series);
  if (isTooFew(most.nothingEarned, context) || isTooFew(most.restricted, context)) return null;
  return ` Of the months of restriction, ${share(metrics.falseDiscoveryRate)} were of people whose own acts close nothing (the false discovery rate), which is ${share(metrics.falsePositiveShare)} of the months of all such people (the false-positive share).`;
}

function overTime(context: ReportContext): Html {
  const { series } = context.result;
  return peopleChart(context, 'restricted', 'People restricted', [
    { name: 'restricted', values: series.line('restricted') },
    {
      name: 'would be restricted, by their own acts alone',
      values: series.line('restricted earned'),
    },
  ]);
}

/** A chart of its own: beside all the restricted, the few who are so wrongly would lie flat on the axis. */
function wronglyOverTime(context: ReportContext): Html | null {
  const { series } = context.result;
  const wrongly = series.line('restricted wrongly');
  if (wrongly.every((value) => value === 0)) return null;
  return peopleChart(context, 'wrongly', 'People restricted wrongly', [
    { name: 'wrongly', values: wrongly },
    {
      name: 'wrongly, and not told or shown why',
      values: series.line('restricted wrongly and untold'),
    },
  ]);
}

function peopleChart(
  { from, changes }: ReportContext,
  id: string,
  title: string,
  lines: readonly Line[],
): Html {
  return figure(
    `${title} at the end of each month.${changesCaption(changes)}`,
    lineChart({
      id: `${id}-chart`,
      title: `${title}, month by month`,
      description: `Lines that end at: ${lines.map(({ name, values }) => `${name} ${count(values.at(-1) ?? 0)}`).join('; ')}.`,
      from,
      lines,
      changes,
      say: count,
    }),
    monthRows(title.toLowerCase(), from, lines, count),
  );
}

/** People who are better off for the regime's errors, ties and pardons: a wrong in the other direction. */
function spared(end: Standing): Html | null {
  const found = sparedOf(end);
  if (found <= 0) return null;
  return html`<p>The other way round, ${count(found)} people are spared: their own acts alone would close something to them, and ties, peers, bought points, other people's records or an appeal kept everything open.</p>`;
}

function by(
  id: string,
  title: string,
  places: readonly (Standing & { name: string })[],
  context: ReportContext,
): Html | null {
  if (places.length < 2) return null;
  const brackets = bracketsNote(context);
  return html`<h3>${title}</h3>${figure(
    'Share of all adults who are restricted (outline), and who are restricted wrongly (filled).',
    barChart({
      id: `by-${id}-chart`,
      title: `Share of adults restricted, by ${id}`,
      description: places.map((place) => `${place.name}: ${note(place, context)}`).join('; '),
      say: share,
      bars: places.map((place) => ({
        name: place.name,
        value: drawn(place.restricted, place, context),
        marked: drawn(place.wrongly, place, context),
        note: note(place, context),
      })),
    }),
    {
      caption: `restricted, by ${id}${brackets === '' ? '' : `; ${brackets}`}`,
      columns: [
        title.slice(3),
        'Adults',
        'On a blacklist',
        'Restricted',
        'Wrongly',
        'Wrongly, and not told or shown why',
        'Wrongly, of the restricted',
        'Restricted, though own acts close nothing',
        'The same, of all whose own acts close nothing',
      ],
      rows: places.map((place) => [
        place.name,
        count(place.adults),
        withBasis(place.listed, context),
        withBasis(place.restricted, context),
        withBasis(place.wrongly, context),
        withBasis(place.unaware, context),
        shareOf(place.wrongly, place.restricted, context),
        withBasis(place.nothingEarned, context),
        shareOf(place.nothingEarned, place.adults - place.earned, context),
      ]),
    },
  )}`;
}

/** `2.5 % restricted; 0.038 % wrongly (39 simulated people), which is 1 in 66 of the restricted`. */
function note(place: Standing, context: ReportContext): string {
  const all = isTooFew(place.restricted, context)
    ? `restricted ${TOO_FEW_TO_SAY}${basis(place.restricted, context)}`
    : `${share(rate(place.restricted, place))} restricted${basis(place.restricted, context)}`;
  if (place.wrongly === 0) return `${all}; nobody wrongly`;
  const wrongly = basis(place.wrongly, context);
  if (isTooFew(place.wrongly, context)) return `${all}; wrongly ${TOO_FEW_TO_SAY}${wrongly}`;
  return `${all}; ${share(rate(place.wrongly, place))} wrongly${wrongly}, ${oneIn(place.wrongly / place.restricted)} of the restricted`;
}

/** A share as a bar shows it: nothing where the text beside it says that they are too few to say. */
function drawn(harmed: number, place: Standing, context: ReportContext): number {
  return isTooFew(harmed, context) ? 0 : rate(harmed, place);
}

function rate(harmed: number, { adults }: Standing): number {
  return adults === 0 ? 0 : harmed / adults;
}

function impact(context: ReportContext): Html | null {
  const { metrics } = context.totals;
  const found = metrics.disparateImpact;
  const errors = compareGroups(context, 'restricted')?.errors ?? null;
  if (found === null) return null;
  const name = (group: string): string => `the group "${group}"`;
  const harm =
    found.harmRatio === null
      ? `${name(found.mostHarmed)} is restricted, and nobody of ${name(found.leastHarmed)} is`
      : `${name(found.mostHarmed)} is restricted ${full(found.harmRatio, 1)} times as often as ${name(found.leastHarmed)}`;
  const chance =
    errors === null
      ? ''
      : errors < CLEAR_ERRORS
        ? ' That can be chance.'
        : ' That is more than chance would explain.';
  const flagged = found.favourableRatio < 0.8 ? 'is under' : 'is over';
  const { series } = context.result;
  const isGapKnown = series.groups.every(
    (group) => !isTooFew(mostAtOnce(series, { group }).nothingEarned, context),
  );
  return html`<p>Between groups, over the whole time, ${harm}.${chance}</p>
<p class="aside">In numbers: ${errors === null ? null : `the two groups lie ${full(errors, 1)} standard errors apart, and less than about ${CLEAR_ERRORS} can be chance. `}For every 100 months lived free in ${name(found.leastHarmed)}, there are ${full(found.favourableRatio * 100, 1)} in ${name(found.mostHarmed)}, for as many people; that ${flagged} the 80 of the four-fifths rule (29 CFR 1607.4(D)), which is blind to rare harms.${metrics.falsePositiveGap === null || !isGapKnown ? null : ` The false-positive share differs between groups by ${full(metrics.falsePositiveGap * 100, 3)} percentage points.`}</p>`;
}
