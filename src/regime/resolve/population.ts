import type { Band, NetworkRule, PopulationRules } from '../regime.js';
import { bands } from '../schema/bands.js';
import { populationSchema } from '../schema/population.js';
import type { PopulationText } from '../schema/population.js';
import { scalarsAt } from '../text/scalars.js';
import { keySpanAt, mapAt, spanAt, treeAt } from '../text/tree.js';
import type { MapTree, Tree } from '../text/tree.js';
import { DEFAULT_BANDS } from './context.js';
import type { Context } from './context.js';
import { lookUp } from './names.js';
import { NO_PROVENANCE, resolveProvenance } from './provenance.js';
import { readRule } from './read-rule.js';
import { perName } from './references.js';

const PLACES = bands('places');
const DEFAULT_PEOPLE = 100_000;
/** Explicit graphs store every tie. */
const MOST_IN_A_GRAPH = 200_000;

/** Who is simulated: the defaults, where a file says nothing. */
export function resolvePopulation(file: Tree, context: Context): PopulationRules {
  const tree = mapAt(file, ['population']);
  const text = readRule(populationSchema, tree, context) ?? {};
  const people = text.people ?? DEFAULT_PEOPLE;
  const standingFor = text['standing-for'] ?? people;
  if (standingFor < people) {
    context.report.error(spanAt(tree, ['standing-for']), {
      found: `${standingFor} people are fewer than the ${people} that are simulated`,
      accepted: 'at least as many as `people`',
    });
  }
  const ties = text.ties ?? {};
  return {
    people,
    standingFor,
    groups: bandsOf(text.groups, DEFAULT_BANDS.groups),
    segregation: text.segregation ?? 0,
    ages: resolveAges(text, tree, context),
    incomes: bandsOf(text.incomes, DEFAULT_BANDS.incomes),
    households: resolveHouseholds(text.households),
    exempt: resolveExempt(text, tree, context),
    hardship: resolveHardship(text, tree, context),
    ties: [0, ties.neighbours ?? 4, ties.colleagues ?? 4, ties.friends ?? 4, ties.distant ?? 2],
    network: resolveNetwork(text.network, people, tree, context),
    provenance: resolveProvenance(text, tree, context),
  };
}

/** Bands and their shares, in the order of the file. */
function bandsOf(
  said: Readonly<Record<string, number>> | undefined,
  fallback: ReadonlyMap<string, number>,
): readonly Band[] {
  const entries = said === undefined ? [...fallback] : Object.entries(said);
  return entries.map(([name, share]) => ({ name, share }));
}

/** The parts of the country; one, everywhere, where the file names none. */
export function resolvePlaces(file: Tree, context: Context): readonly Band[] {
  const tree = treeAt(file, ['places']);
  const said = tree === undefined ? null : readRule(PLACES, tree, context);
  return bandsOf(said ?? undefined, DEFAULT_BANDS.places);
}

function resolveAges(
  text: PopulationText,
  tree: MapTree,
  context: Context,
): PopulationRules['ages'] {
  const bands = bandsOf(text.ages, DEFAULT_BANDS.ages);
  const minors = text.minors ?? ['under 18'];
  if (text.minors !== undefined) {
    for (const scalar of scalarsAt(tree, 'minors'))
      lookUp(context.names.ages, String(scalar.value), scalar.span, context.report);
  }
  const ages = bands.map((band) => ({ ...band, minor: minors.includes(band.name) }));
  if (ages.every((age) => age.minor || age.share === 0)) {
    context.report.error(spanAt(tree, ['minors']), {
      found: 'every age band is of minors',
      accepted: 'at least one band of adults: the rules leave minors alone',
    });
  }
  return ages;
}

function resolveHouseholds(said: PopulationText['households']): readonly number[] {
  const bands = bandsOf(said, DEFAULT_BANDS.households);
  const shares: number[] = [];
  for (const { name, share } of bands) shares[Number(name) - 1] = share;
  return Array.from(shares, (share) => share ?? 0);
}

function resolveExempt(
  text: PopulationText,
  tree: MapTree,
  context: Context,
): PopulationRules['exempt'] {
  if (text.exempt === undefined) return { share: 0, who: '', provenance: NO_PROVENANCE };
  const provenance = resolveProvenance(text.exempt, mapAt(tree, ['exempt']), context);
  return { share: text.exempt.share, who: text.exempt.who ?? 'the exempt', provenance };
}

function resolveHardship(
  text: PopulationText,
  tree: MapTree,
  context: Context,
): PopulationRules['hardship'] {
  const hardship = text.hardship ?? {};
  return {
    share: hardship.share ?? 0.08,
    begins: hardship.begins ?? 0.005,
    ends: hardship.ends ?? 0.06,
    byIncome: perName(
      mapAt(tree, ['hardship']),
      'by-income',
      hardship['by-income'],
      context.names.incomes,
      1,
      context,
    ),
  };
}

function resolveNetwork(
  network: PopulationText['network'],
  people: number,
  tree: MapTree,
  context: Context,
): NetworkRule {
  if (network === undefined || network === 'procedural') return { kind: 'procedural' };
  if (people > MOST_IN_A_GRAPH) {
    context.report.error(keySpanAt(tree, ['network']), {
      found: `${people} people in an explicit graph`,
      accepted: `at most ${MOST_IN_A_GRAPH} people, or network: procedural`,
    });
  }
  const {
    'watts-strogatz': ring,
    'barabasi-albert': scaleFree,
    poisson,
    'block-model': blocks,
  } = network;
  if (ring !== undefined) return { kind: 'watts-strogatz', ...ring };
  if (scaleFree !== undefined) return { kind: 'barabasi-albert', ...scaleFree };
  if (poisson !== undefined) return { kind: 'poisson', ...poisson };
  return {
    kind: 'block-model',
    degree: blocks?.degree ?? 0,
    withinGroup: blocks?.['within-group'] ?? 0,
  };
}
