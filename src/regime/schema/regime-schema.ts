import { EXPECTATION_WORDS } from '../sentences/expectation.js';
import { bands } from './bands.js';
import { interventionSchema } from './interventions.js';
import { count, list, month, rate, share, text, wording } from './leaves.js';
import { MOST_PEOPLE, populationSchema } from './population.js';
import { provenance } from './provenance.js';
import { changes, firmRules, MOST, rules } from './rules.js';
import { named, section } from './section.js';

/** Firms as subjects. */
export const firmsSchema = section('firms', {
  count: count(MOST_PEOPLE).describe('How many firms are simulated.'),
  'standing-for': count(MOST_PEOPLE)
    .optional()
    .describe('How many firms they stand for; default as many as are simulated.'),
  layoffs: rate
    .optional()
    .describe('Monthly chance that an employee of a listed firm loses the job; default 0.'),
  ...firmRules,
  ...provenance,
});

/** A pilot. */
export const jurisdictionSchema = section('a jurisdiction', {
  share: share.describe('Share of the people who live there.'),
  from: month
    .optional()
    .describe("When its own rules begin; default: with the calendar. Until then the base's hold."),
  ...changes,
  ...provenance,
});

/** A reported figure. */
export const expectationSchema = section('an expectation', {
  what: wording(EXPECTATION_WORDS).describe(`What was counted: ${EXPECTATION_WORDS}.`),
  by: month.optional().describe('Counted from the beginning up to and including this month.'),
  at: month.optional().describe('Counted at the end of this month.'),
  is: count(1e15).describe('The figure that was reported, like 11.14M.'),
  ...provenance,
});

/** A whole regime file. */
export const regimeSchema = section('a regime', {
  regime: text.describe('What the regime is called.'),
  extends: text
    .optional()
    .describe(
      'Another regime file, seen from this one: this regime is that one, but for what is said here.',
    ),
  about: text.optional().describe('One paragraph that says what it is.'),
  from: month.describe('The first month that is simulated, like 2014-01.'),
  until: month.describe(
    'The last month that is simulated, like 2020-12; at most 600 months in all.',
  ),
  sources: named('sources', 200, text)
    .optional()
    .describe('Citations by key, which rules name as their `source`.'),
  notes: list(text).optional().describe('What a reader must know before believing the results.'),
  population: populationSchema.optional().describe('Who is simulated.'),
  places: bands('places')
    .optional()
    .describe(
      'Parts of the country that channels may cover differently, and their shares of the people; default one, everywhere.',
    ),
  ...rules,
  firms: firmsSchema.optional().describe('Firms, which have conduct and lists of their own.'),
  jurisdictions: named('jurisdictions', MOST.jurisdictions, jurisdictionSchema)
    .optional()
    .describe('Pilots: parts of the country where some rules differ.'),
  interventions: list(interventionSchema)
    .optional()
    .describe('What happens at a date: changes, outages, hacks, campaigns, amnesties.'),
  expect: list(expectationSchema)
    .optional()
    .describe('Reported figures that the simulation is compared with.'),
});
