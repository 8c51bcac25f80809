import { ratio } from '../../metrics/ratio.js';
import type { MeasuredEvidence } from './evidence.js';
import { journeysOf } from './journeys.js';
import { totalOf, weightOf } from './totals.js';

const MONTHS_A_YEAR = 12;
const ADULTS = 1000;

/** How often adults are refused a journey. */
export const travelRefused: MeasuredEvidence = {
  kind: 'measured',
  name: 'refused journeys of 1,000 adults',
  unit: 'times a year',
  basis: 'simulated adults',
  how: 'expected refusals of domains that `serves: movement`, a year and 1,000 adults; no answer where it is not said which these are',
  measure(run) {
    const adultMonths = totalOf(run, 'adults');
    const journeys = journeysOf(run);
    const value =
      journeys === null ? null : ratio(journeys.refused * MONTHS_A_YEAR * ADULTS, adultMonths);
    return { value, n: adultMonths / run.series.months / weightOf(run) };
  },
};
