import type { Engine } from '../../engine/engine.js';
import { FLAG, MARK, SEEN, TRAIT } from '../../model/flags.js';
import { ageOf, exemptOf } from '../../population/traits.js';
import type { Regime } from '../../regime/regime.js';

/** How {@link Look.standing} is read. */
export const STANDING = {
  /** Bits 0 and 1: what is closed to the person. */
  mask: 3,
  free: 0,
  /** Something is closed, and all of it as their own acts earned it. */
  rightly: 1,
  /** Something is closed that their own acts did not earn. */
  wrongly: 2,
  /** Left the country. */
  gone: 3,
  /** Wished this month to say or do something harmless, and did not dare. */
  silenced: 4,
  exempt: 8,
  /** Bits 4 to 6: perceived chance of being seen, in eighths. */
  fearShift: 4,
  fearMask: 7,
  adult: 128,
} as const;

/** What there is to see of everybody at the end of a month, to be drawn. It says nothing that the state does not hold. */
export interface Look {
  /** One byte a person: see {@link STANDING}. */
  readonly standing: Uint8Array;
  /** One byte a person: the first score, from 0 at its lowest to 255 at its highest; all 0 where there is none. */
  readonly score: Uint8Array;
}

/** Looks at everybody as the engine has them now. The arrays are new ones each time. */
export function look(engine: Engine, regime: Regime): Look {
  const { columns, shape, scores } = engine.people;
  const { people, blockSize } = shape;
  const standing = new Uint8Array(people);
  const score = new Uint8Array(people);
  const read = (name: string, block: number) =>
    columns.find((column) => column.name === name)?.read(block);
  const isMinor = regime.population.ages.map(({ minor }) => minor);
  const highest = (scores[0]?.levels ?? 1) - 1;
  for (let base = 0; base < people; base += blockSize) {
    const block = base / blockSize;
    const end = Math.min(blockSize, people - base);
    const [traits, flags, marks, seen] = ['traits', 'flags', 'marks', 'seen'].map((name) =>
      read(name, block),
    );
    const fear = read('surveillance', block);
    for (let at = 0; at < end; at++) {
      const trait = traits?.[at] ?? 0;
      const isRestricted = ((seen?.[at] ?? 0) & SEEN.restricted) !== 0;
      const mark = marks?.[at] ?? 0;
      let byte: number = STANDING.free;
      if (((flags?.[at] ?? 0) & FLAG.exited) !== 0) byte = STANDING.gone;
      else if ((mark & MARK.wronglyNow) !== 0) byte = STANDING.wrongly;
      else if (isRestricted) byte = STANDING.rightly;
      if ((mark & MARK.silencedNow) !== 0) byte |= STANDING.silenced;
      if (exemptOf(trait) === 1) byte |= STANDING.exempt;
      if (isMinor[ageOf(trait)] !== true) byte |= STANDING.adult;
      standing[base + at] = byte | (((fear?.[at] ?? 0) >> 5) << STANDING.fearShift);
    }
    const stored = highest > 0 ? read('score.0', block) : undefined;
    for (let at = 0; at < end && stored !== undefined; at++)
      score[base + at] = Math.round((255 * (stored[at] ?? 0)) / highest);
  }
  return { standing, score };
}

/** The group of everybody, as an index; it is for life. */
export function lookAtGroups(engine: Engine): Uint8Array {
  const { columns, shape } = engine.people;
  const groups = new Uint8Array(shape.people);
  const traits = columns.find(({ name }) => name === 'traits');
  for (let base = 0; base < shape.people; base += shape.blockSize) {
    const cells = traits?.read(base / shape.blockSize);
    const end = Math.min(shape.blockSize, shape.people - base);
    for (let at = 0; at < end; at++) groups[base + at] = (cells?.[at] ?? 0) & TRAIT.groupMask;
  }
  return groups;
}
