import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/experiment/figures.js';
import { heldFigures, movedMetrics } from './held-figures.js';

const figure = (metric: string, value: number | null, n: number, group?: string): Figure => ({
  metric,
  where: group === undefined ? {} : { group },
  value,
  n,
});
const GINI = figure('Gini', 1 / 3, 50);
const OF_ONE = figure('Gini', 0.5, 20, 'one');
const THEIL = figure('Theil', 0.2, 50);
const STATE = '0123456789abcdef';
const held = (...figures: Figure[]) => heldFigures('fear', STATE, figures);

describe('what is held of figures', () => {
  it('is the value for everybody, in six digits', () => {
    expect(held(GINI, OF_ONE).figures['Gini']?.[0]).toBe(0.333333);
    expect(held(figure('listed', 123_456_789, 50)).figures['listed']?.[0]).toBe(123_457_000);
  });

  it('changes with a value of a group, and with how many it rests on', () => {
    const before = held(GINI, OF_ONE);
    expect(held(GINI, OF_ONE)).toEqual(before);
    expect(held(GINI, { ...OF_ONE, value: 0.51 })).not.toEqual(before);
    expect(held(GINI, { ...OF_ONE, n: 21 })).not.toEqual(before);
    expect(held({ ...GINI, n: 51 }, OF_ONE)).not.toEqual(before);
    expect(held(GINI)).not.toEqual(before);
  });

  it('does not change with the last bits', () => {
    expect(held({ ...GINI, value: 1 / 3 + 1e-15 }, OF_ONE)).toEqual(held(GINI, OF_ONE));
  });

  it('is nothing where there is no value, and something where there is one of a group', () => {
    const none = { ...GINI, value: null };
    expect(held(none, { ...OF_ONE, value: null }).figures).toEqual({ Gini: null });
    expect(held(none, OF_ONE).figures['Gini']?.[0]).toBeNull();
    expect(held(none, OF_ONE).figures['Gini']?.[1]).toMatch(/^[0-9a-f]{6}$/u);
  });
});

describe('a metric', () => {
  const before = [held(GINI, THEIL)];
  const now = [held({ ...GINI, value: 0.4 }, THEIL)];
  const moved = (...args: Parameters<typeof movedMetrics>) => Object.keys(movedMetrics(...args));

  it('has moved when it says something else of the same run, or nothing any more', () => {
    expect(moved(before, now, '2.0.0')).toEqual(['Gini']);
    expect(moved(before, [held(THEIL)], '2.0.0')).toEqual(['Gini']);
    expect(moved([held({ ...GINI, value: null })], [held(GINI)], '2.0.0')).toEqual(['Gini']);
    expect(movedMetrics(before, now, '2.0.0')['Gini']).toEqual({
      moved: '2.0.0',
      as: expect.stringMatching(/^[0-9a-f]{8}$/u) as string,
    });
  });

  it('has moved to somewhere else when it comes to something else', () => {
    const [one, other] = [0.4, 0.5].map(
      (value) => movedMetrics(before, [held({ ...GINI, value }, THEIL)], '2.0.0')['Gini']?.as,
    );
    expect(one).not.toBe(other);
  });

  it('has not moved when the run is another, or when it or the regime is new', () => {
    const otherRun = [heldFigures('fear', 'f'.repeat(16), [{ ...GINI, value: 0.4 }])];
    expect(moved(before, otherRun, '2.0.0')).toEqual([]);
    expect(moved([held(GINI)], before, '2.0.0')).toEqual([]);
    expect(moved(before, [...before, heldFigures('love', STATE, [GINI])], '2.0.0')).toEqual([]);
    expect(moved([], before, '2.0.0')).toEqual([]);
  });
});
