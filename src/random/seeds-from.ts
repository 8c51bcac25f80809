/** So many seeds in a row, as decimal texts, from a first one on; after the largest, 2^64 - 1, comes 0. */
export function seedsFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    String(BigInt.asUintN(64, BigInt(first) + BigInt(at))),
  );
}
