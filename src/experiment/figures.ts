import { chillingShare } from '../metrics/chilling-share.js';
import { falseDiscoveryRate } from '../metrics/false-discovery-rate.js';
import { falsePositiveShare } from '../metrics/false-positive-share.js';
import type { MeasureName } from '../model/measures.js';
import type { Regime } from '../regime/regime.js';
import type { Series, Where } from './result.js';

/** One metric of one run, for everybody or for a group. */
export interface Figure {
  /** The name by which `glasshouse metrics` explains it. */
  readonly metric: string;
  readonly where: Where;
  /** Null where the question has no answer, or rests on too few people. */
  readonly value: number | null;
  /** How many simulated people (or events, such as listings) it rests on. */
  readonly n: number;
}

/** What a simulation came to. */
export interface Evaluation {
  readonly regime: Regime;
  readonly seed: string;
  /** How many people were simulated; they stand for `regime.population.standingFor`. */
  readonly people: number;
  readonly series: Series;
  readonly stateHash: string;
}

/** Every metric of a run: for everybody, then for each group. */
export function figuresOf(evaluation: Evaluation): Figure[] {
  const { series } = evaluation;
  const everywhere: Where[] = [{}, ...series.groups.map((group) => ({ group }))];
  return everywhere.flatMap((where) => figuresIn(evaluation, where));
}

function figuresIn({ regime, people, series }: Evaluation, where: Where): Figure[] {
  const last = series.months - 1;
  const weight = regime.population.standingFor / people;
  const end = (measure: MeasureName): number => series.value(last, measure, '', where);
  const total = (measure: MeasureName, key = ''): number =>
    series.line(measure, key, where).reduce((sum, value) => sum + value, 0);
  const [adults, restricted, earned, wrongly] = [
    end('adults'),
    end('restricted'),
    end('restricted earned'),
    end('restricted wrongly'),
  ];
  const guarded = (regime.jurisdictions[0]?.phases[0]?.rules.conduct ?? []).filter(
    (conduct) => conduct.lawful && conduct.protected,
  );
  const over = (measure: MeasureName): number =>
    guarded.reduce((sum, { name }) => sum + total(measure, name), 0);
  const figure = (metric: string, value: number | null, rests: number): Figure => ({
    metric,
    where,
    value,
    n: Math.round(rests / weight),
  });
  return [
    figure('restricted', restricted, adults),
    figure('restricted wrongly', wrongly, adults),
    figure('person-months restricted', total('restricted'), adults),
    figure('person-months restricted wrongly', total('restricted wrongly'), adults),
    figure('false-positive share', falsePositiveShare(wrongly, earned, adults), adults - earned),
    figure('false discovery rate', falseDiscoveryRate(wrongly, restricted), restricted),
    figure('chilling share', chillingShare(over('silenced'), over('acts')), adults),
  ];
}
