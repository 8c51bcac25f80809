import { STANDING } from 'glasshouse';

/** What a table counts, in its order: of adults whom nothing is closed to, and so on; children and those who left apart. */
export const COUNTED = ['free', 'rightly', 'wrongly', 'gone', 'children', 'silenced'] as const;

/** Numbers of simulated people: for each group, in the order of {@link COUNTED}. The silenced are counted a second time. */
export type Counts = readonly (readonly number[])[];

/** Counts everybody by group and standing. */
export function countPeople(standing: Uint8Array, group: Uint8Array, groups: number): Counts {
  // By the byte itself first: one step for each person.
  const byByte = new Uint32Array(groups * 256);
  for (let person = 0; person < standing.length; person++) {
    const at = (group[person] ?? 0) * 256 + (standing[person] ?? 0);
    byByte[at] = (byByte[at] ?? 0) + 1;
  }
  return Array.from({ length: groups }, (_, of) => {
    const counts = COUNTED.map(() => 0);
    for (let byte = 0; byte < 256; byte++) {
      const people = byByte[of * 256 + byte] ?? 0;
      const kind = kindOf(byte);
      counts[kind] = (counts[kind] ?? 0) + people;
      if ((byte & STANDING.silenced) !== 0) counts[5] = (counts[5] ?? 0) + people;
    }
    return counts;
  });
}

function kindOf(byte: number): number {
  const standing = byte & STANDING.mask;
  if (standing === STANDING.gone) return 3;
  if ((byte & STANDING.adult) === 0 && standing === STANDING.free) return 4;
  return standing;
}

/** How many people have another standing in one world than in the other. */
export function countDifferent(a: Uint8Array, b: Uint8Array): number {
  let different = 0;
  for (let person = 0; person < a.length; person++)
    if (((a[person] ?? 0) & STANDING.mask) !== ((b[person] ?? 0) & STANDING.mask)) different++;
  return different;
}
