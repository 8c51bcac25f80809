import { workOutLike } from '../merge/like.js';
import type { Report } from '../problem.js';
import { TIE_KINDS } from '../regime.js';
import type { PopulationRules, Regime } from '../regime.js';
import type { Validated } from '../schema/validate.js';
import { keySpanAt, mapAt, withEntry } from '../text/tree.js';
import type { MapTree, Tree } from '../text/tree.js';
import { resolveCalendar } from './calendar.js';
import { gatherNames } from './context.js';
import type { Context } from './context.js';
import { resolveExpectations } from './expectations.js';
import { resolveFirms } from './firms.js';
import { resolveInterventions } from './interventions.js';
import { resolveJurisdictions } from './jurisdictions.js';
import { resolvePlaces, resolvePopulation } from './population.js';
import { resolvePreamble } from './preamble.js';

const BASE_KEYS = [
  'channels',
  'conduct',
  'domains',
  'scores',
  'lists',
  'peers',
  'redress',
  'adaptation',
];

/**
 * Resolves a file: every name to an index, every date to a month of the calendar, every default filled in. `written` is the
 * file as it was written, for its names; `validated` is what is left of it without its faults. Where anything was reported,
 * the regime that is given is not whole and must not be used.
 */
export function resolveRegime(written: Tree, validated: Validated, report: Report): Regime {
  const file = mapAt(validated.tree, []);
  const names = gatherNames(written);
  const like = workOutLike(
    mapAt(file, ['scores']),
    names.people.scores,
    faultyScores(validated),
    report,
  );
  const base = baseRules(withEntry(file, 'scores', like.scores));
  const outer: Context = {
    report,
    calendar: resolveCalendar(file, report),
    names,
    own: names.people,
    brokenScores: like.broken,
    partial: validated.partial,
    tied: [],
    keySpan: (section, name) => keySpanAt(written, [...section.split('.'), name]),
  };
  const population = resolvePopulation(file, outer);
  const context: Context = { ...outer, tied: tiedBy(population) };
  const interventions = resolveInterventions(file, base, context);
  const ofFirms: Context = { ...context, own: names.firms };
  return {
    ...resolvePreamble(file),
    calendar: context.calendar ?? { from: 0, until: 0, months: 1 },
    population,
    places: resolvePlaces(file, context),
    jurisdictions: resolveJurisdictions(file, base, interventions.changes, context),
    firms: resolveFirms(file, base, interventions.firmChanges, ofFirms),
    interventions: interventions.all,
    expect: resolveExpectations(file, context),
  };
}

function faultyScores({ removed }: Validated): string[] {
  return removed.filter((path) => path[0] === 'scores').map((path) => String(path[1]));
}

function baseRules(file: MapTree): MapTree {
  return {
    ...file,
    entries: new Map([...file.entries].filter(([key]) => BASE_KEYS.includes(key))),
  };
}

function tiedBy({ households, ties }: PopulationRules): readonly boolean[] {
  return TIE_KINDS.map((_, kind) => (kind === 0 ? households.length > 1 : (ties[kind] ?? 0) > 0));
}
