import { describe, expect, it } from 'vitest';
import { type Figure, figuresOf } from '../../../../src/experiment/figures.js';
import type { MeasureName } from '../../../../src/model/measures.js';
import { pairFigures } from '../../../../src/experiment/compare/paired-figures.js';
import { figureCells } from '../../../../src/report/compare/figure-text.js';
import { regime as fakeRegime } from '../../../helpers/fake-regime.js';
import { fakeSeries } from '../../../helpers/fake-result.js';
import { withValues } from '../../../helpers/hand-made-series.js';

type Months = readonly [number, number];
type Counts = Partial<Record<MeasureName, Months>>;

const regime = fakeRegime();
const { standingFor } = regime.population;

/** Two months of two groups of 1,000 adults each, who stand for themselves; what is not given is 0. */
function evaluationOf(majority: Counts, minority: Counts, standsFor = 1) {
  const all: Record<string, Counts> = { majority, minority };
  const of = (group: string, measure: MeasureName, month: number): number =>
    (measure === 'adults' ? 1000 : (all[group]?.[measure]?.[month] ?? 0)) * standsFor;
  const series = withValues(fakeSeries(regime, 2), (month, measure, _key, where) =>
    Object.keys(all)
      .filter((group) => where?.group === undefined || where.group === group)
      .reduce((sum, group) => sum + of(group, measure, month), 0),
  );
  const people = standingFor / standsFor;
  return { regime, people, series, census: null, seed: '1', stateHash: '' };
}

const figure = (evaluation: ReturnType<typeof evaluationOf>, metric: string): Figure | undefined =>
  figuresOf(evaluation).find(
    ({ metric: name, where }) => name === metric && where.group === undefined,
  );
const RATIO = 'ratio of restriction rates';
const restricted = (...months: [number, number]): Counts => ({ restricted: months });

describe('groups side by side', () => {
  it('are compared over the whole run, also where nobody is restricted at the end', () => {
    const sunset = evaluationOf(restricted(40, 0), restricted(120, 0));
    expect(figure(sunset, RATIO)).toMatchObject({ value: 3, n: 40 });
    expect(figure(sunset, 'disparate impact')?.value).toBeCloseTo(0.94 / 0.98, 12);
    expect(figure(sunset, 'restricted')).toMatchObject({ value: 0 });
  });

  it('have a ratio without bound where nobody of one is restricted, which is not to have no answer', () => {
    const one = evaluationOf(restricted(0, 0), restricted(20, 20));
    expect(figure(one, RATIO)).toMatchObject({ value: null, isUnbounded: true, n: 20 });
    expect(figure(one, 'disparate impact')).toMatchObject({ value: 0.98 });
    const nobody = evaluationOf({}, {});
    expect(figure(nobody, RATIO)).toEqual({ metric: RATIO, where: {}, value: null, n: 0 });
  });

  it('have no ratio where too few are restricted, however many adults there are', () => {
    const few = evaluationOf(restricted(9, 8), restricted(100, 100));
    expect(figure(few, RATIO)).toMatchObject({ value: null, n: 9 });
    expect(figure(few, RATIO)).not.toHaveProperty('isUnbounded');
    expect(figure(few, 'disparate impact')?.value).not.toBeNull();
    expect(figure(evaluationOf({}, restricted(9, 9)), RATIO)).toEqual({
      metric: RATIO,
      where: {},
      value: null,
      n: 9,
    });
    // Simulated people, not those they stand for.
    expect(figure(evaluationOf(restricted(9, 8), restricted(100, 100), 10), RATIO)?.n).toBe(9);
  });

  it('are compared by errors that count who has earned nothing, and not who is wronged in part', () => {
    // Fairlearn's definitions by hand. Majority: FP 30 of 2,000 - 100 months, TP 80 of 100. Minority: 60 of 1,800, 150 of 200.
    const majority: Counts = {
      restricted: [50, 60],
      'restricted earned': [50, 50],
      'restricted with nothing earned': [10, 20],
      'restricted wrongly': [40, 50],
    };
    const minority: Counts = {
      restricted: [100, 110],
      'restricted earned': [100, 100],
      'restricted with nothing earned': [30, 30],
      'restricted wrongly': [90, 110],
    };
    const both = evaluationOf(majority, minority);
    const gap = 60 / 1800 - 30 / 1900;
    expect(figure(both, 'false-positive gap')?.value).toBeCloseTo(gap, 12);
    expect(figure(both, 'true-positive gap')?.value).toBeCloseTo(0.05, 12);
    expect(figure(both, 'equalised-odds difference')?.value).toBeCloseTo(0.05, 12);
    expect(figure(both, 'false-positive share')?.value).toBeCloseTo(90 / 3700, 12);
    expect(figure(both, 'false discovery rate')?.value).toBeCloseTo(90 / 320, 12);
  });

  it('have no equalised odds where one half has no answer', () => {
    // Too few of the majority have earned anything.
    const half = evaluationOf(
      { restricted: [20, 20], 'restricted with nothing earned': [20, 20] },
      { restricted: [90, 90], 'restricted earned': [80, 80] },
    );
    expect(figure(half, 'false-positive gap')?.value).not.toBeNull();
    expect(figure(half, 'true-positive gap')?.value).toBeNull();
    expect(figure(half, 'equalised-odds difference')?.value).toBeNull();
  });
});

describe('a ratio without bound under two regimes', () => {
  const bounded = evaluationOf(restricted(40, 40), restricted(80, 80));
  const unbounded = evaluationOf(restricted(0, 0), restricted(20, 20));
  const pairOf = (...seeds: Parameters<typeof pairFigures>[0]) =>
    pairFigures(seeds).find(({ metric }) => metric === RATIO);

  it('is said of the side that has it', () => {
    const pair = pairOf({ a: bounded, b: unbounded });
    expect(pair).toMatchObject({ a: null, b: null, seeds: 0, unbounded: { a: 0, b: 1 } });
    expect(pair === undefined ? [] : figureCells(pair, { standsFor: 1, seeds: 1 })[1]).toBe(
      'without bound',
    );
  });

  it('is said beside the mean of the other seeds', () => {
    const pair = pairOf({ a: bounded, b: bounded }, { a: bounded, b: unbounded });
    expect(pair).toMatchObject({ a: 2, b: 2, seeds: 1, unbounded: { a: 0, b: 1 } });
    expect(
      pair === undefined ? [] : figureCells(pair, { standsFor: 1, seeds: 2 }).slice(0, 2),
    ).toEqual(['2', '2 (without bound in 1 seed more)']);
  });
});
