import { baseRates } from './base-rates.js';
import { contagiousPunishment, finalSize } from './contagion.js';
import { globalCascades } from './global-cascades.js';
import { lendingTrap } from './lending-trap.js';
import { mobilityAndInequality } from './mobility.js';
import type { Missing, Reproduced } from './result.js';
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
    number: 9,
    title: 'EigenTrust and PageRank on Zachary’s karate club',
    source: 'Kamvar, Schlosser and Garcia-Molina 2003; Brin and Page 1998; Zachary 1977',
    missing:
      'two things. A score that each person shares out evenly among those they know: the pull of ties takes the mean over one’s own ties instead, under which everybody ends at the same value on any network; and ratings count raters, whatever the raters’ own scores. And a graph given by its edges: `network` names kinds of graph.',
    why: 'A list of who knows whom is the one thing by which a network of real people could be brought in, so the language takes none, not even one that was published ([the line](../ARCHITECTURE.md#the-line)). Ratings that weigh by the rater’s score belong to the mission; they would be a key of `peers` and a second sum over ties in the stage `rate`, in both engines, and are not built.',
  },
  {
    number: 10,
    title: 'The leading eight',
    source: 'Ohtsuki and Iwasa 2004 and 2006',
    missing:
      'a norm d(reputation of the donor, reputation of the recipient, act). Acts here have no recipient; an honest rater answers to what somebody did last month, good or harm, and not to whom; and nobody copies what pays, so no strategy can spread or be stable.',
    why: 'Not built: it would need encounters of two people, a choice of act that looks at the other’s reputation, and imitation. The last is a search for rules of conduct by their success, which this simulator leaves out.',
  },
];
