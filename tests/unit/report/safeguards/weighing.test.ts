import { describe, expect, it } from 'vitest';
import {
  bestOf,
  emptied,
  isAtLittleLoss,
  isWorthTelling,
  setAsideAlone,
} from '../../../../src/report/safeguards/weighing.js';
import { fakeSearch, noChanges, weighed } from '../../../helpers/fake-attribution.js';

describe('a set worth telling', () => {
  const alone = weighed(['Sunset'], 400, 40);
  const idleToo = weighed(['Notice', 'Sunset'], 400, 40);
  const cheaper = weighed(['Appeal', 'Sunset'], 400, 30);
  const search = fakeSearch({ sets: [alone, idleToo, cheaper] });

  it('is better than each of its parts', () => {
    expect([alone, idleToo, cheaper].map((set) => isWorthTelling(set, search))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('removes something, and raises no other harm', () => {
    expect(isWorthTelling(weighed(['Notice'], 0, -10), search)).toBe(false);
    const raising = weighed(['Notice'], 900, 0, { raises: ['acts left undone'] });
    expect(isWorthTelling(raising, search)).toBe(false);
  });
});

describe('little loss', () => {
  it('is a twentieth of the earned restrictions at most, of which the fake has 8 million', () => {
    const search = fakeSearch();
    expect(
      [-1, 400_000, 400_001].map((lost) => isAtLittleLoss(weighed([], 1, lost), search)),
    ).toEqual([true, true, false]);
  });
});

describe('the best of some sets', () => {
  it('removes the most, and of equals loses the least', () => {
    const sets = [weighed(['a'], 5, 1), weighed(['b'], 9, 8), weighed(['c'], 9, 7)];
    expect(bestOf(sets)?.names).toEqual(['c']);
    expect(bestOf([])).toBeUndefined();
  });
});

describe('a regime under which nothing is restricted any more', () => {
  const search = fakeSearch({
    asItIs: { ...fakeSearch().asItIs, harms: noChanges({ 'months restricted': 1000 }) },
  });
  const lowering = (by: number) =>
    weighed(['Sunset'], 1, 1, { changes: noChanges({ 'months restricted': -by }) });

  it('is told from one under which something is', () => {
    expect([1000, 995, 900, 0].map((by) => emptied(lowering(by), search))).toEqual([
      'nothing',
      'hardly anything',
      null,
      null,
    ]);
  });

  it('is none where nothing was restricted before', () => {
    expect(emptied(lowering(0), fakeSearch())).toBeNull();
  });
});

describe('what is set aside alone', () => {
  it('is found in larger sets', () => {
    const search = fakeSearch();
    const said = (...names: string[]) =>
      setAsideAlone(weighed(names, 1, 1), search).map((one) => one.names.join());
    expect(said('Notice', 'Published rules')).toEqual(['Published rules']);
    expect(said('Notice', 'Sunset')).toEqual([]);
    expect(said('Published rules')).toEqual([]);
  });
});
