import { barChart } from '../chart/bar-chart.js';
import { lineChart } from '../chart/line-chart.js';
import { compareGroups } from '../compare-groups.js';
import type { ReportContext } from '../context.js';
import type { Standing } from '../findings.js';
import { figure } from '../figure.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { monthRows } from '../month-rows.js';
import { monthName } from '../text/months.js';
import { count, full, share } from '../text/numbers.js';

/** How many are restricted and how many of them wrongly: over time, by group, by jurisdiction. */
export function restrictedSection(context: ReportContext): Html | null {
  const { totals, until, result } = context;
  const { end } = totals;
  if (result.series.line('restricted').every((value) => value === 0)) return null;
  return html`<section aria-labelledby="restricted"><h2 id="restricted">Who is restricted</h2>
<p>In ${monthName(until)}, ${count(end.listed)} people were on a blacklist and ${count(end.restricted)} were restricted: some part of life was closed to them.
<dfn>Wrongly</dfn> restricted are people to whom something is closed that the same rules, applied only to their own acts that were truly seen, would have left open. That is ${count(end.wrongly)} people: ${share(end.falseDiscoveryRate)} of the restricted, and ${share(end.falsePositiveShare)} of those whose own acts close nothing to them.
Over the whole time it adds up to ${count(totals.run.wronglyRestrictedPersonMonths)} months of wrongful restriction.</p>
${overTime(context)}
${spared(end)}
${by('group', 'By group', totals.byGroup)}
${by('jurisdiction', 'By jurisdiction', totals.byJurisdiction)}
${impact(context)}</section>`;
}

function overTime({ result: { series }, from }: ReportContext): Html {
  const lines = [
    { name: 'restricted', values: series.line('restricted') },
    { name: 'by their own acts alone', values: series.line('restricted earned') },
    { name: 'wrongly', values: series.line('restricted wrongly') },
    { name: 'wrongly, and unaware of it', values: series.line('restricted wrongly and untold') },
  ];
  return figure(
    'People restricted at the end of each month.',
    lineChart({
      id: 'restricted-chart',
      title: 'People restricted, month by month',
      description: `Four lines that end at: ${lines.map(({ name, values }) => `${name} ${count(values.at(-1) ?? 0)}`).join(', ')}.`,
      from,
      lines,
      say: count,
    }),
    monthRows('people restricted', from, lines, full),
  );
}

/** People who are better off for the regime's errors, ties and pardons: a wrong in the other direction. */
function spared({ restricted, wrongly, earned }: Standing): Html | null {
  const number = earned - (restricted - wrongly);
  if (number <= 0) return null;
  return html`<p>The other way round, up to ${count(number)} people are spared: their own acts alone would close something to them, and ties, peers, bought points, other people's records or an appeal kept it open.</p>`;
}

function by(
  id: string,
  title: string,
  places: readonly (Standing & { name: string })[],
): Html | null {
  if (places.length < 2) return null;
  return html`<h3>${title}</h3>${figure(
    'Share of adults who are restricted (outline), and of them wrongly (filled).',
    barChart({
      id: `by-${id}-chart`,
      title: `Share of adults restricted, by ${id}`,
      description: places.map((place) => `${place.name}: ${note(place)}`).join('; '),
      bars: places.map((place) => ({
        name: place.name,
        value: rate(place.restricted, place),
        marked: rate(place.wrongly, place),
        note: note(place),
      })),
    }),
    {
      caption: `restricted, by ${id}`,
      columns: [
        title.slice(3),
        'Adults',
        'On a blacklist',
        'Restricted',
        'Wrongly',
        'Wrongly, and unaware of it',
        'Wrongly, of the restricted',
        'Wrongly, of those whose own acts close nothing',
      ],
      rows: places.map((place) => [
        place.name,
        full(place.adults),
        full(place.listed),
        full(place.restricted),
        full(place.wrongly),
        full(place.unaware),
        share(place.falseDiscoveryRate),
        share(place.falsePositiveShare),
      ]),
    },
  )}`;
}

function note(place: Standing): string {
  return `${share(rate(place.restricted, place))}, of them wrongly ${share(rate(place.wrongly, place))}`;
}

function rate(harmed: number, { adults }: Standing): number {
  return adults === 0 ? 0 : harmed / adults;
}

function impact(context: ReportContext): Html | null {
  const { metrics } = context.totals;
  const found = metrics.disparateImpact;
  const errors = compareGroups(context, 'restricted')?.errors ?? null;
  if (found === null) return null;
  const flagged = found.favourableRatio < 0.8 ? 'is under' : 'is over';
  const harm =
    found.harmRatio === null
      ? `only ${found.mostHarmed} is restricted at all`
      : `${found.mostHarmed} is restricted ${full(found.harmRatio, 2)} times as often as ${found.leastHarmed}`;
  return html`<p>Between groups, ${harm}. The favourable rates stand at ${full(found.favourableRatio, 4)} to 1, which ${flagged} the 0.8 of the four-fifths rule (29 CFR 1607.4(D)); that rule is blind to rare harms, so read both.${errors === null ? null : html` The two groups lie ${full(errors, 1)} standard errors apart; less than about 3 can be chance.`}${metrics.falsePositiveGap === null ? null : html` Wrongful restriction differs between groups by ${full(metrics.falsePositiveGap * 100, 3)} percentage points.`}</p>`;
}
