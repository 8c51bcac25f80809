import type { Engine } from '../../engine/engine.js';
import { MARK } from '../../model/flags.js';

/** How long people stayed in a state: spells, by their months so far. */
export interface Spells {
  /** Spells that ended after so many months, for each number of months. */
  readonly ended: readonly number[];
  /** Spells that were still going on when the simulation ended, for each number of months. */
  readonly open: readonly number[];
}

/** Watches how long people are restricted wrongly without a break. */
export interface SpellWatcher {
  /** Looks at the month that the engine has just done. */
  collect(): void;
  spells(): Spells;
}

/** As for lives: enough to measure anything, and little memory in a whole country. */
const MOST_LOOKED_AT = 10_000_000;

/** Watches the first `most` people of an engine, each with one number of two bytes. */
export function watchSpells(engine: Engine, most = MOST_LOOKED_AT): SpellWatcher {
  const { columns, shape } = engine.people;
  const people = Math.min(shape.people, most);
  const marks = columns.find(({ name }) => name === 'marks');
  if (marks === undefined) throw new Error('the state has no marks');
  const going = new Uint16Array(people);
  const ended: number[] = [];
  return {
    collect() {
      for (let base = 0; base < people; base += shape.blockSize) {
        const mark = marks.read(base / shape.blockSize);
        const end = Math.min(base + shape.blockSize, people);
        for (let i = base; i < end; i++) {
          const months = going[i] ?? 0;
          if (((mark[i - base] ?? 0) & MARK.wronglyNow) !== 0) going[i] = months + 1;
          else if (months !== 0) {
            ended[months] = (ended[months] ?? 0) + 1;
            going[i] = 0;
          }
        }
      }
    },
    spells() {
      const open: number[] = [];
      for (const months of going) if (months !== 0) open[months] = (open[months] ?? 0) + 1;
      return { ended: filled(ended), open: filled(open) };
    },
  };
}

function filled(counts: readonly number[]): number[] {
  return Array.from({ length: counts.length }, (_, months) => counts[months] ?? 0);
}

/**
 * The part of spells that last longer than so many months, as Kaplan and Meier (1958) estimate it: those that were still
 * going on at the end count for as long as they were seen.
 *
 * @param months 0 or more
 * @returns from 0 to 1; null without spells
 */
export function lastingLonger({ ended, open }: Spells, months: number): number | null {
  let atRisk = all(ended) + all(open);
  if (atRisk === 0) return null;
  let part = 1;
  for (let month = 1; month <= months; month++) {
    if (atRisk === 0) break;
    part *= 1 - (ended[month] ?? 0) / atRisk;
    atRisk -= (ended[month] ?? 0) + (open[month] ?? 0);
  }
  return part;
}

/** How many spells there were. */
export function spellsIn({ ended, open }: Spells): number {
  return all(ended) + all(open);
}

function all(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
