const LAST = 2n ** 64n - 1n;

/** Which seeds, counted up from the first: `seed 4`, `seeds 1 to 10`; after the last that there is comes 0. */
export function seedsText(seeds: readonly string[]): string {
  const [first = '', last = ''] = [seeds[0], seeds.at(-1)];
  if (seeds.length <= 1) return `seed ${first}`;
  if (BigInt(first) <= BigInt(last)) return `seeds ${first} to ${last}`;
  const upTo = first === String(LAST) ? `seed ${first}` : `seeds ${first} to ${LAST}`;
  return `${upTo}, then ${last === '0' ? '0' : `0 to ${last}`}`;
}
