import { foldLife, type Life, type LifeMonth, type LifeStory, type Regime } from 'glasshouse';
import { number } from '../../text/text.ts';
import { monthText } from '../../ui/month-text.ts';
import { ownName } from '../own-name.ts';
import type { Rules } from '../rules/values.ts';
import { counted, inRow, named, namesOf, say } from '../say.ts';
import { monthLines } from './month.ts';
import { quietLines } from './quiet.ts';
import { reckoning } from './reckoning.ts';

/**
 * Tells a life in sentences of the page's language: who, what happened when, and what it comes to. In English they are those
 * of the package, which a test holds them to.
 */
export function tellPerson(regime: Regime, life: Life): Omit<LifeStory, 'name'> {
  const rules = regime.jurisdictions[0]?.phases[0]?.rules;
  if (rules === undefined) return { about: [], entries: [], reckoning: [] };
  let before = standing(undefined, rules);
  const entries = foldLife(life.months, 'full').map(({ kind, months }) => {
    const now = standing(months.at(-1), rules);
    const isNew = now.regime !== before.regime || now.own !== before.own;
    before = now;
    const [first] = months;
    const told =
      kind === 'told' && first !== undefined
        ? eventful(first, regime, life, rules)
        : quiet(months, regime, rules);
    return { ...told, kind, standing: isNew ? now : null };
  });
  return { about: about(regime, life), entries, reckoning: reckoning(life, rules) };
}

function about({ population, places, jurisdictions }: Regime, { traits }: Life): string[] {
  const { group, age, income, place, jurisdiction, household, children } = traits;
  const name = (items: readonly { readonly name: string }[], index: number): string =>
    ownName(named(items, [index]).join(''));
  const others = counted(household.length - 1, 'other-person');
  return [
    say('told-who', {
      all: inRow([
        say('told-group', { group: name(population.groups, group) }),
        name(population.ages, age),
        say('income-of', { name: name(population.incomes, income) }),
        ...(places.length > 1 ? [name(places, place)] : []),
        ...(jurisdictions.length > 1 ? [name(jurisdictions, jurisdiction)] : []),
      ]),
    }),
    household.length === 1
      ? say('told-alone')
      : children.length === 0
        ? say('told-with', { others })
        : say('told-with-children', { others, children: counted(children.length, 'child') }),
    say('told-temper', { desire: number(traits.desire, 2), boldness: number(traits.boldness, 2) }),
    ...(traits.exempt ? [say('told-exempt', { who: population.exempt.who })] : []),
  ];
}

type Told = Pick<LifeStory['entries'][number], 'when' | 'lines'>;

function eventful(month: LifeMonth, regime: Regime, { traits, months }: Life, base: Rules): Told {
  const { phases = [] } = regime.jurisdictions[traits.jurisdiction] ?? {};
  const inForce = phases.findLast(({ from }) => from <= month.month)?.rules ?? base;
  const earlier = months.filter((one) => one.month < month.month);
  return {
    when: monthText(regime.calendar.from + month.month),
    lines: monthLines(month, inForce, earlier),
  };
}

function quiet(months: readonly LifeMonth[], { calendar }: Regime, rules: Rules): Told {
  const month = (at: number): string => monthText(calendar.from + (months.at(at)?.month ?? 0));
  const lines = quietLines(months, rules);
  const span = months.length === 1 ? month(0) : say('from-to', { from: month(0), to: month(-1) });
  return {
    when: say(lines.length === 0 ? 'told-nothing-new' : 'told-same', {
      months: counted(months.length, 'month'),
      span,
    }),
    lines,
  };
}

function standing(month: LifeMonth | undefined, rules: Rules): { regime: string; own: string } {
  const closed = (domains: readonly number[]): string =>
    domains.length === 0
      ? say('told-open')
      : say('told-closed', { domains: namesOf(rules.domains, domains) });
  return { regime: closed(month?.closed ?? []), own: closed(month?.earnedClosed ?? []) };
}
