import { type Regime, type RuleText, TIE_KINDS } from 'glasshouse';
import { share } from '../../text/share.ts';
import { count, listed, number } from '../../text/text.ts';
import { withOwnNames } from '../own-name.ts';
import { inRow, said, say, worded } from '../say.ts';
import { rate } from './values.ts';

type Population = Regime['population'];
type Bands = readonly { readonly name: string; readonly share: number }[];

/** The people who are simulated, in sentences. */
export function populationText(population: Population): RuleText[] {
  const { exempt, hardship, provenance } = population;
  const everyone: RuleText = {
    name: say('rule-people'),
    provenance,
    sentences: said(
      say('rule-none-real', { people: worded(count(population.standingFor), 'person') }),
      population.groups.length > 1
        ? say('rule-groups-apart', {
            groups: bands(population.groups),
            degree: number(population.segregation, 2),
          })
        : say('rule-groups', { groups: bands(population.groups) }),
      say('rule-bands', { ages: bands(population.ages), incomes: bands(population.incomes) }),
      say('rule-households', {
        sizes: inRow(
          population.households.map((part, at) =>
            say('band', { name: number(at + 1), share: share(part) }),
          ),
        ),
      }),
      say('rule-ties', { ties: ties(population) }),
      say('rule-hardship', {
        share: share(hardship.share),
        begins: rate(hardship.begins),
        ends: rate(hardship.ends),
      }),
    ),
  };
  if (exempt.share === 0) return [everyone];
  const untouched: RuleText = {
    name: say('rule-exempt'),
    provenance: exempt.provenance,
    sentences: [say('rule-exempt-whom', { share: share(exempt.share), who: exempt.who })],
  };
  return [everyone, untouched];
}

function bands(found: Bands): string {
  return listed(
    withOwnNames(found).map(({ name, share: part }) => say('band', { name, share: share(part) })),
  );
}

function ties({ network, ties: numbers }: Population): string {
  if (network.kind !== 'procedural') return say(`network-${network.kind}`);
  return inRow(
    TIE_KINDS.flatMap((kind, at) =>
      kind === 'household'
        ? []
        : [say('ties-of-kind', { n: number(numbers[at] ?? 0), kind: say(`tie-${kind}`) })],
    ),
  );
}
