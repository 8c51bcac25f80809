import type { Life, LifeMonth } from '../../model/life.js';
import type { Regime, Rules } from '../../regime/regime.js';
import { baseRules } from '../findings.js';
import { and, named } from '../text/lists.js';
import { monthName } from '../text/months.js';
import { full, plural } from '../text/numbers.js';
import { fold } from './fold.js';
import type { Detail, Stretch } from './fold.js';
import { monthLines } from './month-lines.js';
import { quietLines } from './quiet-lines.js';
import { reckoning } from './reckoning.js';

/** A life as it is told: who, what happened when, and what it comes to. */
export interface LifeStory {
  readonly name: string;
  readonly about: readonly string[];
  readonly entries: readonly StoryEntry[];
  readonly reckoning: readonly string[];
}

/** One month in which something happened, or several in which nothing new was opened or closed. */
export interface StoryEntry {
  readonly kind: Stretch['kind'];
  readonly when: string;
  readonly lines: readonly string[];
  /** What is closed now, as the regime believes and by the person's own acts alone; null where that has not changed. */
  readonly standing: { readonly regime: string; readonly own: string } | null;
}

/** Tells a life in words that can be read aloud. */
export function tellLife(regime: Regime, life: Life, detail: Detail): LifeStory {
  const rules = baseRules(regime);
  return {
    name: `Person ${life.person}`,
    about: about(regime, life),
    entries: entriesOf(fold(life.months, detail), regime, life, detail),
    reckoning: reckoning(life, rules),
  };
}

function about({ population, places, jurisdictions }: Regime, { traits }: Life): string[] {
  const { group, age, income, place, jurisdiction, household, children } = traits;
  const name = (items: readonly { readonly name: string }[], index: number): string =>
    named(items, [index])[0] ?? '';
  const others = household.length - 1;
  return [
    [
      `Group ${name(population.groups, group)}`,
      name(population.ages, age),
      `${name(population.incomes, income)} income`,
      ...(places.length > 1 ? [name(places, place)] : []),
      ...(jurisdictions.length > 1 ? [name(jurisdictions, jurisdiction)] : []),
    ].join(', ') + '.',
    others === 0
      ? 'Lives alone.'
      : `Lives with ${plural(others, 'other person', 'other people')}${children.length === 0 ? '' : `, of them ${plural(children.length, 'child', 'children')}`}.`,
    `With nothing to fear they would speak out at ${full(traits.desire, 2)}, on a scale from 0, not at all, to 1, without reserve; boldness ${full(traits.boldness, 2)}, where 1 is ordinary.`,
    ...(traits.exempt ? [`Exempt (${population.exempt.who}): no consequence reaches them.`] : []),
  ];
}

function entriesOf(
  stretches: readonly Stretch[],
  regime: Regime,
  life: Life,
  detail: Detail,
): StoryEntry[] {
  const rules = baseRules(regime);
  let before = standing(undefined, rules);
  return stretches.map(({ kind, months }) => {
    const now = standing(months.at(-1), rules);
    const isNew = now.regime !== before.regime || now.own !== before.own;
    before = now;
    return {
      ...entryOf({ kind, months }, regime, life, detail),
      kind,
      standing: isNew ? now : null,
    };
  });
}

function entryOf(
  { kind, months }: Stretch,
  regime: Regime,
  life: Life,
  detail: Detail,
): Pick<StoryEntry, 'when' | 'lines'> {
  const rules = baseRules(regime);
  const month = (at: number): string =>
    monthName(regime.calendar.from + (months.at(at)?.month ?? 0));
  const [first] = months;
  if (kind === 'told' && first !== undefined) {
    const inForce = rulesIn(regime, life, first.month) ?? rules;
    const earlier = life.months.filter((one) => one.month < first.month);
    return { when: month(0), lines: monthLines(first, inForce, detail, earlier) };
  }
  const span = months.length === 1 ? month(0) : `${month(0)} to ${month(-1)}`;
  const lines = quietLines(months, rules, detail);
  const held =
    lines.length === 0 ? 'without anything new' : 'in which their standing stayed the same';
  return { when: `${plural(months.length, 'month')} ${held}, ${span}`, lines };
}

/** The rules in force in a month where somebody lives. */
function rulesIn({ jurisdictions }: Regime, { traits }: Life, month: number): Rules | undefined {
  return jurisdictions[traits.jurisdiction]?.phases.findLast(({ from }) => from <= month)?.rules;
}

function standing(month: LifeMonth | undefined, rules: Rules): NonNullable<StoryEntry['standing']> {
  const said = (domains: readonly number[]): string =>
    domains.length === 0 ? 'nothing is closed' : `closed: ${and(named(rules.domains, domains))}`;
  return { regime: said(month?.closed ?? []), own: said(month?.earnedClosed ?? []) };
}
