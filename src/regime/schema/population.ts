import type * as z from 'zod';
import { quote } from '../text/words.js';
import { count, either, factor, list, number, rate, share, text, choice } from './leaves.js';
import { leaf, packWords } from './leaf.js';
import { bands } from './bands.js';
import { noPersons } from './no-persons.js';
import { provenance } from './provenance.js';
import { named, section } from './section.js';
import { COUNT_PATTERN, readCount } from '../units/read-count.js';
import { fault } from '../text/words.js';

/** The largest population: everybody there is may be simulated one to one. */
export const MOST_PEOPLE = 2_000_000_000;

const people = leaf<number>(
  (input) => {
    const looksLikePeople =
      (typeof input === 'object' && input !== null) ||
      (typeof input === 'string' && /[/\\]|\.\w+$|^https?:/u.test(input) && !/^\d/u.test(input));
    if (!looksLikePeople) return readCount(input, MOST_PEOPLE);
    return fault(
      noPersons(`${quote(input)} as the people`),
      'how many people to simulate, like 100k',
    );
  },
  { type: ['integer', 'string'], pattern: COUNT_PATTERN },
);

const ties = section('the ties', {
  neighbours: number({ min: 0, max: 14 })
    .optional()
    .describe('Mean number of neighbours with whom a person has a tie; default 4.'),
  colleagues: number({ min: 0, max: 14 })
    .optional()
    .describe('Mean number of colleagues; default 4.'),
  friends: number({ min: 0, max: 14 }).optional().describe('Mean number of friends; default 4.'),
  distant: number({ min: 0, max: 4 })
    .optional()
    .describe('Mean number of distant acquaintances; default 2.'),
});

const hardship = section('hardship', {
  share: share.optional().describe('Share of adults in hardship at the start; default 8%.'),
  begins: rate
    .optional()
    .describe(
      'Monthly chance of falling into hardship without any restriction; default 0.5%/month.',
    ),
  ends: rate.optional().describe('Monthly chance of getting out of it; default 6%/month.'),
  'by-income': named('income bands', 8, factor)
    .optional()
    .describe('Factors of `begins` by income band; default 1.'),
});

const degree = number({ min: 1, max: 100 }).describe('Mean number of ties a person.');
const graph = section('a network', {
  'watts-strogatz': section('a small world', {
    degree,
    rewired: share.describe('Share of ties that are rewired.'),
  })
    .optional()
    .describe('A ring whose ties are rewired.'),
  'barabasi-albert': section('a scale-free network', {
    links: number({ min: 1, max: 50, whole: true }).describe('Ties that each newcomer makes.'),
  })
    .optional()
    .describe('Newcomers tie to the well tied.'),
  poisson: section('a random network', { degree }).optional().describe('Ties at random.'),
  'block-model': section('a block model', {
    degree,
    'within-group': share.describe('Share of ties inside a group.'),
  })
    .optional()
    .describe('Ties at random, more of them inside groups.'),
}).refine((value) => Object.keys(value).length === 1, {
  error: (issue) =>
    packWords({
      found: `a network of ${Object.keys(issue.input as object).length} kinds`,
      accepted: 'one of watts-strogatz, barabasi-albert, poisson, block-model',
    }),
});

/** Who is simulated: declared aggregates, and nobody in particular. */
export const populationSchema = section('the population', {
  people: people.optional().describe('How many people to simulate, like 140k; default 100k.'),
  'standing-for': count(MOST_PEOPLE)
    .optional()
    .describe('How many people they stand for, like 1.4B; default: as many as are simulated.'),
  groups: bands('groups')
    .optional()
    .describe('Groups and their shares, which add up to 100%; default one group, everyone.'),
  segregation: number({ min: 0, max: 1 })
    .optional()
    .describe('0: every block mixes all groups. 1: every block holds one group. Default 0.'),
  ages: bands('age bands')
    .optional()
    .describe('Age bands and their shares, youngest first, which add up to 100%.'),
  minors: list(text)
    .optional()
    .describe(
      'Age bands that the rules leave alone; default: the band `under 18`, if there is one.',
    ),
  incomes: bands('income bands')
    .optional()
    .describe('Income bands and their shares, poorest first, which add up to 100%.'),
  households: bands('household sizes', /^[1-8]$/u, 'a size from 1 to 8')
    .optional()
    .describe('Share of households by size, 1 to 8 people; adds up to 100%.'),
  exempt: section('the exempt', {
    share: share.describe('Share of people whom no consequence reaches.'),
    who: text.optional().describe('Who they are; default the exempt.'),
    ...provenance,
  })
    .optional()
    .describe('People whom no consequence reaches, whatever is recorded of them; default nobody.'),
  hardship: hardship.optional().describe('Falling into poverty and getting out of it.'),
  ties: ties.optional().describe('Mean numbers of ties, by kind.'),
  network: either(choice('procedural'), graph)
    .optional()
    .describe(
      'How ties are made; default procedural. Explicit graphs are for at most 200k people.',
    ),
  ...provenance,
});

/** The population as a file says it. */
export type PopulationText = z.infer<typeof populationSchema>;
