import type { Report } from '../problem.js';
import type { Calendar } from '../regime.js';
import type { Span } from '../text/span.js';
import { keysOf, treeAt } from '../text/tree.js';
import type { Tree } from '../text/tree.js';
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
  /** Where rules begin that lost a part of theirs to a fault: offsets in the text. */
  readonly partial: ReadonlySet<number>;
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
  const bands = (what: string, path: string[], fallback: ReadonlyMap<string, number>): Names => {
    const said = treeAt(file, path);
    return keysOf(said).length > 0
      ? declaredIn(what, said)
      : nameTable(what, [...fallback.keys()], said === undefined);
  };
  const at = (key: string): Tree | undefined => treeAt(file, [key]);
  return {
    people: ownNames('people', file),
    firms: ownNames('firms', at('firms')),
    domains: declaredIn('a domain', at('domains')),
    sources: declaredIn('a source', at('sources')),
    groups: bands('a group', ['population', 'groups'], DEFAULT_BANDS.groups),
    ages: bands('an age band', ['population', 'ages'], DEFAULT_BANDS.ages),
    incomes: bands('an income band', ['population', 'incomes'], DEFAULT_BANDS.incomes),
    places: bands('a place', ['places'], DEFAULT_BANDS.places),
    jurisdictions: declaredIn('a jurisdiction', at('jurisdictions')),
    expected: expectedTexts(file),
  };
}

function declaredIn(what: string, section: Tree | undefined): Names {
  return nameTable(what, keysOf(section), section === undefined || section.kind === 'map');
}

function ownNames(subject: 'people' | 'firms', rules: Tree | undefined): OwnNames {
  const of = subject === 'people' ? '' : ' of firms';
  // Of firms that are written as something else than a map, every section is unreadable too.
  const at = (key: string): Tree | undefined =>
    rules?.kind === 'scalar' ? rules : treeAt(rules, [key]);
  return {
    subject,
    channels: declaredIn(`a channel${of}`, at('channels')),
    conduct: declaredIn(`conduct${of}`, at('conduct')),
    scores: declaredIn(`a score${of}`, subject === 'people' ? at('scores') : undefined),
    lists: declaredIn(`a list${of}`, at('lists')),
  };
}

function expectedTexts(file: Tree): Names {
  const section = treeAt(file, ['expect']);
  const items = section?.kind === 'list' ? section.items : [];
  const texts = items.flatMap((item) => {
    const what = treeAt(item, ['what']);
    return what?.kind === 'scalar' && typeof what.value === 'string' ? [what.value] : [];
  });
  const readable =
    texts.length === items.length && (section === undefined || section.kind === 'list');
  return nameTable('expected', texts, readable);
}
