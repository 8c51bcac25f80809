import type { RunResult } from '../experiment/result.js';
import { SAMPLES_MIN } from '../metrics/uncertainty/samples-min.js';
import { seedsText } from './text/seeds.js';

const ONE_SEED =
  'One seed: these numbers are exact for these synthetic people with their luck, and have no interval over seeds. Other seeds give other numbers. How far apart they are: glasshouse run FILE --seeds 10; of what a patch or another regime changes: glasshouse compare --seeds 10.';

/** How sure the numbers of a run are, and how to be surer. */
export function howSureOfRun({ overSeeds }: RunResult): string {
  if (overSeeds === undefined) return ONE_SEED;
  const seeds = overSeeds.seeds.map(({ seed }) => seed);
  const few = seeds.length < SAMPLES_MIN;
  const means = `Means are over ${seeds.length} seeds (${seedsText(seeds)}): other people with other luck in each. All else is of seed ${seeds[0] ?? ''}.`;
  return few
    ? `${means} Too few for an interval: ${SAMPLES_MIN} at least, and better ten.`
    : `${means} An interval says how far the mean would move if other seeds had been drawn, 95 times in 100 (BCa bootstrap over the seeds). It covers chance alone: not whether the rules and their numbers are right.`;
}
