import { baseRates } from './base-rates.js';
import { contagiousPunishment, finalSize } from './contagion.js';
import { globalCascades } from './global-cascades.js';
import { leadingEight } from './leading-eight.js';
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
  ['leading eight', leadingEight],
  ['contagious punishment', contagiousPunishment],
  ['mobility and inequality', mobilityAndInequality],
];

/** What they cannot, and why. */
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
    partOf: 10,
    title: 'That only the leading eight are stable',
    source: 'of the 4096 pairs of norm and rule of action; the other half of 10',
    missing:
      'payoffs that people compare. Nobody here adds up what help brought and cost, and nobody copies who did better, so no rule of action spreads or dies out.',
    why: 'Out of scope: which conduct survives is a question about people, and the question here is what the rules of a system do to them. The norm itself needs no mechanism of its own, as 10 shows.',
  },
  {
    title: 'Listings that spread beyond the household',
    source: 'which 5 and 11 are about',
    missing:
      'a way onto a list by who else is on it, along any tie but the household’s: `household of a member of` and `spills-to` look at the household, and `member of` at the same person.',
    why: 'What ties of every kind carry is a score, and a list that is entered by a score spreads as far as the score does; 5 and 11 are expressed so, with the same chance a month for the same share of one’s ties. What that does not say is a listing that spreads by itself, and so ends with the list: whoever is taken off the list still has the score.',
  },
];
