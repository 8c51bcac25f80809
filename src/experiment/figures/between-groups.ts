import { calibrationDifference } from '../../metrics/calibration-difference.js';
import { disparateImpact } from '../../metrics/disparate-impact.js';
import { equalisedOddsDifference } from '../../metrics/equalised-odds-difference.js';
import { falsePositiveGap } from '../../metrics/false-positive-gap.js';
import { falsePositiveShare } from '../../metrics/false-positive-share.js';
import { isTooFew } from '../../metrics/too-few.js';
import { truePositiveShare } from '../../metrics/true-positive-share.js';
import type { Evidence, Figure } from './figure.js';
import { mostAtOnce, personMonthsOf, type Standing } from '../findings.js';
import type { Where } from '../result.js';

/** One group: its person-months over the whole run, and the most of its people who stood so at once. */
interface Group {
  readonly group: string;
  readonly months: Standing;
  readonly most: Standing;
}

/**
 * The metrics that set groups side by side, over the whole run. A group in which a rate rests on too few people has no
 * rate.
 */
export function figuresBetweenGroups(evidence: Evidence, where: Where): Figure[] {
  const { series, regime, people } = evidence;
  const weight = regime.population.standingFor / people;
  const groups = series.groups
    .map((group) => ({
      group,
      months: personMonthsOf(series, { ...where, group }),
      most: mostAtOnce(series, { ...where, group }),
    }))
    .filter(({ most }) => most.adults > 0);
  const innocent = rates(groups, weight, ({ months: { adults, earned, nothingEarned } }) => ({
    rate: falsePositiveShare(nothingEarned, earned, adults),
    of: (adults - earned) / series.months,
  }));
  const deserving = rates(groups, weight, ({ months, most }) => ({
    rate: truePositiveShare(months.restricted, months.nothingEarned, months.earned),
    of: most.earned,
  }));
  const make = (metric: string, value: number | null, n: number): Figure => ({
    metric,
    where,
    value,
    n: Math.max(0, n),
  });
  return [
    ...ofImpact(groups, weight, make),
    make('false-positive gap', falsePositiveGap(innocent.rates), innocent.least),
    make('true-positive gap', falsePositiveGap(deserving.rates), deserving.least),
    make(
      'equalised-odds difference',
      equalisedOddsDifference(innocent.rates, deserving.rates),
      Math.min(innocent.least, deserving.least),
    ),
    ...calibration(evidence, where),
  ];
}

function ofImpact(
  groups: readonly Group[],
  weight: number,
  make: (metric: string, value: number | null, n: number) => Figure,
): Figure[] {
  const impact = disparateImpact(
    groups.map(({ group, months }) => ({
      group,
      people: months.adults,
      harmed: months.restricted,
    })),
  );
  const simulated = (values: readonly number[]): number =>
    values.length === 0 ? 0 : Math.round(Math.min(...values) / weight);
  const favourable = make(
    'disparate impact',
    impact?.favourableRatio ?? null,
    simulated(groups.map(({ most }) => most.adults)),
  );
  const worst = groups.find(({ group }) => group === impact?.mostHarmed);
  const best = groups.find(({ group }) => group === impact?.leastHarmed);
  const name = 'ratio of restriction rates';
  if (impact === null || worst === undefined || best === undefined)
    return [favourable, make(name, null, 0)];
  if (impact.harmRatio !== null)
    return [
      favourable,
      make(name, impact.harmRatio, simulated([worst.most.restricted, best.most.restricted])),
    ];
  // Of the best-off nobody is restricted, which says something where many would be if they fared as the worst-off.
  const asWorst = (worst.most.restricted / worst.most.adults) * best.most.adults;
  const ratio = make(name, null, simulated([worst.most.restricted, asWorst]));
  return [favourable, { ...ratio, isUnbounded: true }];
}

/** The rate of each group, where it rests on people enough, and the fewest that one rests on. */
function rates(
  groups: readonly Group[],
  weight: number,
  rateOf: (group: Group) => { readonly rate: number | null; readonly of: number },
): { readonly rates: (number | null)[]; readonly least: number } {
  const found = groups.map((group) => {
    const { rate, of } = rateOf(group);
    const n = Math.round(of / weight);
    return { rate: isTooFew(n) ? null : rate, n };
  });
  const told = found.filter(({ rate }) => rate !== null);
  const rest = told.length > 0 ? told : found;
  return {
    rates: found.map(({ rate }) => rate),
    least: rest.length === 0 ? 0 : Math.min(...rest.map(({ n }) => n)),
  };
}

function calibration({ census }: Evidence, where: Where): Figure[] {
  // The census does not tell jurisdictions apart.
  if (census === null || where.jurisdiction !== undefined) return [];
  const groups = census.groups.map(({ classPeople, classHarm }) =>
    classPeople.map((people, at) => ({ people, outcomes: classHarm[at] ?? 0 })),
  );
  const people = census.groups.map(({ classPeople }) =>
    classPeople.reduce((sum, value) => sum + value, 0),
  );
  return [
    {
      metric: 'calibration difference',
      where,
      value: calibrationDifference(groups),
      n: Math.min(...people),
    },
  ];
}
