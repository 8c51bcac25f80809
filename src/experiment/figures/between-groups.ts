import { calibrationDifference } from '../../metrics/calibration-difference.js';
import { disparateImpact } from '../../metrics/disparate-impact.js';
import { equalisedOddsDifference } from '../../metrics/equalised-odds-difference.js';
import { falsePositiveGap } from '../../metrics/false-positive-gap.js';
import { falsePositiveShare } from '../../metrics/false-positive-share.js';
import { isTooFew } from '../../metrics/too-few.js';
import { truePositiveShare } from '../../metrics/true-positive-share.js';
import type { Evidence, Figure } from './figure.js';
import { type Standing, standingAt } from '../findings.js';
import type { Where } from '../result.js';

/** The metrics that set groups side by side. A group in which a rate rests on too few people has no rate. */
export function figuresBetweenGroups(evidence: Evidence, where: Where): Figure[] {
  const { series, regime, people } = evidence;
  const weight = regime.population.standingFor / people;
  const groups = series.groups.map((group) => ({
    group,
    ...standingAt(series, series.months - 1, { ...where, group }),
  }));
  const impact = disparateImpact(
    groups.map(({ group, adults, restricted }) => ({ group, people: adults, harmed: restricted })),
  );
  const innocent = rates(groups, weight, ({ adults, earned, wrongly }) => ({
    rate: falsePositiveShare(wrongly, earned, adults),
    of: adults - earned,
  }));
  const deserving = rates(groups, weight, ({ restricted, earned, wrongly }) => ({
    rate: truePositiveShare(restricted, wrongly, earned),
    of: earned,
  }));
  const least = Math.round(Math.min(...groups.map(({ adults }) => adults)) / weight);
  const make = (metric: string, value: number | null, n: number): Figure => ({
    metric,
    where,
    value,
    n: Math.max(0, n),
  });
  return [
    make('disparate impact', impact?.favourableRatio ?? null, least),
    make('ratio of restriction rates', impact?.harmRatio ?? null, least),
    make('false-positive gap', falsePositiveGap(innocent.rates), innocent.least),
    make('true-positive gap', falsePositiveGap(deserving.rates), deserving.least),
    make(
      'equalised-odds difference',
      equalisedOddsDifference(innocent.rates, deserving.rates),
      innocent.least,
    ),
    ...calibration(evidence, where),
  ];
}

/** The rate of each group, where it rests on people enough, and the fewest that one rests on. */
function rates(
  groups: readonly Standing[],
  weight: number,
  rateOf: (group: Standing) => { readonly rate: number | null; readonly of: number },
): { readonly rates: (number | null)[]; readonly least: number } {
  const found = groups.map((group) => {
    const { rate, of } = rateOf(group);
    const n = Math.round(of / weight);
    return { rate: isTooFew(n) ? null : rate, n };
  });
  const told = found.filter(({ rate }) => rate !== null);
  const rest = told.length > 0 ? told : found;
  return { rates: found.map(({ rate }) => rate), least: Math.min(...rest.map(({ n }) => n)) };
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
