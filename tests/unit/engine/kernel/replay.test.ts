import { describe, expect, it } from 'vitest';
import { createPeople } from '../../../../src/engine/create-world.js';
import { columnsOf } from '../../../../src/engine/columns.js';
import { createKernelEngine } from '../../../../src/engine/kernel-engine.js';
import { loadKernel } from '../../../../src/engine/kernel/load-kernel.js';
import { createReplay, type Replay } from '../../../../src/engine/kernel/replay.js';
import { type MonthRules, monthRules } from '../../../../src/engine/month-rules.js';
import { recordLives } from '../../../../src/model/life-recorder.js';
import type { World } from '../../../../src/model/world.js';
import { peopleStructure } from '../../../../src/regime/compile/structure.js';
import type { NetworkRule, Regime } from '../../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeList,
  makePopulation,
  makeRegime,
  makeRules,
  makeScore,
  NOWHERE,
} from '../../../helpers/make-regime.js';
import { engineOf, runAll } from '../../../helpers/run-engine.js';

/** Ties that pull scores and spread fear, in forty blocks; a hack in the third month. */
function pulling(network: NetworkRule): Regime {
  const rules = makeRules({
    scores: [makeScore({ ties: [0.05, 0.05, 0.05, 0.1, 0.1], published: true })],
    lists: [makeList({ startsWith: 0.1, public: true })],
    adaptation: makeAdaptation({ startsAt: 0.5 }),
  });
  return makeRegime(
    rules,
    {
      population: makePopulation({ people: 10_000, ties: [0, 2, 2, 3, 3], network }),
      interventions: [
        {
          kind: 'swap',
          at: 2,
          jurisdiction: null,
          score: 0,
          top: 0.2,
          bottom: 0.2,
          provenance: NOWHERE,
          text: 'a hack',
        },
      ],
    },
    5,
  );
}

const PROCEDURAL = pulling({ kind: 'procedural' });

/** The first month of a replay whose kernel does nothing. */
function idle(): { world: World; replay: Replay; rules: MonthRules } {
  const world = createPeople(PROCEDURAL, peopleStructure(PROCEDURAL), 10_000, '1', null, null);
  const columns = columnsOf(world.state, world.shape.blockSize);
  const replay = createReplay(PROCEDURAL, world, columns, recordLives(PROCEDURAL, [4321]), [4321]);
  const request = {
    world,
    population: PROCEDURAL.population,
    jurisdictions: PROCEDURAL.jurisdictions.map(({ phases }) => phases),
    interventions: PROCEDURAL.interventions,
    layoffs: 0,
    monthsDone: 0,
  };
  return { world, replay, rules: monthRules(request, 0) };
}

describe('a replay', () => {
  it.each([
    ['distant acquaintances', PROCEDURAL],
    ['friends anywhere', pulling({ kind: 'barabasi-albert', links: 3 })],
  ])('tells the lives that the reference engine tells, with %s', (_, regime) => {
    const request = { seed: '5', people: 10_000, watch: [9999, 0, 5000] };
    const reference = runAll(regime, engineOf(regime, request));
    const kernel = runAll(regime, createKernelEngine(regime, request, loadKernel()));
    expect(kernel.lives()).toEqual(reference.lives());
    expect(kernel.lives().map(({ person }) => person)).toEqual([9999, 0, 5000]);
    const [life] = kernel.lives();
    expect(life?.months.flatMap(({ scores }) => scores.flatMap(({ parts }) => parts))).toEqual(
      expect.arrayContaining([expect.objectContaining({ cause: 'ties' })]),
    );
  });

  it('leaves the kernel its state, and nobody watched has no lives', () => {
    const watched = createKernelEngine(
      PROCEDURAL,
      { seed: '5', people: 10_000, watch: [77] },
      loadKernel(),
    );
    const alone = createKernelEngine(
      PROCEDURAL,
      { seed: '5', people: 10_000, watch: [] },
      loadKernel(),
    );
    expect(runAll(PROCEDURAL, watched).stateHash()).toBe(runAll(PROCEDURAL, alone).stateHash());
    expect(alone.lives()).toEqual([]);
  });

  it('tells the same when several threads do the months', async () => {
    const request = { seed: '5', people: 10_000, watch: [9999, 5000] };
    const alone = runAll(PROCEDURAL, createKernelEngine(PROCEDURAL, request, loadKernel()));
    const several = createKernelEngine(PROCEDURAL, { ...request, threads: 2 }, loadKernel());
    try {
      while (several.monthsDone < PROCEDURAL.calendar.months) await several.advance();
      expect(several.lives()).toEqual(alone.lives());
    } finally {
      await several.close();
    }
  });

  it('says so where the kernel has come to something else', () => {
    const { replay, rules } = idle();
    replay.begin(0);
    expect(() => {
      replay.repeat(rules, rules.tables, []);
    }).toThrow(
      /^the two engines disagree: after month 1 "[a-z0-9.-]+" of person \d+ is \d+ in the kernel and \d+ in the reference engine\. This is a fault of Glasshouse, not of the regime: please report it/u,
    );
  });

  it('minds its own block alone: those of others may be as they like', () => {
    const { world, replay, rules } = idle();
    const kernel = createKernelEngine(PROCEDURAL, { seed: '1', people: 10_000 }, loadKernel());
    kernel.step();
    replay.begin(0);
    kernel.people.state.columns.forEach(({ cells }, column) => {
      world.state.columns[column]?.cells.set(cells as Uint8Array);
    });
    world.state.flags[0] ^= 255;
    expect(() => {
      replay.repeat(rules, rules.tables, []);
    }).not.toThrow();
    world.state.flags[4322] ^= 1;
    expect(() => {
      replay.repeat(rules, rules.tables, []);
    }).toThrow('"flags" of person 4322 is');
  });
});
