import { appealSuccess } from '../../metrics/appeal-success.js';
import { chillingShare } from '../../metrics/chilling-share.js';
import { countAtEnd } from '../../metrics/count-at-end.js';
import { crossContextShare } from '../../metrics/cross-context-share.js';
import { falseDiscoveryRate } from '../../metrics/false-discovery-rate.js';
import { falsePositiveShare } from '../../metrics/false-positive-share.js';
import { falsificationGap } from '../../metrics/falsification-gap.js';
import { householdShare } from '../../metrics/household-share.js';
import { personMonths } from '../../metrics/person-months.js';
import { proportionality } from '../../metrics/proportionality.js';
import { shareTold } from '../../metrics/share-told.js';
import { isTooFew } from '../../metrics/too-few.js';
import { truePositiveShare } from '../../metrics/true-positive-share.js';
import { unawareShare } from '../../metrics/unaware-share.js';
import type { MeasureName } from '../../model/measures.js';
import type { Evidence, Figure } from './figure.js';
import {
  blacklists,
  entriesByCause,
  mostAtOnce,
  performedConduct,
  personMonthsOf,
  protectedConduct,
  sum,
  total,
} from '../findings.js';
import { lossesOf, sanctionsOf } from '../losses.js';
import type { Where } from '../result.js';

/** What makes a figure of a value and of the number of the country that it rests on. */
type Make = (metric: string, value: number | null, rests: number) => Figure;

/** The metrics that the totals of a run give, for everybody, a group or a jurisdiction. */
export function figuresOfTotals(evidence: Evidence, where: Where): Figure[] {
  const weight = evidence.regime.population.standingFor / evidence.people;
  const make: Make = (metric, value, rests) => ({
    metric,
    where,
    value,
    n: Math.round(rests / weight),
  });
  return [
    ...ofStanding(evidence, where, make, weight),
    ...ofSilence(evidence, where, make),
    ...ofRedress(evidence, where, make),
    ...ofLosses(evidence, where, make, weight),
  ];
}

function ofStanding({ series }: Evidence, where: Where, make: Make, weight: number): Figure[] {
  const line = (measure: MeasureName): number[] => series.line(measure, '', where);
  const { adults, restricted, earned, wrongly, nothingEarned, unaware } = personMonthsOf(
    series,
    where,
  );
  const most = mostAtOnce(series, where);
  // A count rests on its cases; months on the people who lived them; and either, in a tiny group, on the group.
  const counted = (metric: string, value: number | null, cases: number): Figure =>
    make(metric, value, isTooFew(most.adults / weight) ? most.adults : cases);
  const [now, nowWrongly] = [
    countAtEnd(line('restricted')),
    countAtEnd(line('restricted wrongly')),
  ];
  return [
    counted('restricted', now, now ?? 0),
    counted('restricted wrongly', nowWrongly, nowWrongly ?? 0),
    counted('person-months restricted', personMonths(line('restricted')), most.restricted),
    counted(
      'person-months restricted wrongly',
      personMonths(line('restricted wrongly')),
      most.wrongly,
    ),
    make(
      'false-positive share',
      falsePositiveShare(nothingEarned, earned, adults),
      (adults - earned) / series.months,
    ),
    make('true-positive share', truePositiveShare(restricted, nothingEarned, earned), most.earned),
    make('false discovery rate', falseDiscoveryRate(nothingEarned, restricted), most.restricted),
    make('unaware share', unawareShare(unaware, wrongly), most.wrongly),
  ];
}

function ofSilence({ regime, series }: Evidence, where: Where, make: Make): Figure[] {
  const over = (measure: MeasureName, names: readonly string[]): number =>
    sum(names.map((name) => total(series, measure, name, where)));
  const guarded = protectedConduct(regime);
  const performed = performedConduct(regime);
  const [silenced, acts] = [over('silenced', guarded), over('acts', guarded)];
  const [silencedOfFree, actsOfFree] = [
    over('silenced of the never restricted', guarded),
    over('acts of the never restricted', guarded),
  ];
  const shown = over('acts', performed);
  return [
    make('chilling share', chillingShare(silenced, acts), silenced + acts),
    make(
      'chilling share of the never restricted',
      chillingShare(silencedOfFree, actsOfFree),
      silencedOfFree + actsOfFree,
    ),
    make('falsification gap', falsificationGap(over('performed', performed), shown), shown),
  ];
}

function ofRedress({ regime, series }: Evidence, where: Where, make: Make): Figure[] {
  const over = (measure: MeasureName): number => total(series, measure, '', where);
  const entries = blacklists(regime).map((list) => entriesByCause(series, list, where));
  const entered = sum(entries.flatMap((causes) => [...causes.values()]));
  const throughHousehold = sum(entries.map((causes) => causes.get('household') ?? 0));
  const unaware = over('unaware when listed');
  const [granted, refused] = [over('appeals granted'), over('appeals refused')];
  return [
    make('share told', shareTold(over('told'), unaware), unaware),
    make('share found out', shareTold(over('learned when refused'), unaware), unaware),
    make('household share', householdShare(throughHousehold, entered), entered),
    make('appeal success', appealSuccess(granted, refused), granted + refused),
  ];
}

function ofLosses(evidence: Evidence, where: Where, make: Make, weight: number): Figure[] {
  const sanctions = sanctionsOf(evidence, where);
  return [
    make(
      'cross-context share',
      crossContextShare(lossesOf(evidence, where)),
      total(evidence.series, 'restricted', '', where),
    ),
    make('proportionality', proportionality(sanctions), sanctions.length * weight),
  ];
}
