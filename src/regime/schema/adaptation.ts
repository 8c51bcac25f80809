import type * as z from 'zod';
import { choice, either, name, number, points, range, rate, share } from './leaves.js';
import { provenance } from './provenance.js';
import { section } from './section.js';

const none = choice('none');
const buys = section('buying points', {
  score: name
    .optional()
    .describe('The score whose points are bought; may be left out when there is one.'),
  rate: rate.describe('Monthly share of people who buy.'),
  points: points.describe('How many points.'),
});
const identity = section('a second identity', {
  rate: rate.describe('Monthly chance that a restricted person takes one.'),
  hides: share.describe('Share of their acts that it hides.'),
});
const shape = {
  tolerance: share
    .optional()
    .describe('Dissent that goes unpunished, of the fullest; default 25%.'),
  punishment: choice('uniform', 'proportional')
    .optional()
    .describe('Is punishment the same for all dissent, or in proportion to it? Default uniform.'),
  severity: number({ min: 0, max: 100 })
    .optional()
    .describe(
      'Punishment of the worst restriction, in units of the utility of speaking fully; default 1.',
    ),
  learning: rate
    .optional()
    .describe(
      'Share of the distance between belief and experience that a month closes; default 10%/month.',
    ),
  'from-ties': share
    .optional()
    .describe("Weight of what happens to one's ties; the rest is one's own. Default 50%."),
  'starts-at': share
    .optional()
    .describe('Chance of being seen that everybody believes in at first; default 5%.'),
  boldness: range({ min: 0, max: 100 })
    .optional()
    .describe('Range of boldness in the population; default 0.25 to 2.'),
  desire: range({ min: 0, max: 1 })
    .optional()
    .describe('Range of desired dissent; default 0 to 1.'),
  exit: rate.optional().describe('Monthly chance that a restricted person leaves; default 0.'),
};
const gamingWords = 'Ways of gaming the rules; default none.';
const gaming = section('gaming', {
  buys: buys.optional().describe('Points that are bought.'),
  'second-identity': identity.optional().describe('A second identity that restricted people take.'),
});
const gamingChange = section('gaming', {
  buys: buys.partial().optional().describe('Points that are bought.'),
  'second-identity': identity
    .partial()
    .optional()
    .describe('A second identity that restricted people take.'),
});

/** How people learn what is watched, and what they do about it. */
export const adaptationSchema = section('adaptation', {
  ...shape,
  gaming: either(none, gaming).optional().describe(gamingWords),
  ...provenance,
});
/** What a pilot or a change may say of adaptation. */
export const adaptationChange = section('adaptation', {
  ...shape,
  gaming: either(none, gamingChange).optional().describe(gamingWords),
  ...provenance,
});

/** Adaptation as a file says it. */
export type AdaptationText = z.infer<typeof adaptationSchema>;
