import type { RunRequest, ToldLife } from '../experiment/result.js';
import { baseRules } from '../report/findings.js';
import { tellLife } from '../report/life/tell-life.js';
import type { StoryEntry } from '../report/life/tell-life.js';
import { paragraph } from './text-table.js';
import { version } from './version.js';

/** A life as it is read at a terminal. */
export function lifeText(
  { regime, seed }: RunRequest,
  { life }: ToldLife,
  columns: number,
): string {
  const story = tellLife(regime, life, 'full');
  const lines = [
    `${story.name}, who does not exist. ${regime.title}, seed ${seed}.`,
    ...story.about,
  ].map((line) => paragraph(line, columns));
  const entries = story.entries.map((entry) => entryText(entry, columns));
  const sum = story.reckoning.map((line) => paragraph(line, columns, '  '));
  return `${lines.join('\n')}\n\n${entries.join('\n')}\n\nWhat it comes to\n${sum.join('\n')}\n`;
}

function entryText({ when, lines, standing }: StoryEntry, columns: number): string {
  const standings =
    standing === null
      ? []
      : [`Now, by the regime: ${standing.regime}. By their own acts: ${standing.own}.`];
  return [
    when,
    ...[...lines, ...standings].map((line) => paragraph(line, columns, '  ', '    ')),
  ].join('\n');
}

/** A life as JSON, with the names that its indices stand for; `life` is null where nobody was found. */
export function lifeJson(request: RunRequest, told: ToldLife | null): string {
  const { regime, regimeHash, patches = [], seed } = request;
  const rules = baseRules(regime);
  const names = (items: readonly { readonly name: string }[]): string[] =>
    items.map(({ name }) => name);
  const { groups, ages, incomes } = regime.population;
  const document = {
    glasshouse: version(),
    regime: { name: regime.title, hash: regimeHash },
    patches: patches.map(({ title }) => title),
    seed,
    people: request.people ?? regime.population.people,
    why: told?.why ?? null,
    names: {
      groups: names(groups),
      ages: names(ages),
      incomes: names(incomes),
      places: names(regime.places),
      jurisdictions: names(regime.jurisdictions),
      conduct: names(rules.conduct),
      scores: names(rules.scores),
      lists: names(rules.lists),
      domains: names(rules.domains),
    },
    life: told?.life ?? null,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
