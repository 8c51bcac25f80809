import { afterEach, describe, expect, it } from 'vitest';
import { createPeople, createPeopleForKernel } from '../../../../src/engine/create-world.js';
import { partsIn, type StoredColumn } from '../../../../src/engine/columns.js';
import {
  advance,
  type KernelRunner,
  startKernelRunner,
} from '../../../../src/engine/kernel/kernel-runner.js';
import { loadKernel } from '../../../../src/engine/kernel/load-kernel.js';
import { startThreads, type Threads } from '../../../../src/engine/kernel/threads.js';
import { type Runner, startRunner } from '../../../../src/engine/runner.js';
import { peopleStructure } from '../../../../src/regime/compile/structure.js';
import type { Intervention } from '../../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeChannel,
  makeList,
  makePopulation,
  makeRegime,
  makeRules,
  makeScore,
  NOWHERE,
} from '../../../helpers/make-regime.js';

/** Seven blocks of 256, the last cut short, under two jurisdictions; scores in which people come to differ. */
const PEOPLE = 1700;
const MONTHS = [0, 1, 2, 3];
const RULES = makeRules({
  channels: [makeChannel({ followsRecords: { weight: 0.5, decay: 0.1 } })],
  scores: [makeScore({ ties: [0.1, 0.1, 0.1, 0.1, 0.1] })],
  lists: [makeList({ startsWith: 0.1, public: true })],
  adaptation: makeAdaptation({ startsAt: 0.5 }),
});
const PLACE = { phases: [{ from: 0, rules: RULES }], provenance: NOWHERE };
const REGIME = makeRegime(RULES, {
  population: makePopulation({ people: PEOPLE }),
  jurisdictions: [
    { ...PLACE, name: 'north', share: 0.4 },
    { ...PLACE, name: 'south', share: 0.6 },
  ],
});

/** In the third month the top and the bottom change places: in the south, or everywhere. */
const hack = (jurisdiction: number | null): Intervention => ({
  kind: 'swap',
  at: 2,
  jurisdiction,
  score: 0,
  top: 0.2,
  bottom: 0.2,
  provenance: NOWHERE,
  text: 'a hack',
});

function requestFor(
  interventions: readonly Intervention[],
  forKernel: boolean,
): Omit<Parameters<typeof startRunner>[0], 'recorder'> {
  const structure = peopleStructure(REGIME);
  const world = forKernel
    ? createPeopleForKernel(REGIME, structure, PEOPLE, '6', null)
    : createPeople(REGIME, structure, PEOPLE, '6', null, null);
  const { measures } = world;
  return {
    world,
    monthsDone: 0,
    population: REGIME.population,
    jurisdictions: REGIME.jurisdictions.map(({ phases }) => phases),
    interventions,
    layoffs: 0,
    byBlock: [measures.first('people'), measures.first('acts'), measures.first('listed')],
  };
}

const started: Threads[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map(async (threads) => threads.close()));
});

function kernelRunner(interventions: readonly Intervention[] = []): KernelRunner {
  return startKernelRunner(loadKernel(), {
    ...requestFor(interventions, true),
    firmsListed: null,
    blacklist: null,
    replay: null,
  });
}

function threadsFor({ shared, hand, world }: KernelRunner, count: number): Threads {
  const threads = startThreads(
    loadKernel(),
    [shared],
    [hand],
    Math.min(count, world.shape.blocks) - 1,
  );
  started.push(threads);
  return threads;
}

/** All cells of a column. */
function cellsOf(column: StoredColumn): number[] {
  return Array.from({ length: partsIn(column) }, (_, part) => [...column.read(part)]).flat();
}

function scoreOf({ columns }: Runner): StoredColumn {
  const [score] = columns.filter(({ name }) => name === 'score.0');
  return score;
}

/** What a month has left: copies, so that the next does not change them. */
function monthOf({ world, columns, byBlock }: Runner): object {
  return {
    state: columns.map((column) => [column.name, cellsOf(column)]),
    monthsDone: new DataView(world.state.buffer).getUint32(16, true),
    totals: [...world.totals],
    recordsAt: [...world.recordsAt],
    byBlock: [...byBlock],
  };
}

function stepped(runner: Runner): object[] {
  return MONTHS.map((month) => {
    runner.step(month);
    return monthOf(runner);
  });
}

async function advanced(runner: KernelRunner, count: number): Promise<object[]> {
  const threads = threadsFor(runner, count);
  const months: object[] = [];
  for (const month of MONTHS) {
    await advance([runner], threads, month);
    months.push(monthOf(runner));
  }
  return months;
}

describe("the kernel's runner", () => {
  it.each([
    ['no hack', []],
    ['a hack of everybody', [hack(null)]],
    ['a hack in one jurisdiction', [hack(1)]],
  ])('leaves what the reference leaves, with %s', (_, interventions) => {
    const reference = startRunner({ ...requestFor(interventions, false), recorder: null });
    expect(stepped(kernelRunner(interventions))).toEqual(stepped(reference));
  });

  it.each([
    ['one thread', 1, []],
    ['three threads', 3, []],
    ['three threads, and a hack', 3, [hack(null)]],
    ['more threads than blocks, and a hack in one jurisdiction', 9, [hack(1)]],
  ])('leaves the same by advance as by step: %s', async (_, threads, interventions) => {
    const months = await advanced(kernelRunner(interventions), threads);
    expect(months).toEqual(stepped(kernelRunner(interventions)));
  });

  it('may step one month and advance the next', async () => {
    const runner = kernelRunner();
    const threads = threadsFor(runner, 2);
    const months: object[] = [];
    for (const month of MONTHS) {
      if (month % 2 === 0) runner.step(month);
      else await advance([runner], threads, month);
      months.push(monthOf(runner));
    }
    expect(months).toEqual(stepped(kernelRunner()));
  });

  it('adds up for each block what it adds up for all, each month anew', () => {
    const runner = kernelRunner([hack(null)]);
    const { world, byBlock } = runner;
    const rows = requestFor([], true).byBlock;
    for (const month of MONTHS) {
      runner.step(month);
      rows.forEach((row, at) => {
        const all = world.totals.filter((_, cell) => cell % world.measures.rows.length === row);
        const ofBlocks = byBlock.filter((_, cell) => cell % rows.length === at);
        expect(ofBlocks).toHaveLength(7);
        expect(ofBlocks.reduce((sum, total) => sum + total, 0)).toBe(
          all.reduce((sum, total) => sum + total, 0),
        );
        expect(ofBlocks[0]).toBeGreaterThan(0);
      });
      expect(byBlock.filter((_, cell) => cell % rows.length === 0)).toEqual(
        Float64Array.of(256, 256, 256, 256, 256, 256, 164),
      );
    }
  });

  it('changes nothing before a hack, and scores from then on', () => {
    const quiet = stepped(kernelRunner());
    const hacked = stepped(kernelRunner([hack(null)]));
    expect(hacked.slice(0, 2)).toEqual(quiet.slice(0, 2));
    expect(hacked[2]).not.toEqual(quiet[2]);
  });

  it('hacks one jurisdiction and leaves the scores of the other', () => {
    const quiet = kernelRunner();
    const hacked = kernelRunner([hack(1)]);
    for (const month of [0, 1, 2]) {
      quiet.step(month);
      hacked.step(month);
    }
    const moved = new Set<number>();
    const after = cellsOf(scoreOf(hacked));
    cellsOf(scoreOf(quiet)).forEach((value, person) => {
      if (value !== after[person]) moved.add(quiet.world.jurisdiction[person >> 6]);
    });
    expect(moved).toEqual(new Set([1]));
  });
});
