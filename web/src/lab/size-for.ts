import type { Layout } from '../town/layout.ts';

/** Pixels across that a town is painted with at least, where people are few. */
const WIDTH = 1200;

/** Pixels across of each person's cell. */
export function sizeFor({ columns }: Pick<Layout, 'columns'>): number {
  return Math.max(1, Math.floor(WIDTH / columns));
}
