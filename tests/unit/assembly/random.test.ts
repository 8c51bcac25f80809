import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { W } from '../../../src/engine/kernel/fields.js';
import * as reference from '../../../src/random/draws.js';
import { checkProperty } from '../../helpers/check-property.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** A file that is only here: the compiler is handed it where it asks for it. */
const ENTRY = 'assembly/draws-for-tests.ts';
const EXPORTED =
  'readyDraws, drawLanes, drawHighs, drawBoth, lowHalf, draw, drawForLife, scale, personOf, laneOf, turn';

/** As in assembly/memory.ts. */
const DIRECTORY = 1024;
/** Room for what is drawn, far from the directory and the kernel's own. */
const HIGHS = 16_384;
const LOWS = 32_768;

interface Draws {
  readonly memory: WebAssembly.Memory;
  readyDraws(): void;
  drawLanes(first: number, month: number, purpose: number, counter: number, out: number): void;
  drawHighs(
    first: number,
    count: number,
    month: number,
    purpose: number,
    counter: number,
    out: number,
  ): void;
  drawBoth(
    first: number,
    count: number,
    month: number,
    purpose: number,
    index: number,
    highs: number,
    lows: number,
  ): void;
  lowHalf(person: number, month: number, purpose: number, index: number): number;
  draw(person: number, purpose: number, index: number): number;
  drawForLife(person: number, purpose: number, index: number): number;
  scale(threshold: number, share: number): number;
  personOf(vector: number, lane: number): number;
  laneOf(person: number): number;
  turn(people: bigint): bigint;
}

/** Compiles assembly/random.ts as scripts/build-kernel.mjs compiles the kernel, without a file on disk. */
async function compileDraws(): Promise<Draws> {
  const written: Uint8Array<ArrayBuffer>[] = [];
  const stderr = asc.createMemoryStream();
  const flags = ['--memoryBase', '4096', '--runtime', 'stub', '--enable', 'simd', '--noAssert'];
  const { error } = await asc.main(
    [ENTRY, ...flags, '--optimizeLevel', '3', '--baseDir', ROOT, '--outFile', 'draws.wasm'],
    {
      stderr,
      readFile: (name, folder) =>
        name === ENTRY ? `export { ${EXPORTED} } from './random';` : textOf(join(folder, name)),
      writeFile: (_, contents) => {
        written.push(new Uint8Array(Buffer.from(contents)));
      },
    },
  );
  if (error !== null) throw new Error(`the draws do not compile:\n${stderr.toString()}`);
  const module = new WebAssembly.Module(written[0]);
  return new WebAssembly.Instance(module, {}).exports as unknown as Draws;
}

/** A file's text; null where there is none, by which the compiler knows to look elsewhere. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

let kernel: Draws;
beforeAll(async () => {
  kernel = await compileDraws();
}, 120_000);

/** Tells the kernel the seed and the month, as the host does. */
function tell(luck: reference.Luck, month: number): void {
  const directory = new Uint32Array(kernel.memory.buffer, DIRECTORY, W.words);
  directory[W.seed0] = luck.seed0;
  directory[W.seed1] = luck.seed1;
  directory[W.month] = month;
  kernel.readyDraws();
}

const halves = (at: number, count: number): number[] => [
  ...new Uint16Array(kernel.memory.buffer, at, count),
];

/** The draws of `count` people by src/random. */
function drawsOf(
  luck: reference.Luck,
  first: number,
  count: number,
  month: number,
  purpose: number,
  index: number,
): number[] {
  const out = new Uint32Array(count);
  reference.drawPeople(luck, first, count, month, purpose, index, out);
  return [...out];
}

const highOf = (draw: number): number => draw >>> 16;
const lowOf = (draw: number): number => draw & 0xffff;

const anyLuck = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(reference.parseSeed);
const anyWord = fc.integer({ min: 0, max: 0xffffffff });
const anyMonth = fc.oneof(fc.integer({ min: 0, max: 1200 }), fc.constant(reference.STATIC));
const anyIndex = fc.oneof(
  fc.constantFrom(0, 2 ** 31 - 1),
  fc.integer({ min: 0, max: 2 ** 31 - 1 }),
);
const anyPerson = fc.integer({ min: 0, max: 1_400_000_000 });
/** The first of 64 people: most populations are small, and the largest has 1.4 billion. */
const anyFirst = fc
  .oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 21_875_000 }))
  .map((building) => building * 64);

describe('a draw in the kernel', () => {
  it('is that of src/random for any seed, person, month, purpose and index', () => {
    checkProperty(
      fc.property(
        anyLuck,
        anyPerson,
        anyMonth,
        anyWord,
        anyIndex,
        (luck, person, month, purpose, index) => {
          tell(luck, month);
          const expected = reference.draw(luck, person, month, purpose, index);
          expect(kernel.draw(person, purpose, index) >>> 0).toBe(expected);
        },
      ),
      500,
    );
  });

  it('is for life in the month that never comes, whichever month it is', () => {
    checkProperty(
      fc.property(
        anyLuck,
        anyPerson,
        anyMonth,
        anyWord,
        anyIndex,
        (luck, person, month, purpose, index) => {
          tell(luck, month);
          const expected = reference.draw(luck, person, reference.STATIC, purpose, index);
          expect(kernel.drawForLife(person, purpose, index) >>> 0).toBe(expected);
        },
      ),
      500,
    );
  });

  it('has a low half that can be drawn alone, of a month that is asked for', () => {
    checkProperty(
      fc.property(
        anyLuck,
        anyPerson,
        anyMonth,
        anyWord,
        anyIndex,
        (luck, person, month, purpose, index) => {
          tell(luck, 7);
          const expected = lowOf(reference.draw(luck, person, month, purpose, index));
          expect(kernel.lowHalf(person, month, purpose, index)).toBe(expected);
        },
      ),
      500,
    );
  });

  it('differs from person to person within an octet', () => {
    tell(reference.parseSeed(5), 3);
    const draws = Array.from({ length: 8 }, (_, person) => kernel.draw(person, 100, 1));
    expect(new Set(draws).size).toBe(8);
  });
});

describe('the lanes of 64 people', () => {
  it('are, where everything is 0, what Random123 gives for a counter and a key of zeros', () => {
    tell(reference.parseSeed(0), 0);
    kernel.drawLanes(0, 0, 0, 0, HIGHS);
    const words = new Uint32Array(kernel.memory.buffer, HIGHS, 32);
    const ofFirstCall = [0, 4, 8, 12].map((word) => words[word]);
    expect(ofFirstCall).toEqual([0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]);
  });

  it('belong each to one person of the 64, and to each person one', () => {
    const people = Array.from({ length: 64 }, (_, lane) => kernel.personOf(lane >> 3, lane & 7));
    const inOrder = [...people].sort((one, other) => one - other);
    expect(inOrder).toEqual(Array.from({ length: 64 }, (_, person) => person));
  });

  it('put neighbours of an octet two to a word, octets four to a vector', () => {
    expect([0, 1, 2, 7].map((lane) => kernel.personOf(0, lane))).toEqual([0, 1, 8, 25]);
    expect([0, 1, 2, 7].map((lane) => kernel.personOf(3, lane))).toEqual([6, 7, 14, 31]);
    expect([0, 1, 2, 7].map((lane) => kernel.personOf(4, lane))).toEqual([32, 33, 40, 57]);
    expect(kernel.personOf(7, 7)).toBe(63);
  });

  it('turn sets of people into sets of lanes, and back', () => {
    for (let person = 0; person < 64; person++) {
      const lane = kernel.laneOf(person);
      expect(kernel.personOf(lane >> 3, lane & 7)).toBe(person);
      const turned = BigInt.asUintN(64, kernel.turn(1n << BigInt(person)));
      expect(turned).toBe(1n << BigInt(lane));
    }
    checkProperty(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (people) => {
        expect(BigInt.asUintN(64, kernel.turn(kernel.turn(people)))).toBe(people);
      }),
    );
  });

  it('do not remember one seed or other people for the next', () => {
    const lanesOf = (seed: string, first: number): number[] => {
      tell(reference.parseSeed(seed), 0);
      kernel.drawLanes(first, 5, 100, 6, HIGHS);
      return halves(HIGHS, 64);
    };
    const [once, elsewhere, otherwise] = [lanesOf('1', 64), lanesOf('1', 128), lanesOf('2', 64)];
    expect(elsewhere).not.toEqual(once);
    expect(otherwise).not.toEqual(once);
    expect(lanesOf('1', 64)).toEqual(once);
  });

  it('are the high halves of draws at even counters and the low halves at odd ones', () => {
    checkProperty(
      fc.property(
        anyLuck,
        anyFirst,
        anyMonth,
        anyWord,
        anyIndex,
        (luck, first, month, purpose, index) => {
          tell(luck, 11);
          const draws = drawsOf(luck, first, 64, month, purpose, index);
          const owners = Array.from({ length: 64 }, (_, at) => kernel.personOf(at >> 3, at & 7));
          kernel.drawLanes(first, month, purpose, 2 * index, HIGHS);
          expect(halves(HIGHS, 64)).toEqual(owners.map((person) => highOf(draws[person])));
          kernel.drawLanes(first, month, purpose, 2 * index + 1, LOWS);
          expect(halves(LOWS, 64)).toEqual(owners.map((person) => lowOf(draws[person])));
        },
      ),
      200,
    );
  });
});

describe('the draws of a run of people', () => {
  const anyCount = fc.integer({ min: 1, max: 8 }).map((buildings) => buildings * 64);

  it('have the high halves of src/random, person after person', () => {
    checkProperty(
      fc.property(
        anyLuck,
        anyFirst,
        anyCount,
        anyMonth,
        anyIndex,
        (luck, first, count, month, index) => {
          tell(luck, 0);
          kernel.drawHighs(first, count, month, 101, 2 * index, HIGHS);
          const expected = drawsOf(luck, first, count, month, 101, index).map(highOf);
          expect(halves(HIGHS, count)).toEqual(expected);
        },
      ),
      200,
    );
  });

  it('have both halves of src/random, apart', () => {
    checkProperty(
      fc.property(
        anyLuck,
        anyFirst,
        anyCount,
        anyMonth,
        anyIndex,
        (luck, first, count, month, index) => {
          tell(luck, 0);
          kernel.drawBoth(first, count, month, 105, index, HIGHS, LOWS);
          const expected = drawsOf(luck, first, count, month, 105, index);
          expect(halves(HIGHS, count)).toEqual(expected.map(highOf));
          expect(halves(LOWS, count)).toEqual(expected.map(lowOf));
        },
      ),
      200,
    );
  });

  it('leave what stands behind them alone', () => {
    tell(reference.parseSeed(1), 0);
    new Uint16Array(kernel.memory.buffer, HIGHS, 192).fill(0xabcd);
    kernel.drawHighs(64, 128, 5, 101, 0, HIGHS);
    expect(halves(HIGHS + 256, 64)).toEqual(Array.from({ length: 64 }, () => 0xabcd));
  });

  it('are those of the last of 1.4 billion people too', () => {
    const luck = reference.parseSeed('18446744073709551615');
    const first = 1_400_000_000 - 64;
    tell(luck, 0);
    kernel.drawBoth(first, 64, reference.STATIC, 1, 0, HIGHS, LOWS);
    const expected = drawsOf(luck, first, 64, reference.STATIC, 1, 0);
    expect(halves(HIGHS, 64)).toEqual(expected.map(highOf));
    expect(halves(LOWS, 64)).toEqual(expected.map(lowOf));
  });
});

describe('a share of a threshold in the kernel', () => {
  it('is that of src/random for any threshold and share', () => {
    checkProperty(
      fc.property(anyWord, anyWord, (threshold, share) => {
        expect(kernel.scale(threshold, share) >>> 0).toBe(reference.scale(threshold, share));
      }),
      1000,
    );
  });

  it('is the threshold itself for the whole of it, and nothing for none of it', () => {
    for (const threshold of [0, 1, 0x80000000, 0xffffffff]) {
      expect(kernel.scale(threshold, 0xffffffff) >>> 0).toBe(threshold);
      expect(kernel.scale(threshold, 0)).toBe(0);
    }
  });

  it('is half of it for half, rounded down', () => {
    expect(kernel.scale(0xffffffff, 0x7fffffff)).toBe(0x7fffffff);
    expect(kernel.scale(7, 0x7fffffff)).toBe(3);
  });
});
