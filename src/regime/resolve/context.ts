import type { Report } from '../problem.js';
import type { Calendar } from '../regime.js';
import type { Span } from '../text/span.js';
import { keysOf, mapAt } from '../text/tree.js';
import type { MapTree, Tree } from '../text/tree.js';
import { nameTable } from './names.js';
import type { Names } from './names.js';

/** What every resolver needs: the names that are declared, the calendar, and where to report. */
export interface Context {
  readonly report: Report;
  /** Null where the file does not say it rightly: then dates are not checked. */
  readonly calendar: Calendar | null;
  readonly names: AllNames;
  /** Names of the subject whose rules are resolved: people or firms. */
  readonly own: OwnNames;
  /** Scores in which something was wrong: what follows from that is not reported as well. */
  readonly brokenScores: ReadonlySet<string>;
  /** Which kinds of tie (in the order of TIE_KINDS) people have at all. */
  readonly tied: readonly boolean[];
  /** Where the name of a score, a list and so on is declared. */
  readonly keySpan: (section: string, name: string) => Span;
}

/** What people and firms each have of their own. */
export interface OwnNames {
  readonly subject: 'people' | 'firms';
  readonly channels: Names;
  readonly conduct: Names;
  readonly scores: Names;
  readonly lists: Names;
}

export interface AllNames {
  readonly people: OwnNames;
  readonly firms: OwnNames;
  readonly domains: Names;
  readonly sources: Names;
  readonly groups: Names;
  readonly ages: Names;
  readonly incomes: Names;
  readonly places: Names;
  readonly jurisdictions: Names;
  /** The `what` of each expectation. */
  readonly expected: Names;
}

/** Names of what a file does not say. */
export const DEFAULT_BANDS = {
  groups: new Map([['everyone', 1]]),
  places: new Map([['everywhere', 1]]),
  ages: new Map([
    ['under 18', 0.2],
    ['18 to 34', 0.25],
    ['35 to 59', 0.37],
    ['60 and over', 0.18],
  ]),
  incomes: new Map([
    ['low', 0.4],
    ['middle', 0.45],
    ['high', 0.15],
  ]),
  households: new Map([
    ['1', 0.25],
    ['2', 0.29],
    ['3', 0.23],
    ['4', 0.14],
    ['5', 0.09],
  ]),
} as const;

/** Gathers the names from a file as it was written, faulty rules included, so that no fault makes a name unknown. */
export function gatherNames(file: Tree): AllNames {
  const at = (...path: string[]): readonly string[] => keysOf(mapAt(file, path));
  const bands = (what: string, path: string[], fallback: ReadonlyMap<string, number>): Names => {
    const said = at(...path);
    return nameTable(what, said.length > 0 ? said : [...fallback.keys()]);
  };
  return {
    people: ownNames('people', mapAt(file, [])),
    firms: ownNames('firms', mapAt(file, ['firms'])),
    domains: nameTable('a domain', at('domains')),
    sources: nameTable('a source', at('sources')),
    groups: bands('a group', ['population', 'groups'], DEFAULT_BANDS.groups),
    ages: bands('an age band', ['population', 'ages'], DEFAULT_BANDS.ages),
    incomes: bands('an income band', ['population', 'incomes'], DEFAULT_BANDS.incomes),
    places: bands('a place', ['places'], DEFAULT_BANDS.places),
    jurisdictions: nameTable('a jurisdiction', at('jurisdictions')),
    expected: nameTable('expected', expectedTexts(file)),
  };
}

function ownNames(subject: 'people' | 'firms', rules: MapTree): OwnNames {
  const of = subject === 'people' ? '' : ' of firms';
  return {
    subject,
    channels: nameTable(`a channel${of}`, keysOf(mapAt(rules, ['channels']))),
    conduct: nameTable(
      subject === 'people' ? 'conduct' : 'conduct of firms',
      keysOf(mapAt(rules, ['conduct'])),
    ),
    scores: nameTable(`a score${of}`, subject === 'people' ? keysOf(mapAt(rules, ['scores'])) : []),
    lists: nameTable(`a list${of}`, keysOf(mapAt(rules, ['lists']))),
  };
}

function expectedTexts(file: Tree): string[] {
  const expected = file.kind === 'map' ? file.entries.get('expect')?.value : undefined;
  if (expected?.kind !== 'list') return [];
  return expected.items.flatMap((item) => {
    const what = mapAt(item, []).entries.get('what')?.value;
    return what?.kind === 'scalar' && typeof what.value === 'string' ? [what.value] : [];
  });
}
