import type { AttributedHarm } from './attribution.js';

/** One mechanism as the cause of a harm. */
export interface Cause {
  /** The place of the mechanism among all. */
  readonly at: number;
  readonly value: number;
}

/** What lowers a harm is told where it weighs this much beside what raises it the most. */
const WORTH_TELLING = 0.1;

/** What raises a harm the most, and what lowers it the most where that is worth telling; null where nothing does. */
export function extremesOf({
  caused,
}: Pick<AttributedHarm, 'caused'>): Record<'most' | 'least', Cause | null> {
  const causes = caused.map(({ value }, at) => ({ at, value })).sort((a, b) => b.value - a.value);
  const [most = { at: 0, value: 0 }, least = most] = [causes[0], causes.at(-1)];
  return {
    most: most.value > 0 ? most : null,
    least: least.value < 0 && -least.value >= WORTH_TELLING * most.value ? least : null,
  };
}
