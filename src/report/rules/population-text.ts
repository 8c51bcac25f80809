import type { Band, PopulationRules } from '../../regime/regime.js';
import { TIE_KINDS } from '../../regime/regime.js';
import { and } from '../text/lists.js';
import { counted, full, share } from '../text/numbers.js';
import type { RuleText } from './rule-text.js';
import { said } from './rule-text.js';
import { rate } from './values.js';

/** The people who are simulated, in sentences. */
export function populationText(population: PopulationRules): RuleText[] {
  const { exempt, hardship } = population;
  const everyone: RuleText = {
    name: 'people',
    provenance: population.provenance,
    sentences: said(
      `${counted(population.standingFor, 'person', 'people')}, none of them real.`,
      `Groups: ${bands(population.groups)}${population.groups.length > 1 ? `, living apart to a degree of ${full(population.segregation, 2)} from 0 (mixed) to 1 (wholly apart)` : ''}.`,
      `Ages: ${bands(population.ages)}. Incomes: ${bands(population.incomes)}.`,
      `Households by size: ${population.households.map((size, index) => `${index + 1} (${share(size)})`).join(', ')}.`,
      `Ties beyond the household, on average: ${ties(population)}.`,
      `In hardship at the start: ${share(hardship.share)} of adults; it begins at ${rate(hardship.begins)} and ends at ${rate(hardship.ends)}.`,
    ),
  };
  if (exempt.share === 0) return [everyone];
  const untouched: RuleText = {
    name: 'exempt',
    provenance: exempt.provenance,
    sentences: [
      `${share(exempt.share)} (${exempt.who}) whom no consequence reaches, whatever is recorded of them.`,
    ],
  };
  return [everyone, untouched];
}

function bands(found: readonly Band[]): string {
  return and(found.map((band) => `${band.name} (${share(band.share)})`));
}

function ties({ network, ties: numbers }: PopulationRules): string {
  if (network.kind !== 'procedural') return `a ${network.kind.replaceAll('-', ' ')} graph`;
  return TIE_KINDS.slice(1)
    .map((kind, index) => `${full(numbers[index + 1] ?? 0, 1)} ${kind}`)
    .join(', ');
}
