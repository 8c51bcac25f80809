/** How an adult can stand at the end of a month. Their order is that of every table of transitions. */
export const STANDINGS = ['free', 'rightly', 'wrongly', 'left'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How many standings there are, and so how many pairs a table of transitions has. */
export const WAYS = STANDINGS.length;
export const PAIRS = WAYS * WAYS;

/** The place of a standing in {@link STANDINGS}. */
export const FREE = 0;
export const RIGHTLY = 1;
export const WRONGLY = 2;
export const LEFT = 3;
