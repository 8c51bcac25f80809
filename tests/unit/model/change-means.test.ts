import { describe, expect, it } from 'vitest';
import { FLAG } from '../../../src/model/flags.js';
import { restrict } from '../../../src/model/restrict.js';
import { incomeOf } from '../../../src/population/traits.js';
import type { Domain, PopulationRules } from '../../../src/regime/regime.js';
import { makeDomain, makeList, makeRules } from '../../helpers/make-regime.js';
import { loners, makeWorld, type TinyWorld, whoHas } from '../../helpers/make-world.js';

const ANN = 4;

const MEANS: PopulationRules['hardship'] = { share: 0, begins: 0, ends: 0, byIncome: [1, 1] };

/** List 0 closes jobs, list 1 closes credit, list 2 closes what costs nothing. */
function worldOf(
  hardship: Partial<PopulationRules['hardship']>,
  jobs: Partial<Domain> = {},
  population: Partial<PopulationRules> = {},
): TinyWorld {
  return makeWorld(
    makeRules({
      domains: [
        makeDomain({ name: 'jobs', ...jobs }),
        makeDomain({ name: 'credit', costsMeans: 0.25 }),
        makeDomain({ name: 'flights' }),
      ],
      lists: [0, 1, 2].map((domain) =>
        makeList({ name: `list ${domain}`, enters: [], closes: [domain] }),
      ),
    }),
    { population: loners({ hardship: { ...MEANS, ...hardship }, ...population }) },
    { watched: true },
  );
}

function month(tiny: TinyWorld, at = 0): number[] {
  restrict(tiny.world, tiny.begin(at));
  return whoHas(tiny.world.state.flags, FLAG.hardship);
}

const everybody = Array.from({ length: 64 }, (_, person) => person);

describe('hardship', () => {
  it('begins with its chance, and ends with its chance', () => {
    const tiny = worldOf({ begins: 1 });
    expect(month(tiny)).toEqual(everybody);
    expect(tiny.total('fell into hardship')).toBe(64);
    expect(tiny.told).toContainEqual({ person: ANN, event: 'fell into hardship' });
    const other = worldOf({ ends: 1 });
    other.world.state.flags[ANN] |= FLAG.hardship;
    expect(month(other)).toEqual([]);
    expect(other.told).toContainEqual({ person: ANN, event: 'got out of hardship' });
  });

  it('settles where both chances say', () => {
    const tiny = worldOf({ begins: 0.1, ends: 0.3 }, {}, { people: 256 });
    let sum = 0;
    for (let at = 0; at < 60; at++) {
      const poor = month(tiny, at).length;
      if (at >= 20) sum += poor;
    }
    // 0.1 / (0.1 + 0.3)
    expect(Math.abs(sum / (256 * 40) - 0.25)).toBeLessThan(0.03);
  });

  it('depends on income', () => {
    const tiny = worldOf(
      { begins: 0.5, byIncome: [2, 0] },
      {},
      {
        incomes: [
          { name: 'low', share: 0.5 },
          { name: 'high', share: 0.5 },
        ],
      },
    );
    const { traits } = tiny.world.state;
    const poor = everybody.filter((person) => incomeOf(traits[person]) === 0);
    expect(poor.length).toBeGreaterThan(10);
    expect(month(tiny)).toEqual(poor);
  });

  it('does not touch those who have left', () => {
    const tiny = worldOf({ begins: 1 });
    tiny.world.state.flags[ANN] |= FLAG.exited;
    expect(month(tiny)).toEqual(everybody.filter((person) => person !== ANN));
  });
});

describe('a closed domain that costs means', () => {
  it('lets people fall into hardship, and is counted as the cause', () => {
    const tiny = worldOf({}, { costsMeans: 1 });
    tiny.world.state.lists[ANN] = 0b001;
    expect(month(tiny)).toEqual([ANN]);
    expect(tiny.total('fell into hardship through a restriction')).toBe(1);
    expect(tiny.total('fell into hardship')).toBe(1);
    expect(tiny.told).toContainEqual({
      person: ANN,
      event: 'fell into hardship through a restriction',
    });
  });

  it('keeps them there while it is closed', () => {
    const tiny = worldOf({ ends: 1 }, { costsMeans: 0.01 });
    tiny.world.state.lists[ANN] = 0b001;
    tiny.world.state.flags[ANN] |= FLAG.hardship;
    for (const at of [0, 1, 2]) expect(month(tiny, at)).toEqual([ANN]);
    tiny.world.state.lists[ANN] = 0b100;
    expect(month(tiny, 3)).toEqual([]);
  });

  it('adds its chance to that of others', () => {
    const tiny = worldOf({}, { costsMeans: 0.5 }, { people: 256 });
    tiny.world.state.lists.fill(0b011);
    const fallen = month(tiny).length;
    // A quarter and a half: of 256 people 192, with a standard error of 7.
    expect(Math.abs(fallen - 192)).toBeLessThan(36);
  });

  it('is the cause only where the way of the world was not', () => {
    const tiny = worldOf({ begins: 0.5 }, { costsMeans: 0.5 });
    tiny.world.state.lists.fill(0b001);
    expect(month(tiny)).toEqual(everybody);
    const through = tiny.total('fell into hardship through a restriction');
    expect(through).toBeGreaterThan(16);
    expect(through).toBeLessThan(48);
  });
});
