import { describe, expect, it } from 'vitest';
import { compareRegimes } from '../../../../src/experiment/compare/compare.js';
import type { CompareRequest, Side } from '../../../../src/experiment/compare/comparison.js';
import type { PairedFigure } from '../../../../src/experiment/compare/paired-figures.js';
import { PAIRED_METRICS } from '../../../../src/experiment/paired/paired-simulations.js';
import { PAIRS, WAYS } from '../../../../src/experiment/compare/standings.js';
import type { Progress } from '../../../../src/experiment/result.js';
import { runRegime } from '../../../../src/experiment/run.js';
import type { Regime } from '../../../../src/regime/regime.js';
import {
  makeConduct,
  makeList,
  makePopulation,
  makeRegime,
  makeRules,
} from '../../../helpers/make-regime.js';

const side = (regime: Regime): Side => ({ regime, regimeHash: 'h', file: 'f.yaml' });
const a = side(makeRegime(makeRules(), {}, 6));
const shorter = makeRules({ lists: [makeList({ leaves: [{ kind: 'term', months: 2 }] })] });
const b = side(makeRegime(shorter, {}, 6));
const request: CompareRequest = { a, b, seeds: ['1'], engine: 'reference' };

const isPaired = ({ metric }: PairedFigure): boolean => PAIRED_METRICS.includes(metric);

describe('compareRegimes', () => {
  it('runs each world as a run of its own would', async () => {
    const { seeds } = await compareRegimes({ ...request, seeds: ['1', '2'] });
    for (const compared of seeds)
      for (const [one, { regime }] of [[compared.a, a] as const, [compared.b, b] as const]) {
        const alone = await runRegime({
          ...side(regime),
          seed: compared.seed,
          engine: 'reference',
          lives: false,
        });
        expect(one.stateHash).toBe(alone.stateHash);
      }
    expect(seeds[0]?.a.stateHash).not.toBe(seeds[0]?.b.stateHash);
    expect(seeds[0]?.a.stateHash).not.toBe(seeds[1]?.a.stateHash);
  });

  it('finds no difference between a regime and itself', async () => {
    const { figures, seeds } = await compareRegimes({
      ...request,
      b: a,
      seeds: ['1', '2', '3', '4', '5', '6'],
    });
    expect(figures.length).toBeGreaterThan(20);
    for (const { difference, interval } of figures) {
      if (difference === null) continue;
      expect(difference).toBe(0);
      expect(interval).toEqual({ low: 0, high: 0 });
    }
    const moved = seeds.flatMap(({ transitions }) =>
      transitions.months.flatMap((month) =>
        [...month].filter((people, cell) => {
          const pair = cell % PAIRS;
          return people > 0 && Math.floor(pair / WAYS) !== pair % WAYS;
        }),
      ),
    );
    expect(moved).toEqual([]);
  });

  it('has the metrics of paired worlds where they are asked for: 0 between a regime and itself', async () => {
    const told: Progress[] = [];
    // Somebody at home is taken along, so that there is something to differ.
    const spilling = (spillsToHousehold: number): Side => {
      const conduct = [makeConduct({ lawful: true, protected: true })];
      const rules = makeRules({ conduct, lists: [makeList({ spillsToHousehold })] });
      return side(makeRegime(rules, {}, 6));
    };
    const all = {
      ...request,
      people: 3000,
      paired: true,
      onProgress: (p: Progress) => told.push(p),
    };
    const a1 = spilling(1);
    const itself = (await compareRegimes({ ...all, a: a1, b: a1 })).figures.filter(isPaired);
    expect(itself.map(({ metric }) => metric)).toContain('contagion number');
    expect(itself).toHaveLength(4);
    for (const { a: value, difference } of itself) {
      expect(value).not.toBeNull();
      expect(difference).toBe(0);
    }
    expect(told.map(({ monthsDone }) => monthsDone)).toEqual(
      Array.from({ length: 30 }, (_, month) => month + 1),
    );
    expect(told.at(-1)).toMatchObject({ months: 30, simulations: 5 });
    const other = (await compareRegimes({ ...all, a: a1, b: spilling(0) })).figures;
    const contagion = other.find(({ metric }) => metric === 'contagion number');
    expect(contagion?.a).toBeGreaterThan(contagion?.b ?? Infinity);
    expect((await compareRegimes(request)).figures.filter(isPaired)).toEqual([]);
  });

  it('has transitions that add up to the difference of who is restricted', async () => {
    const { figures, seeds } = await compareRegimes(request);
    const restricted = figures.find(({ metric }) => metric === 'restricted');
    const last = seeds[0]?.transitions.months.at(-1) ?? new Float64Array(0);
    let difference = 0;
    let moved = 0;
    last.forEach((people, cell) => {
      const pair = cell % PAIRS;
      const isRestricted = (standing: number): number => (standing === 1 || standing === 2 ? 1 : 0);
      const by = isRestricted(pair % WAYS) - isRestricted(Math.floor(pair / WAYS));
      difference += by * people;
      moved += Math.abs(by) * people;
    });
    expect(moved).toBeGreaterThan(0);
    expect(restricted?.difference).toBe(difference);
  });

  it('stops at --until, with the people asked for, and tells how far it is', async () => {
    const told: Progress[] = [];
    const comparison = await compareRegimes({
      ...request,
      seeds: ['7', '8'],
      people: 500,
      until: 2014 * 12 + 2,
      onProgress: (progress) => told.push(progress),
    });
    expect(comparison).toMatchObject({ people: 500, standingFor: 1000, until: 2014 * 12 + 2 });
    expect(comparison.seeds[0]?.transitions.months).toHaveLength(3);
    expect(told.map(({ monthsDone }) => monthsDone)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(told[0]).toMatchObject({ months: 6, simulations: 2, people: 500 });
  });

  it('rejects what cannot be paired, and months outside the calendar', async () => {
    const other = side({ ...b.regime, population: makePopulation({ segregation: 0 }) });
    await expect(compareRegimes({ ...request, b: other })).rejects.toThrow(
      'the regimes cannot be paired: how far groups live apart differ',
    );
    await expect(compareRegimes({ ...request, until: 2020 * 12 })).rejects.toThrow(RangeError);
  });

  it('ends when it is stopped', async () => {
    const controller = new AbortController();
    const stopped = compareRegimes({
      ...request,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await expect(stopped).rejects.toThrow('enough');
  });
});
