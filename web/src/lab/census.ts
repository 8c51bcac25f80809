import { STANDING } from 'glasshouse';

/** What a table counts of everybody by standing, in its order: children and those who left apart. */
const STANDINGS = ['free', 'rightly', 'wrongly', 'gone', 'children', 'silenced'] as const;
/** Adults who have not left, by the quarter of the score's range, and of the chance of being seen as they think of it. */
export const BY_SCORE = ['score-1', 'score-2', 'score-3', 'score-4'] as const;
export const BY_FEAR = ['fear-1', 'fear-2', 'fear-3', 'fear-4'] as const;
export const COUNTED = [...STANDINGS, ...BY_SCORE, ...BY_FEAR] as const;
export type Counted = (typeof COUNTED)[number];

/** Numbers of simulated people: for each group, in the order of {@link COUNTED}. Most are counted in several. */
export type Counts = readonly (readonly number[])[];

const AT = Object.fromEntries(COUNTED.map((kind, at) => [kind, at])) as Readonly<
  Record<Counted, number>
>;
const QUARTERS = 4;
const BYTES = 256;

interface Bytes {
  readonly standing: Uint8Array;
  readonly score: Uint8Array;
}

/** Counts everybody by group, standing, score and fear. */
export function countPeople({ standing, score }: Bytes, group: Uint8Array, groups: number): Counts {
  // By the bytes themselves first: one step for each person.
  const byBytes = new Uint32Array(groups * QUARTERS * BYTES);
  for (let person = 0; person < standing.length; person++) {
    const quarter = (group[person] ?? 0) * QUARTERS + ((score[person] ?? 0) >> 6);
    const at = quarter * BYTES + (standing[person] ?? 0);
    byBytes[at] = (byBytes[at] ?? 0) + 1;
  }
  return Array.from({ length: groups }, (_, of) => {
    const counts = COUNTED.map(() => 0);
    for (let quarter = 0; quarter < QUARTERS; quarter++)
      for (let byte = 0; byte < BYTES; byte++) {
        const people = byBytes[(of * QUARTERS + quarter) * BYTES + byte] ?? 0;
        if (people === 0) continue;
        for (const at of placesOf(byte, quarter)) counts[at] = (counts[at] ?? 0) + people;
      }
    return counts;
  });
}

/** How many of all groups are of a kind. */
export function countAll(counts: Counts, kind: Counted): number {
  return counts.reduce((sum, of) => sum + (of[AT[kind]] ?? 0), 0);
}

/** How many people of a group there are in all: everybody has one standing. */
export function countGroup(of: readonly number[]): number {
  return of.slice(0, AT.silenced).reduce((sum, people) => sum + people, 0);
}

/** Where somebody is counted. */
function placesOf(byte: number, quarter: number): readonly number[] {
  const places = [AT[kindOf(byte)]];
  if ((byte & STANDING.silenced) !== 0) places.push(AT.silenced);
  const isHere = (byte & STANDING.mask) !== STANDING.gone;
  if ((byte & STANDING.adult) !== 0 && isHere) {
    const fear = (byte >> STANDING.fearShift) & STANDING.fearMask;
    places.push(AT['score-1'] + quarter, AT['fear-1'] + (fear >> 1));
  }
  return places;
}

function kindOf(byte: number): Counted {
  const standing = byte & STANDING.mask;
  if (standing === STANDING.gone) return 'gone';
  if (standing === STANDING.rightly) return 'rightly';
  if (standing === STANDING.wrongly) return 'wrongly';
  return (byte & STANDING.adult) === 0 ? 'children' : 'free';
}

/** How many people have another standing in one world than in the other. */
export function countDifferent(a: Uint8Array, b: Uint8Array): number {
  let different = 0;
  for (let person = 0; person < a.length; person++)
    if (((a[person] ?? 0) & STANDING.mask) !== ((b[person] ?? 0) & STANDING.mask)) different++;
  return different;
}
