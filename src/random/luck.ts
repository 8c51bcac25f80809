/** The key of every draw: a seed of 64 bits as two words of 32. The same luck and the same question give the same draw. */
export interface Luck {
  /** The low 32 bits of the seed, as an unsigned number. */
  readonly seed0: number;
  /** The high 32 bits of the seed, as an unsigned number. */
  readonly seed1: number;
}

const LARGEST_SEED = 0xffffffffffffffffn;

/**
 * Reads a seed: a whole number from 0 to 2^64 - 1, as a number (up to 2^53 - 1, above which numbers are not exact),
 * a bigint, or a string of decimal digits. Throws a RangeError for anything else.
 */
export function parseSeed(seed: number | bigint | string): Luck {
  const value = wholeNumber(seed);
  if (value === null || value < 0n || value > LARGEST_SEED) {
    throw new RangeError(
      `The seed is ${JSON.stringify(String(seed))}, and must be a whole number from 0 to ${LARGEST_SEED}` +
        (typeof seed === 'number' ? ' (above 9007199254740991, write it as a string).' : '.'),
    );
  }
  return { seed0: Number(value & 0xffffffffn), seed1: Number(value >> 32n) };
}

function wholeNumber(seed: number | bigint | string): bigint | null {
  if (typeof seed === 'bigint') return seed;
  if (typeof seed === 'number') return Number.isSafeInteger(seed) ? BigInt(seed) : null;
  return /^[0-9]+$/.test(seed) ? BigInt(seed) : null;
}
