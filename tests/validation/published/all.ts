import { baseRates } from './base-rates.js';
import { contagiousPunishment, finalSize } from './contagion.js';
import { globalCascades } from './global-cascades.js';
import { lendingTrap } from './lending-trap.js';
import { mobilityAndInequality } from './mobility.js';
import type { Missing, Reproduced } from './result.js';
import { pageRank } from './page-rank.js';
import { runawayRecording } from './runaway-recording.js';
import { selfCensorship } from './self-censorship.js';
import { thresholdCascades } from './threshold-cascades.js';

/** Every published result that the engine's mechanisms can express, by its number. Some take seconds. */
export const REPRODUCED: readonly (readonly [
  name: string,
  run: () => Reproduced | Promise<Reproduced>,
])[] = [
  ['base rates', baseRates],
  ['self-censorship', selfCensorship],
  ['runaway recording', runawayRecording],
  ['threshold cascades', thresholdCascades],
  ['final size', finalSize],
  ['global cascades', globalCascades],
  ['lending trap', lendingTrap],
  ['pagerank of a club', pageRank],
  ['contagious punishment', contagiousPunishment],
  ['mobility and inequality', mobilityAndInequality],
];

/** Those that it cannot, and why. */
export const MISSING: readonly Missing[] = [
  {
    number: 8,
    title: 'Segregation',
    source: 'Schelling 1971, on a grid of 20 × 20',
    missing:
      'moving. People stay in the household and the building they are given; who leaves, leaves the simulation (`exit`).',
    why: 'Out of scope: no regime of this kind is made of people’s choice of neighbours, and places here are no map. `segregation` is put in and is no outcome.',
  },
  {
    number: 10,
    title: 'The leading eight',
    source: 'Ohtsuki and Iwasa 2004 and 2006',
    missing:
      'three things. A recipient: acts here are done, and not done to somebody. A norm d(reputation of the donor, reputation of the recipient, act): an honest rater answers to good or harm done last month and looks at no reputation. And payoffs that people compare: nobody copies what pays, so no strategy is stable or unstable.',
    why: 'The norm would belong to the mission: a table of eight entries under `peers` that says how an act towards somebody of good or bad standing is rated. It needs the recipient first, a second draw for every act in both engines, so it is not small and is not built. Payoffs and imitation are no part of it: the question here is what rules do to people, and not which conduct survives.',
  },
];
