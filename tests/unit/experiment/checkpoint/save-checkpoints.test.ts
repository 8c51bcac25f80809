import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCheckpoint } from '../../../../src/experiment/checkpoint/find-checkpoint.js';
import {
  type Disk,
  saveCheckpoints,
} from '../../../../src/experiment/checkpoint/save-checkpoints.js';
import { aboutRun, memoryAfter } from '../../../helpers/make-memory.js';

let top = '';
let folder = '';
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'glasshouse-'));
  folder = join(top, 'results', 'checkpoint');
});
afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

const names = (): string[] => readdirSync(folder).toSorted();

/** A disk that takes so many bytes and is full then; the last write takes what there is room for. */
function fullAfter(bytes: number): Disk {
  let room = bytes;
  return {
    rename,
    open: async (...given) => {
      const file = await open(...given);
      return changed(file, {
        async write(chunk: Uint8Array, from: number) {
          const fits = Math.min(room, chunk.length - from);
          if (fits === 0) throw new Error('ENOSPC: no space left on device, write');
          room -= fits;
          return file.write(chunk, from, fits);
        },
      });
    },
  };
}

/** A disk that notices only when it flushes that it has failed. */
const LATE: Disk = {
  rename,
  open: async (...given) =>
    changed(await open(...given), {
      sync: () => Promise.reject(new Error('EIO: i/o error, fsync')),
    }),
};

const UNMOVED: Disk = {
  open,
  rename: () => Promise.reject(new Error('EROFS: read-only file system, rename')),
};

function changed(file: FileHandle, changes: object): FileHandle {
  return new Proxy(file, {
    get(_, key) {
      const value: unknown = Reflect.get(key in changes ? changes : file, key);
      return typeof value === 'function' ? (value.bind(file) as unknown) : value;
    },
  });
}

describe('saving', () => {
  it('makes the folder, and keeps the last two', async () => {
    const { save } = saveCheckpoints(folder, aboutRun(), null);
    await save(memoryAfter(1));
    expect(names()).toEqual(['month-1.checkpoint']);
    await save(memoryAfter(2));
    expect(names()).toEqual(['month-1.checkpoint', 'month-2.checkpoint']);
    await save(memoryAfter(3));
    expect(names()).toEqual(['month-2.checkpoint', 'month-3.checkpoint']);
  });

  it('goes on from a good one: a damaged one is not kept in its place', async () => {
    const { save } = saveCheckpoints(folder, aboutRun(), null);
    await save(memoryAfter(6));
    await save(memoryAfter(12));
    writeFileSync(join(folder, 'month-12.checkpoint'), 'torn');
    await saveCheckpoints(folder, aboutRun(), findCheckpoint(folder).name).save(memoryAfter(9));
    expect(names()).toEqual(['month-6.checkpoint', 'month-9.checkpoint']);
  });

  it('from the beginning leaves nothing of another run', async () => {
    const other = saveCheckpoints(folder, aboutRun({ seed: '8' }), null);
    await other.save(memoryAfter(6));
    await other.save(memoryAfter(12));
    await saveCheckpoints(folder, aboutRun(), null).save(memoryAfter(1));
    expect(names()).toEqual(['month-1.checkpoint']);
  });

  it('writes over what a killed run left, and leaves alone what is not a checkpoint', async () => {
    await saveCheckpoints(folder, aboutRun(), null).save(memoryAfter(1));
    writeFileSync(join(folder, 'unfinished'), 'x'.repeat(100_000));
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    await saveCheckpoints(folder, aboutRun(), 'month-1.checkpoint').save(memoryAfter(2));
    expect(names()).toEqual(['month-1.checkpoint', 'month-2.checkpoint', 'notes.txt']);
    expect(findCheckpoint(folder)).toMatchObject({ name: 'month-2.checkpoint', damaged: [] });
  });

  it('the same month twice gives the same file', async () => {
    const { save } = saveCheckpoints(folder, aboutRun(), null);
    await save(memoryAfter(3));
    const first = readFileSync(join(folder, 'month-3.checkpoint'));
    await save(memoryAfter(3));
    expect(readFileSync(join(folder, 'month-3.checkpoint')).equals(first)).toBe(true);
    expect(names()).toEqual(['month-3.checkpoint']);
  });
});

describe('a disk that fails', () => {
  /** Saves months 6 and 12, then fails to save month 18. */
  async function expectNoHarm(disk: Disk, message: string): Promise<void> {
    const { save } = saveCheckpoints(folder, aboutRun(), null);
    await save(memoryAfter(6));
    await save(memoryAfter(12));
    const before = names().map((name) => readFileSync(join(folder, name)));
    const worse = saveCheckpoints(folder, aboutRun(), 'month-12.checkpoint', disk);
    await expect(worse.save(memoryAfter(18))).rejects.toThrow(message);
    expect(names()).toEqual(['month-12.checkpoint', 'month-6.checkpoint']);
    expect(names().map((name) => readFileSync(join(folder, name)))).toEqual(before);
    expect(findCheckpoint(folder).saved.monthsDone).toBe(12);
  }

  it('because it is full leaves the earlier checkpoints whole, wherever it was', async () => {
    await saveCheckpoints(folder, aboutRun(), null).save(memoryAfter(18));
    const { length } = readFileSync(join(folder, 'month-18.checkpoint'));
    for (const bytes of [0, 1, 15, 16, 100, 700, length - 300, length - 5, length - 1])
      await expectNoHarm(fullAfter(bytes), 'ENOSPC: no space left on device');
    rmSync(folder, { recursive: true });
    await saveCheckpoints(folder, aboutRun(), null, fullAfter(length)).save(memoryAfter(18));
    expect(findCheckpoint(folder).damaged).toEqual([]);
  });

  it('when it flushes leaves them whole', async () => {
    await expectNoHarm(LATE, 'EIO');
  });

  it('when it renames leaves them whole', async () => {
    await expectNoHarm(UNMOVED, 'EROFS');
  });

  it('may have room again for the next one', async () => {
    let full = true;
    const some: Disk = {
      rename,
      open: (...given) => (full ? fullAfter(300) : { open }).open(...given),
    };
    const { save } = saveCheckpoints(folder, aboutRun(), null, some);
    await expect(save(memoryAfter(6))).rejects.toThrow('ENOSPC');
    expect(names()).toEqual([]);
    full = false;
    await save(memoryAfter(12));
    expect(findCheckpoint(folder).saved.monthsDone).toBe(12);
  });
});
