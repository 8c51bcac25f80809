import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createReferenceEngine } from '../../src/engine/reference-engine.js';
import { createKernelEngine } from '../../src/engine/kernel-engine.js';
import type { BlockKernel } from '../../src/engine/kernel/block-kernel.js';
import type { KernelStage } from '../../src/engine/kernel/kernel-stages.js';
import { loadKernel } from '../../src/engine/kernel/load-kernel.js';
import type { Engine } from '../../src/engine/engine.js';
import type { Stage } from '../../src/model/stages.js';
import type { Regime } from '../../src/regime/regime.js';
import { arbitraryRegime, arbitrarySeed } from '../helpers/arbitrary-regime.js';
import { checkProperty } from '../helpers/check-property.js';
import { whileWatching } from '../helpers/watch-stages.js';

vi.mock('../../src/model/stages.js', async (load) => {
  const { watchedStages } = await import('../helpers/watch-stages.js');
  const { STAGES } = await load<{ STAGES: readonly Stage[] }>();
  return { STAGES: watchedStages(STAGES) };
});

/** Told when the kernel has done a stage of the block that it holds. */
const kernelWatch = vi.hoisted(() => ({
  done: null as ((stage: string, kernel: unknown, block: number) => void) | null,
}));

vi.mock('../../src/engine/kernel/kernel-stages.js', async (load) => {
  const actual = await load<{ KERNEL_STAGES: readonly KernelStage[] }>();
  const stages = actual.KERNEL_STAGES.map(
    ({ name, run }): KernelStage => ({
      name,
      run(kernel) {
        run(kernel);
        kernelWatch.done?.(name, kernel, kernel.places[0]?.block ?? 0);
      },
    }),
  );
  return { ...actual, KERNEL_STAGES: stages };
});

type Cells = Uint8Array | Uint16Array | Uint32Array;

/** Every column of each block, by kind of subject, stage and block, as the reference engine leaves it. */
function monthOfReference(engine: Engine): Map<string, Map<string, Cells>> {
  const found = new Map<string, Map<string, Cells>>();
  whileWatching(
    (stage, world, stretch) => {
      const { blockSize } = world.shape;
      const columns = new Map<string, Cells>();
      for (const { name, cells } of world.state.columns)
        if (!(cells instanceof Float64Array))
          columns.set(name, cells.slice(stretch.base, stretch.base + blockSize));
      // The last stretch of a block overwrites what was seen after the others.
      found.set(`${world.structure.subject} ${stage} ${stretch.block}`, columns);
    },
    () => {
      engine.step();
    },
  );
  return found;
}

/** The same month by the kernel: every column is compared after every stage. Gives back how many were. */
function monthOfKernel(engine: Engine, expected: Map<string, Map<string, Cells>>): number {
  let compared = 0;
  let isFirms = engine.firms !== null;
  let stagesOfFirms = (engine.firms?.shape.blocks ?? 0) * 8;
  kernelWatch.done = (stage, given, block) => {
    const kernel = given as BlockKernel;
    const columns = expected.get(`${isFirms ? 'firms' : 'people'} ${stage} ${block}`);
    if (columns === undefined) throw new Error(`the reference did no ${stage} of block ${block}`);
    for (const [name, cells] of columns) {
      const at = firstDifference(cells, kernel.column(name));
      if (at >= 0)
        throw new Error(
          `after ${stage} of ${isFirms ? 'firms' : 'people'}, block ${block}, ${name} of slot ${at} ` +
            `is ${kernel.column(name)[at]} and not ${cells[at]}`,
        );
      compared++;
    }
    if (isFirms && --stagesOfFirms === 0) isFirms = false;
  };
  try {
    engine.step();
  } finally {
    kernelWatch.done = null;
  }
  return compared;
}

function firstDifference(one: ArrayLike<number>, other: ArrayLike<number>): number {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return at;
  return -1;
}

/** Every total of the month, and of each block where it is asked for. */
function totalsOf(engine: Engine): number[][] {
  return [engine.firms, engine.people].flatMap((subjects) =>
    subjects === null ? [] : [[...subjects.totals], [...subjects.byBlock]],
  );
}

function compare(regime: Regime, seed: string): void {
  const request = {
    seed,
    people: regime.population.people,
    byBlock: { people: [0, 3], firms: [0] },
  };
  const reference = createReferenceEngine(regime, request);
  const kernel = createKernelEngine(regime, request, loadKernel());
  for (let month = 0; month < regime.calendar.months; month++) {
    const compared = monthOfKernel(kernel, monthOfReference(reference));
    expect(compared).toBeGreaterThan(0);
    expect(totalsOf(kernel)).toEqual(totalsOf(reference));
    expect(kernel.stateHash()).toBe(reference.stateHash());
  }
}

describe('the kernel engine', { timeout: 600_000 }, () => {
  it('leaves every byte of state after every stage, and every total, as the reference engine does', () => {
    checkProperty(
      fc.property(arbitraryRegime({ peopleMax: 2500, monthsMax: 6 }), arbitrarySeed, compare),
      300,
    );
  });
});
