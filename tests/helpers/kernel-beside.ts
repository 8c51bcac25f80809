import { type BlockKernel, createBlockKernel } from '../../src/engine/kernel/block-kernel.js';
import type { W } from '../../src/engine/kernel/fields.js';
import { onEach } from './on-each.js';
import type { OnStretch } from '../../src/engine/kernel/kernel-exports.js';
import { kernelSubjects } from '../../src/engine/kernel/kernel-subjects.js';
import { loadKernel } from '../../src/engine/kernel/load-kernel.js';
import { writeRules } from '../../src/engine/kernel/rules-image.js';
import { stretchesOf } from '../../src/engine/stretches.js';
import { kernelRecords, type KernelRecords } from './kernel-records.js';
import { keepWorld } from './kept-world.js';
import type { TinyWorld } from './make-world.js';

/** The first block of a tiny world in a kernel of its own, as its columns are now, under the rules of its stretch. */
export interface KernelBeside {
  readonly kernel: BlockKernel;
  run(...passes: readonly OnStretch[]): void;
  readonly records: KernelRecords;
  /** Hands the kernel words of the month that the tiny world has in its scratch. */
  give(field: W, cells: ArrayLike<number>): void;
}

const DIRECTORY = 1024;

export function kernelBeside({ regime, world, stretch }: TinyWorld): KernelBeside {
  const [rules] = regime.jurisdictions.map(({ phases }) => phases[0].rules);
  const { tables } = stretch;
  const kernel = createBlockKernel(
    loadKernel(),
    kernelSubjects(world, keepWorld(world, tables.isAdult).kept),
  );
  const inForce = { tables, rules, population: regime.population, totals: 0 };
  const image = writeRules(world.structure, [inForce], kernel.imageAt);
  const [places] = stretchesOf(world.shape, world.jurisdiction);
  kernel.beginMonth(world.month, image, null);
  kernel.use(0);
  kernel.load(0);
  const { exports } = kernel;
  return {
    kernel,
    run(...passes) {
      for (const pass of passes) onEach(kernel, places, pass);
    },
    records: kernelRecords(exports.memory, world.shape.blockSize),
    give(field, cells) {
      const [at] = new Uint32Array(exports.memory.buffer, DIRECTORY + 4 * field, 1);
      new Uint32Array(exports.memory.buffer, at, cells.length).set(Array.from(cells));
    },
  };
}

/** Something like chance, the same in every run: a number from 0 up to `below`, less 1. */
export function chanceOf(person: number, salt: number, below: number): number {
  const word = Math.imul(person + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  const mixed = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d);
  return Math.floor((((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32) * below);
}
