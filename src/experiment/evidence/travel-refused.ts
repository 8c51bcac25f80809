import { ratio } from '../../metrics/ratio.js';
import type { MeasuredEvidence } from './evidence.js';
import { journeysOf } from './journeys.js';
import { totalOf, weightOf } from './totals.js';

const MONTHS_A_YEAR = 12;

/** How often an adult is refused a journey. */
export const travelRefused: MeasuredEvidence = {
  kind: 'measured',
  name: 'refused journeys an adult',
  unit: 'times a year',
  basis: 'simulated adults',
  how: 'expected refusals of domains that are a way to travel, a year and adult',
  measure(run) {
    const adultMonths = totalOf(run, 'adults');
    const value = ratio(journeysOf(run).refused * MONTHS_A_YEAR, adultMonths);
    return { value, n: adultMonths / run.series.months / weightOf(run) };
  },
};
