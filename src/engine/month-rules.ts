import { attention } from '../model/attention.js';
import { swapTable } from '../model/swap-table.js';
import { type MonthTables, monthTables } from '../model/tables.js';
import type { World } from '../model/world.js';
import { FIRM_CLASSES } from '../regime/compile/classes.js';
import type { Intervention, Phase, PopulationRules, Rules } from '../regime/regime.js';

/** What the rules of a month are made from, whichever engine follows them. */
export interface MonthRulesRequest {
  /** With the state as `monthsDone` months left it. */
  readonly world: World;
  /** Months that were done before the engine was made. */
  readonly monthsDone: number;
  /** Null for firms. */
  readonly population: PopulationRules | null;
  /** The phases of each jurisdiction. */
  readonly jurisdictions: readonly (readonly Phase[])[];
  readonly interventions: readonly Intervention[];
  readonly layoffs: number;
}

/** The rules of a month in every jurisdiction: as declared, and compiled. */
export interface MonthRules {
  readonly rules: readonly Rules[];
  readonly tables: readonly MonthTables[];
}

/** Chooses and compiles the rules of a month. */
export function monthRules(request: MonthRulesRequest, month: number): MonthRules {
  const rules = request.jurisdictions.map((phases) => rulesAt(phases, month));
  const tables: MonthTables[] = [];
  rules.forEach((now, jurisdiction) => {
    const like = rules.findIndex(
      (other, before) =>
        before < jurisdiction && sameConduct(request, [before, jurisdiction], [other, now], month),
    );
    tables.push(tablesOf(request, now, jurisdiction, month, tables[like]?.conduct));
  });
  return { rules, tables };
}

/** What the rules say of conduct and of who sees it, as text: rules are many months in force, and often in many places. */
const known = new WeakMap<Rules, string>();

function conductText(rules: Rules): string {
  const text = known.get(rules) ?? JSON.stringify([rules.channels, rules.conduct]);
  known.set(rules, text);
  return text;
}

/** Whether conduct is the same in two jurisdictions this month: then its tables are compiled once. */
function sameConduct(
  request: MonthRulesRequest,
  [one, other]: readonly [number, number],
  [here, there]: readonly [Rules, Rules],
  month: number,
): boolean {
  const touching = (jurisdiction: number): Intervention[] =>
    activeIn(request, jurisdiction, month).filter(
      ({ kind }) => kind === 'outage' || kind === 'false-reports',
    );
  const [first, second] = [touching(one), touching(other)];
  return (
    first.length === second.length &&
    first.every((event, at) => event === second[at]) &&
    conductText(here) === conductText(there)
  );
}

/**
 * The tables of the month before an engine begins; none at the beginning. Of a month before only what the rules say is
 * looked at (whether scores were kept, and whether people adapted), so that it can be worked out again.
 */
export function tablesBefore(request: MonthRulesRequest): readonly MonthTables[] {
  return request.monthsDone === 0 ? [] : monthRules(request, request.monthsDone - 1).tables;
}

/** The rules in force in a month. */
function rulesAt(phases: readonly Phase[], month: number): Rules {
  let [now] = phases;
  for (const phase of phases) if (phase.from <= month) now = phase;
  return now.rules;
}

function tablesOf(
  request: MonthRulesRequest,
  rules: Rules,
  jurisdiction: number,
  month: number,
  conduct: MonthTables['conduct'] | undefined,
): MonthTables {
  const { world, population } = request;
  return monthTables({
    rules,
    structure: world.structure,
    population,
    classed: population ?? FIRM_CLASSES,
    month,
    active: activeIn(request, jurisdiction, month),
    attention: attention(world, rules),
    layoffs: request.layoffs,
    conduct,
  });
}

/** The interventions of a jurisdiction that are going on in a month. */
function activeIn(request: MonthRulesRequest, jurisdiction: number, month: number): Intervention[] {
  return request.interventions.filter((event) => {
    const here = event.jurisdiction === null || event.jurisdiction === jurisdiction;
    const months = 'months' in event ? event.months : 1;
    return here && month >= event.at && month < event.at + months;
  });
}

/**
 * A hack changes the places of people by how they stand now, so its table is made from the scores themselves:
 * `histogram` counts, for a jurisdiction, how many people whom a hack can move have each value of a score.
 */
export function withHacks(
  request: MonthRulesRequest,
  tables: MonthTables,
  jurisdiction: number,
  month: number,
  histogram: (score: number) => Float64Array,
): MonthTables {
  const swaps = activeIn(request, jurisdiction, month).filter((event) => event.kind === 'swap');
  if (swaps.length === 0) return tables;
  const scores = tables.scores.map((table, score) => {
    const event = swaps.find((hack) => hack.score === score);
    if (event === undefined || !table.active) return table;
    return { ...table, swap: swapTable(histogram(score), event.top, event.bottom) };
  });
  return { ...tables, scores };
}
