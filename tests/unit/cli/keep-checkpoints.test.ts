import { describe, expect, it } from 'vitest';
import { type CheckpointKeeper, keepCheckpoints } from '../../../src/cli/keep-checkpoints.js';
import { memoryAfter } from '../../helpers/make-memory.js';

interface Kept {
  readonly keeper: CheckpointKeeper;
  /** Months of the checkpoints that were saved. */
  readonly months: number[];
  readonly warnings: string[];
}

/** A keeper whose disk fails in some months. */
function keep(
  every: number | null,
  from: number | null = null,
  fails: number[] = [],
  keepsLast = true,
): Kept {
  const months: number[] = [];
  const warnings: string[] = [];
  const keeper = keepCheckpoints({
    saver: {
      async save({ monthsDone }) {
        if (fails.includes(monthsDone)) throw new Error('ENOSPC: no space left on device');
        months.push(monthsDone);
      },
    },
    every,
    from,
    keepsLast,
    warn: (text) => warnings.push(text),
  });
  return { keeper, months, warnings };
}

async function run({ keeper }: Kept, first: number, last: number, seconds = 0): Promise<void> {
  for (let month = first; month <= last; month++)
    await keeper.afterMonth(memoryAfter(month, { seconds }));
}

describe('checkpoints', () => {
  it('are saved every so many months, and after the last', async () => {
    const kept = keep(9);
    await run(kept, 1, 24);
    expect(kept.months).toEqual([9, 18, 24]);
    expect(kept.keeper.saved()).toEqual({ monthsDone: 24, months: 24 });
  });

  it('are not saved unasked, however long the run', async () => {
    const kept = keep(null);
    await run(kept, 1, 24, 10_000);
    expect(kept.months).toEqual([]);
    expect(kept.keeper.saved()).toBeNull();
  });
});

describe('when a run is stopped', () => {
  it.each([
    ['that asked for checkpoints is saved as it is', 12, null, 0, [5]],
    ['of a minute is saved, though none were asked for', null, null, 60, [5]],
    ['of less is not', null, null, 59.9, []],
    ['that was resumed is saved, since it was worth it before', null, 2, 3, [5]],
  ] as const)('one %s', async (_, every, from, seconds, expected) => {
    const kept = keep(every, from);
    await run(kept, (from ?? 0) + 1, 5, seconds);
    await kept.keeper.stop();
    expect(kept.months).toEqual(expected);
  });

  it('one that has just been saved is not saved again', async () => {
    const kept = keep(5);
    await run(kept, 1, 5);
    await kept.keeper.stop();
    expect(kept.months).toEqual([5]);
  });

  it('one whose lives are being told is saved as its last month left it, if there is memory to keep that', async () => {
    for (const [keepsLast, expected] of [
      [true, [24]],
      [false, []],
    ] as const) {
      const kept = keep(null, null, [], keepsLast);
      await run(kept, 1, 24, 60);
      await kept.keeper.stop();
      expect(kept.months).toEqual(expected);
    }
  });

  it('one of no months has nothing to save', async () => {
    const kept = keep(1);
    await kept.keeper.stop();
    expect(kept.months).toEqual([]);
    expect(kept.keeper.saved()).toBeNull();
  });

  it('one that did not come further is where it was', async () => {
    const kept = keep(1, 7);
    await kept.keeper.stop();
    expect(kept.months).toEqual([]);
    expect(kept.keeper.saved()).toEqual({ monthsDone: 7, months: null });
  });
});

describe('a checkpoint that cannot be saved', () => {
  it('is told with the one that is kept, and the run goes on', async () => {
    const kept = keep(6, null, [6, 18]);
    await run(kept, 1, 24);
    expect(kept.months).toEqual([12, 24]);
    expect(kept.warnings).toEqual([
      'warning: the checkpoint of month 6 could not be saved; there is none yet\n  why: ENOSPC: no space left on device\n',
      'warning: the checkpoint of month 18 could not be saved; that of month 12 is kept\n  why: ENOSPC: no space left on device\n',
    ]);
  });

  it('when the run is stopped leaves it where it was saved last', async () => {
    const kept = keep(6, null, [8]);
    await run(kept, 1, 8);
    await kept.keeper.stop();
    expect(kept.warnings.join('')).toContain('that of month 6 is kept');
    expect(kept.keeper.saved()).toEqual({ monthsDone: 6, months: 24 });
  });
});
