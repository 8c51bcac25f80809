const WORDS: readonly (readonly [number, string])[] = [
  [1e9, 'billion'],
  [1e6, 'million'],
];

/**
 * A number of people or things as a person would say it: `0`, `9,412`, `412,000`, `11.1 million`, `1.4 billion`.
 *
 * @param value any number; parts of a whole are rounded
 * @returns at most three significant digits from ten thousand on
 */
export function count(value: number): string {
  if (!Number.isFinite(value)) return 'unknown';
  const size = Math.abs(value);
  for (const [unit, word] of WORDS) {
    // 999,600 would round up to "1,000,000": it is a million already.
    if (size >= unit * 0.9995) return `${Number((value / unit).toPrecision(3))} ${word}`;
  }
  const rounded = size < 10_000 ? Math.round(value) : Number(value.toPrecision(3));
  return grouped(rounded + 0);
}

/**
 * A number with every digit before the point, for tables: `11,140,000`.
 *
 * @param value any number
 * @param digits most digits after the point
 */
export function full(value: number, digits = 0): string {
  // What rounds to nothing has no sign: no "-0".
  return new Intl.NumberFormat('en', {
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  }).format(value);
}

/** An amount of memory: `540 kB`, `3.1 MB`, `23 GB`. A kB is 1000 bytes. */
export function memory(bytes: number): string {
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit + 1 < units.length) {
    value /= 1000;
    unit++;
  }
  return `${full(Number(value.toPrecision(3)), 2)} ${units[unit] ?? ''}`;
}

/**
 * A share in percent: `0 %`, `0.33 %`, `12 %`, `33.4 %`. Never rounds up to 100 % or down to 0 %.
 *
 * @param value from 0 to 1; null: there is no answer
 */
export function share(value: number | null): string {
  if (value === null) return 'none';
  const percent = value * 100;
  if (percent === 0) return '0 %';
  if (percent < 0.0001) return 'less than 0.0001 %';
  if (percent > 99.9 && percent < 100) return 'over 99.9 %';
  return `${percent < 9.95 ? Number(percent.toPrecision(2)) : Number(percent.toFixed(1))} %`;
}

/**
 * A share in words: `1 in 9`, `2 in 3`, `1 in 400`, `all`, `nearly all`, `none`.
 *
 * @param value from 0 to 1
 */
export function oneIn(value: number): string {
  if (value <= 0) return 'none';
  if (value >= 1) return 'all';
  if (value >= 0.95) return 'nearly all';
  if (value < 0.1) return `1 in ${full(Number((1 / value).toPrecision(2)))}`;
  let best = { part: 1, whole: 2, error: Infinity };
  for (let whole = 2; whole <= 10; whole += 1) {
    const part = Math.round(value * whole);
    const error = Math.abs(value - part / whole);
    // A larger denominator must earn its place: "2 in 3" is easier to picture than "7 in 10".
    if (part > 0 && part < whole && error < best.error - 0.01) best = { part, whole, error };
  }
  return `${best.part} in ${best.whole}`;
}

/** How many times as much: `3.2 times`, `14 times`; null where it cannot be said. */
export function times(value: number | null): string {
  if (value === null) return 'infinitely many times';
  return `${value < 10 ? Number(value.toPrecision(2)) : full(value)} times`;
}

/** How often: `once`, `3 times`. */
export function timesOver(value: number): string {
  return value === 1 ? 'once' : plural(value, 'time');
}

/**
 * A word with its number: `1 month`, `7 months`. What the number rounds to decides, so that 1.04 is `1 month`.
 *
 * @param digits most digits after the point
 */
export function plural(value: number, one: string, many = `${one}s`, digits = 0): string {
  const number = full(value, digits);
  return `${number} ${number === '1' ? one : many}`;
}

/** As {@link plural}, with the number as {@link count} says it: `1 person`, `412,000 people`, `1 million people`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  const number = count(value);
  return `${number} ${number === '1' ? one : many}`;
}

/** The verb that goes with a number as {@link count} says it. */
export function were(value: number): string {
  return byCount(value, 'was', 'were');
}

/** The word that fits a number as {@link count} tells it: `1 person is`, `0 people are`. */
export function byCount(value: number, one: string, many: string): string {
  return count(value) === '1' ? one : many;
}

function grouped(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(value);
}
