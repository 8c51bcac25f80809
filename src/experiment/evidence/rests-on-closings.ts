import type { Regime } from '../../regime/regime.js';
import { monthText } from '../month-text.js';
import type { Rested } from './evidence.js';
import { type Closing, once } from './in-force.js';

/** What a finding about closings says and rests on. */
export interface ClosingsTold {
  /** Each rule once, with where and when it closes something if that is not everywhere from the beginning. */
  readonly names: string;
  /** The rules, and the pilots and changes without which they would close nothing. */
  readonly rests: readonly Rested[];
}

const MOST_NAMED = 6;

/** Names closings and what they rest on, rule by rule. */
export function tellClosings(regime: Regime, closings: readonly Closing[]): ClosingsTold {
  const byRule = new Map<string, Closing[]>();
  for (const each of closings) byRule.set(each.rule, [...(byRule.get(each.rule) ?? []), each]);
  const names = [...byRule].map(([rule, found]) => {
    const places = isEverywhere(regime, found) ? [] : placesOf(regime, found);
    return places.length === 0 ? rule : `${rule} (${places.join(', ')})`;
  });
  const rests = [...byRule.values()].flatMap((found) => [
    ...found.slice(0, 1).map(ownRule),
    ...(isEverywhere(regime, found)
      ? []
      : firstOf(found).flatMap((each) => broughtBy(regime, each))),
  ]);
  const more = names.length - MOST_NAMED;
  const shown = names.slice(0, MOST_NAMED).join(', ');
  return { names: more > 0 ? `${shown} and ${more} more` : shown, rests: once(rests) };
}

function ownRule({ rule, source }: Closing): Rested {
  const { provenance } = source.kind === 'list' ? source.list : source.score;
  return { rule, provenance };
}

/** Whether a rule closes something in the base from the beginning on: no pilot and no change is needed for it. */
function isEverywhere(regime: Regime, found: readonly Closing[]): boolean {
  const base = regime.jurisdictions[0]?.name;
  return found.some(({ stretch }) => stretch.jurisdiction === base && stretch.from === 0);
}

function placesOf(regime: Regime, found: readonly Closing[]): string[] {
  return firstOf(found).map(({ stretch: { jurisdiction, from } }) =>
    from === 0 ? jurisdiction : `${jurisdiction} from ${monthText(regime.calendar.from + from)}`,
  );
}

/** The first stretch of each place; phases come in the order of time. */
function firstOf(found: readonly Closing[]): Closing[] {
  const first = new Map<string, Closing>();
  for (const each of found)
    if (!first.has(each.stretch.jurisdiction)) first.set(each.stretch.jurisdiction, each);
  return [...first.values()];
}

/** The pilot, and the changes of the month, by which a closing that is not everywhere came about. */
function broughtBy(regime: Regime, { stretch }: Closing): Rested[] {
  const at = regime.jurisdictions.findIndex(({ name }) => name === stretch.jurisdiction);
  const pilot = at > 0 ? regime.jurisdictions[at] : undefined;
  const month = regime.calendar.from + stretch.from;
  const changes = regime.interventions.filter(
    (each) =>
      each.kind === 'change' &&
      each.at === stretch.from &&
      (each.jurisdiction === null || each.jurisdiction === at),
  );
  return [
    ...(pilot === undefined
      ? []
      : [{ rule: `pilot "${pilot.name}"`, provenance: pilot.provenance }]),
    ...changes.map(({ provenance }) => ({ rule: `change of ${monthText(month)}`, provenance })),
  ];
}
