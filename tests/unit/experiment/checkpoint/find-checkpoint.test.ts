import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CheckpointError } from '../../../../src/experiment/checkpoint/checkpoint-error.js';
import {
  findCheckpoint,
  type FoundCheckpoint,
} from '../../../../src/experiment/checkpoint/find-checkpoint.js';
import { CHUNK_BYTES } from '../../../../src/experiment/checkpoint/format.js';
import { saveCheckpoints } from '../../../../src/experiment/checkpoint/save-checkpoints.js';
import type { CellsPart } from '../../../../src/experiment/memory.js';
import { aboutRun, memoryAfter, partsAfter, rewriteHeader } from '../../../helpers/make-memory.js';

let folder = '';
const NEWEST = 'month-12.checkpoint';
const BEFORE = 'month-6.checkpoint';
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glasshouse-'));
  const { save } = saveCheckpoints(folder, aboutRun(), null);
  await save(memoryAfter(6));
  await save(memoryAfter(12));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The parts as a found checkpoint fills them. */
function filled({ saved }: FoundCheckpoint): CellsPart[] {
  const parts = partsAfter(0);
  for (const part of parts) {
    part.cells.fill(0);
    saved.fill(part);
  }
  return parts;
}

/** What is wrong with the newest, which is passed over for the one before. */
function damageOfNewest(): string {
  const { name, damaged, saved } = findCheckpoint(folder);
  expect(name).toBe(BEFORE);
  expect(saved.monthsDone).toBe(6);
  expect(damaged.map((one) => one.name)).toEqual([NEWEST]);
  return damaged[0].damage;
}

/** The error of a folder from which no run goes on. */
function refusal(): CheckpointError {
  try {
    findCheckpoint(folder);
  } catch (error) {
    if (error instanceof CheckpointError) return error;
    throw error;
  }
  throw new Error('a checkpoint was found');
}

describe('a checkpoint', () => {
  it('gives back what was saved, cells of every type, shared ones and none', () => {
    const found = findCheckpoint(folder);
    expect(filled(found)).toEqual(partsAfter(12));
    expect(found.damaged).toEqual([]);
    expect(found.saved).toMatchObject({
      regimeHash: 'a'.repeat(64),
      seed: '7',
      people: 128,
      until: 24_180,
      monthsDone: 12,
      seconds: 3,
    });
    expect(found.header).toMatchObject(aboutRun());
  });

  it('fills memory that threads share', () => {
    const { saved } = findCheckpoint(folder);
    const cells = new Uint8Array(new SharedArrayBuffer(64)) as Uint8Array<ArrayBufferLike>;
    const part = { name: 'people.flags', cells: cells as CellsPart['cells'] };
    expect(saved.isSame(part)).toBe(false);
    saved.fill(part);
    expect(saved.isSame(part)).toBe(true);
    expect([...cells]).toEqual([...partsAfter(12)[0].cells]);
  });

  it('holds parts of several chunks, the last one part filled', async () => {
    const cells = new Uint16Array(CHUNK_BYTES + 5);
    for (let i = 0; i < cells.length; i += 1021) cells[i] = i;
    cells[cells.length - 1] = 4711;
    const parts = [{ name: 'people.long', cells }, ...partsAfter(18)];
    await saveCheckpoints(folder, aboutRun(), NEWEST).save(memoryAfter(18, { parts }));
    const found = findCheckpoint(folder);
    const read = { name: 'people.long', cells: new Uint16Array(cells.length) };
    found.saved.fill(read);
    expect(Buffer.compare(Buffer.from(read.cells.buffer), Buffer.from(cells.buffer))).toBe(0);
    expect(found.saved.isSame(read)).toBe(true);
    read.cells[read.cells.length - 1]++;
    expect(found.saved.isSame(read)).toBe(false);
    expect(filled(found)).toEqual(partsAfter(18));
    // Damage in the last of its three chunks.
    const bytes = readFileSync(at('month-18.checkpoint'));
    bytes[20 + bytes.readUInt32LE(12) + 2 * (CHUNK_BYTES + 4) + 3] ^= 1;
    writeFileSync(at('month-18.checkpoint'), bytes);
    expect(findCheckpoint(folder).damaged[0].damage).toBe('the checksum of people.long is wrong');
  });

  it('has no part of another name, type or length', () => {
    const { saved } = findCheckpoint(folder);
    const fill = (name: string, cells: CellsPart['cells']) => () => saved.fill({ name, cells });
    expect(fill('people.hats', new Uint8Array(64))).toThrow('the checkpoint has no people.hats');
    expect(fill('people.flags', new Uint8Array(63))).toThrow(
      'the checkpoint has 64 cells of u8 for people.flags; the run needs 63 of u8',
    );
    expect(fill('people.flags', new Uint16Array(64))).toThrow('needs 64 of u16');
  });

  it('notices damage that came after it was found', () => {
    const { saved } = findCheckpoint(folder);
    const bytes = readFileSync(at(NEWEST));
    bytes[bytes.length - 10] ^= 1;
    writeFileSync(at(NEWEST), bytes);
    const [last] = partsAfter(0).slice(-1);
    expect(() => saved.fill(last)).toThrow('the checksum of series.people.0 is wrong');
  });
});

describe('a newest checkpoint that is damaged is passed over, and named', () => {
  it('wherever a bit of it has changed', () => {
    const whole = readFileSync(at(NEWEST));
    for (let place = 0; place < whole.length; place++) {
      const bytes = Buffer.from(whole);
      bytes[place] ^= 1 << (place % 8);
      writeFileSync(at(NEWEST), bytes);
      expect(damageOfNewest(), `byte ${place}`).not.toBe('');
    }
  });

  it('wherever it ends too early, and where it goes on too long', () => {
    const whole = readFileSync(at(NEWEST));
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(at(NEWEST), whole.subarray(0, length));
      expect(damageOfNewest(), `${length} bytes`).toMatch(
        /^it ends too early$|^it has \d+ bytes instead of \d+$/u,
      );
    }
    writeFileSync(at(NEWEST), Buffer.concat([whole, Buffer.alloc(1)]));
    expect(damageOfNewest()).toBe(`it has ${whole.length + 1} bytes instead of ${whole.length}`);
  });

  it('where a loss of power left nothing but zeros', () => {
    writeFileSync(at(NEWEST), Buffer.alloc(readFileSync(at(NEWEST)).length));
    expect(damageOfNewest()).toBe('it does not begin with GLASSRUN');
  });

  it('where two of its parts changed places, checksums and all', () => {
    const bytes = readFileSync(at(NEWEST));
    const start = 20 + bytes.readUInt32LE(12);
    const [flags, marks] = [68, 136].map((end) =>
      Buffer.from(bytes.subarray(start + end - 68, start + end)),
    );
    marks.copy(bytes, start);
    flags.copy(bytes, start + 68);
    writeFileSync(at(NEWEST), bytes);
    expect(damageOfNewest()).toBe('the checksum of people.flags is wrong');
  });

  it('where a part of it is that of the one before, checksum and all', () => {
    const [newest, before] = [NEWEST, BEFORE].map((name) => readFileSync(at(name)));
    before.subarray(-28).copy(newest, newest.length - 28);
    writeFileSync(at(NEWEST), newest);
    expect(damageOfNewest()).toBe('the checksum of series.people.0 is wrong');
  });

  it('where its header lacks what it needs', () => {
    rewriteHeader(at(NEWEST), (_, header) => delete header['seed']);
    expect(damageOfNewest()).toBe('its header has not the keys that it needs');
  });

  it('where it cannot be read', () => {
    rmSync(at(NEWEST));
    mkdirSync(at(NEWEST));
    expect(damageOfNewest()).toContain('EISDIR');
  });
});

describe('of two checkpoints', () => {
  it('the newer one by what it says is used, though names were exchanged', () => {
    renameSync(at(NEWEST), at('aside'));
    renameSync(at(BEFORE), at(NEWEST));
    renameSync(at('aside'), at(BEFORE));
    const found = findCheckpoint(folder);
    expect(found.name).toBe(BEFORE);
    expect(found.saved.monthsDone).toBe(12);
    expect(filled(found)).toEqual(partsAfter(12));
  });

  it('one is enough', () => {
    rmSync(at(NEWEST));
    const found = findCheckpoint(folder);
    expect(found.saved.monthsDone).toBe(6);
    expect(found.damaged).toEqual([]);
    expect(filled(found)).toEqual(partsAfter(6));
  });

  it('a damaged older one does not matter', () => {
    writeFileSync(at(BEFORE), 'torn');
    expect(findCheckpoint(folder).damaged).toEqual([]);
  });

  it('both damaged are an error that names both', () => {
    writeFileSync(at(NEWEST), 'torn');
    writeFileSync(at(BEFORE), '');
    const { message, why, todo } = refusal();
    expect(message).toBe('no checkpoint is whole');
    expect(why).toBe(
      'month-12.checkpoint: it ends too early; month-6.checkpoint: it ends too early',
    );
    expect(todo).toContain('begin the run anew');
  });

  it('what was never finished is not one of them', () => {
    renameSync(at(NEWEST), at('unfinished'));
    expect(findCheckpoint(folder).name).toBe(BEFORE);
    rmSync(at(BEFORE));
    expect(refusal().message).toBe('there is no checkpoint');
  });
});

describe('a whole checkpoint of another version is refused by name, and not taken for damage', () => {
  it('of the format, whatever its header looks like then', () => {
    rewriteHeader(at(NEWEST), (prefix, header) => {
      prefix.setUint32(8, 2, true);
      for (const key of Object.keys(header)) delete header[key];
    });
    const { message, todo } = refusal();
    expect(message).toBe(
      'the checkpoint is of version 2 of the format; this glasshouse reads version 1',
    );
    expect(todo).toContain('with the version of glasshouse that it was begun with');
  });

  it('of the state', () => {
    rewriteHeader(at(NEWEST), (_, header) => {
      header['stateVersion'] = 9;
    });
    expect(refusal().message).toBe(
      'the checkpoint is of version 9 of the layout of the state; this glasshouse reads version 1',
    );
  });
});

describe('a folder that does not exist', () => {
  it('holds no checkpoint', () => {
    rmSync(folder, { recursive: true });
    expect(refusal().message).toBe('there is no checkpoint');
  });
});
