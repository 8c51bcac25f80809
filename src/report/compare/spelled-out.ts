import type {
  EntryRule,
  ExitRule,
  FirmsSection,
  Grade,
  Jurisdiction,
  Regime,
  Rules,
} from '../../regime/regime.js';
import { monthName } from '../text/months.js';
import { plural } from '../text/numbers.js';

/** What a rule says, field by field: exact values as text, and names for what the regime numbers. */
export type Fields = ReadonlyMap<string, string>;

/** Rules by section and name, in the order and by the titles of `regimeText`; without sources, notes and status. */
export type SpelledOut = ReadonlyMap<string, ReadonlyMap<string, Fields>>;

type Flat = Map<string, Map<string, Map<string, string>>>;

/**
 * A regime with every number of every rule spelled out, so that two can be compared to the last digit: sentences round.
 * What is numbered by its place in the file is named, so that a rule put before others changes none of them.
 */
export function spelledOut(regime: Regime): SpelledOut {
  const flat: Flat = new Map();
  const [base, ...pilots] = regime.jurisdictions;
  const { people, standingFor, exempt, provenance: _, ...population } = regime.population;
  put(flat, 'Who is simulated', 'people', {
    people,
    standingFor,
    ...population,
    places: regime.places,
  });
  if (exempt.share > 0) put(flat, 'Who is simulated', 'exempt', { share: exempt.share });
  if (base === undefined) return flat;
  const [start] = base.phases;
  if (start !== undefined)
    for (const [title, rules] of named(start.rules)) putAll(flat, title, rules);
  for (const pilot of pilots) putPilot(flat, pilot, base, regime);
  putChanges(flat, base, regime);
  for (const { kind, provenance: __, at, text, ...rest } of regime.interventions)
    if (kind !== 'change')
      put(flat, 'What happens on a date', eventName(regime, at, rest.jurisdiction), {
        [text]: 'months' in rest ? `for ${plural(rest.months, 'month')}` : 'happens',
      });
  if (regime.firms !== null) putFirms(flat, regime.firms);
  return flat;
}

/** As `regimeText` names what happens on a date. */
function eventName({ calendar, jurisdictions }: Regime, at: number, place: number | null): string {
  const when = monthName(calendar.from + at);
  const where = place === null ? undefined : jurisdictions[place]?.name;
  return where === undefined ? when : `${when}, ${where}`;
}

/** A pilot's share, and what its rules say otherwise than the base's of the same month. */
function putPilot(flat: Flat, pilot: Jurisdiction, base: Jurisdiction, regime: Regime): void {
  put(flat, 'Pilots', pilot.name, { share: pilot.share });
  for (const { from, rules } of pilot.phases) {
    const others = base.phases.findLast((phase) => phase.from <= from)?.rules;
    const changed = changes(rules, others);
    const when = from === 0 ? 'from the start' : `from ${monthName(regime.calendar.from + from)}`;
    for (const [field, value] of changed)
      entryOf(flat, 'Pilots', pilot.name).set(`${when}: ${field}`, value);
  }
}

/** What each later phase of the base says otherwise than the one before it. */
function putChanges(flat: Flat, base: Jurisdiction, { calendar }: Regime): void {
  base.phases.slice(1).forEach(({ from, rules }, index) => {
    const fields = changes(rules, base.phases[index]?.rules);
    if (fields.length === 0) return;
    const entry = entryOf(flat, 'What happens on a date', monthName(calendar.from + from));
    for (const [field, value] of fields) entry.set(field, value);
  });
}

function putFirms(flat: Flat, { count, standingFor, layoffs, phases }: FirmsSection): void {
  put(flat, 'Firms', 'firms', { count, standingFor, layoffs });
  phases.forEach(({ from, rules }, index) => {
    if (index === 0) {
      for (const [title, found] of named(rules))
        if (title !== 'Scores' && title !== 'Parts of life')
          putAll(
            flat,
            'Firms',
            found.filter(([, node]) => node !== null),
          );
      return;
    }
    for (const [field, value] of changes(rules, phases[index - 1]?.rules))
      entryOf(flat, 'Firms', 'firms').set(`from month ${from + 1}: ${field}`, value);
  });
}

/** The fields in which rules differ from others, as `Lists, barred, closes`; what is gone is said to be `not there`. */
function changes(rules: Rules, others: Rules | undefined): [string, string][] {
  const [now, before] = [flatten(rules), others === undefined ? new Map() : flatten(others)];
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((field): [string, string][] => {
    const value = now.get(field) ?? 'not there';
    return value === before.get(field) ? [] : [[field, value]];
  });
}

function flatten(rules: Rules): Map<string, string> {
  const all = new Map<string, string>();
  for (const [title, found] of named(rules))
    for (const [name, node] of found)
      for (const [field, value] of leaves(node)) all.set(`${title}, ${name}, ${field}`, value);
  return all;
}

type Nodes = readonly (readonly [name: string, node: unknown])[];

/** Rules by the titles of their sections, with names for indices and without provenance. */
function named(rules: Rules): (readonly [title: string, rules: Nodes])[] {
  const names = namesIn(rules);
  const { adaptation, peers, redress } = rules;
  const buys = adaptation?.gaming.buys ?? null;
  return [
    [
      'What is watched',
      rules.conduct.map((each) => [
        each.name,
        { ...each, domain: names.domain(each.domain), seenBy: each.seenBy.map(names.channel) },
      ]),
    ],
    ['Who watches', rules.channels.map((each) => [each.name, each])],
    [
      'Scores',
      rules.scores.map((each) => [
        each.name,
        {
          ...each,
          points: Object.fromEntries(
            each.points.flatMap((points, kind) =>
              points === 0 ? [] : [[names.conduct(kind), points]],
            ),
          ),
          grades: Object.fromEntries(
            each.grades.map((grade) => [grade.name, spellGrade(grade, names)]),
          ),
          enrolment: each.enrolment && {
            share: each.enrolment.share,
            enticements: Object.fromEntries(
              each.enrolment.enticements.map(({ domain, raises }) => [
                names.domain(domain),
                raises,
              ]),
            ),
          },
        },
      ]),
    ],
    [
      'Lists',
      rules.lists.map((each) => [
        each.name,
        {
          ...each,
          enters: each.enters.map((rule) => spellEntry(rule, names)),
          leaves: each.leaves.map((rule) => spellExit(rule, names)),
          closes: each.closes.map(names.domain),
          opens: each.opens.map(names.domain),
        },
      ]),
    ],
    [
      'Parts of life',
      rules.domains.map((each) => [each.name, { ...each, stops: each.stops.map(names.conduct) }]),
    ],
    [
      'Peers, redress and adaptation',
      [
        ...(peers === null ? [] : [['peers', peers] as const]),
        ['redress', redress],
        [
          'adaptation',
          adaptation && {
            ...adaptation,
            gaming: {
              ...adaptation.gaming,
              buys: buys && { ...buys, score: names.score(buys.score) },
            },
          },
        ],
      ],
    ],
  ];
}

interface Names {
  readonly domain: (index: number) => string;
  readonly conduct: (index: number) => string;
  readonly channel: (index: number) => string;
  readonly score: (index: number) => string;
  readonly list: (index: number) => string;
}

function namesIn({ domains, conduct, channels, scores, lists }: Rules): Names {
  const of =
    (items: readonly { readonly name: string }[]) =>
    (index: number): string =>
      items[index]?.name ?? `number ${index}`;
  return {
    domain: of(domains),
    conduct: of(conduct),
    channel: of(channels),
    score: of(scores),
    list: of(lists),
  };
}

function spellGrade({ from, closes, opens }: Grade, names: Names): unknown {
  return { from, closes: closes.map(names.domain), opens: opens.map(names.domain) };
}

/** A sentence is how somebody wrote it; what it means is compared. */
function spellEntry(rule: EntryRule, names: Names): unknown {
  const { text: _, ...meant } = rule;
  switch (rule.kind) {
    case 'records':
      return { ...meant, conduct: rule.conduct.map(names.conduct).toSorted() };
    case 'score':
      return { ...meant, score: names.score(rule.score) };
    case 'member':
    case 'household':
      return { ...meant, list: names.list(rule.list) };
    case 'audit':
      return meant;
  }
}

function spellExit(rule: ExitRule, names: Names): unknown {
  return rule.kind === 'score' ? { ...rule, score: names.score(rule.score) } : rule;
}

function putAll(flat: Flat, title: string, rules: Nodes): void {
  for (const [name, node] of rules) put(flat, title, name, node);
}

function put(flat: Flat, title: string, name: string, node: unknown): void {
  const entry = entryOf(flat, title, name);
  for (const [field, value] of leaves(node)) entry.set(field, value);
}

function entryOf(flat: Flat, title: string, name: string): Map<string, string> {
  const section = flat.get(title) ?? new Map<string, Map<string, string>>();
  flat.set(title, section);
  const entry = section.get(name) ?? new Map<string, string>();
  section.set(name, entry);
  return entry;
}

/** What says nothing about what a rule does. */
const SILENT = new Set(['name', 'provenance']);

/** The fields of a node, objects in objects as `appeal right`; lists are one value. */
function leaves(node: unknown, path = ''): [string, string][] {
  if (typeof node !== 'object' || node === null || Array.isArray(node))
    return path === '' ? [['in force', 'no']] : [[path, spell(node)]];
  return Object.entries(node).flatMap(([key, value]) =>
    path === '' && SILENT.has(key) ? [] : leaves(value, path === '' ? key : `${path} ${key}`),
  );
}

function spell(value: unknown): string {
  if (value === null) return 'none';
  if (value === Number.POSITIVE_INFINITY) return 'no end';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(spell).join('; ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, each]) => `${key} ${spell(each)}`)
      .join(' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
