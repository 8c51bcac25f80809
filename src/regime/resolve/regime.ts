import { workOutLike } from '../merge/like.js';
import type { Report } from '../problem.js';
import { TIE_KINDS } from '../regime.js';
import type { Regime } from '../regime.js';
import type { Validated } from '../schema/validate.js';
import { keySpanAt, mapAt, treeAt, withEntry } from '../text/tree.js';
import type { Tree } from '../text/tree.js';
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
  const calendar = resolveCalendar(file, report);
  const names = gatherNames(written);
  const like = workOutLike(mapAt(file, ['scores']), names.people.scores.names, report);
  const base = {
    ...file,
    entries: new Map(
      [...withEntry(file, 'scores', like.scores).entries].filter(([key]) =>
        BASE_KEYS.includes(key),
      ),
    ),
  };
  const faulty = validated.removed
    .filter((path) => path[0] === 'scores')
    .map((path) => String(path[1]));
  const context: Context = {
    report,
    calendar,
    names,
    own: names.people,
    brokenScores: new Set([...like.broken, ...faulty]),
    tied: TIE_KINDS.map(() => true),
    keySpan: (section, name) => {
      const path = [...section.split('.'), name];
      return treeAt(written, path) === undefined ? undefined : keySpanAt(written, path);
    },
  };
  const population = resolvePopulation(file, context);
  const within: Context = {
    ...context,
    tied: TIE_KINDS.map((_, kind) =>
      kind === 0 ? population.households.length > 1 : (population.ties[kind] ?? 0) > 0,
    ),
  };
  const interventions = resolveInterventions(file, base, within);
  return {
    ...resolvePreamble(file),
    calendar: calendar ?? { from: 0, until: 0, months: 1 },
    population,
    places: resolvePlaces(file, within),
    jurisdictions: resolveJurisdictions(file, base, interventions.changes, within),
    firms: resolveFirms(file, base, interventions.firmChanges, { ...within, own: names.firms }),
    interventions: interventions.all,
    expect: resolveExpectations(file, within),
  };
}
