import type { Intervention } from '../regime.js';
import { interventionSchema } from '../schema/interventions.js';
import type { InterventionText } from '../schema/interventions.js';
import { isSentenceFault } from '../sentences/sentence.js';
import { readSwap } from '../sentences/swap.js';
import { keySpanAt, keysOf, mapAt, spanAt, spanInside, treeAt } from '../text/tree.js';
import type { MapTree, Tree } from '../text/tree.js';
import { writeMonth } from '../units/read-month.js';
import type { Context } from './context.js';
import { describeIntervention } from './describe-intervention.js';
import { withDomains } from './firms.js';
import type { PlacedChange } from './jurisdictions.js';
import { knownChanges } from './known-changes.js';
import { monthIndex } from './months.js';
import { lookUp } from './names.js';
import type { Change } from './phases.js';
import { resolveProvenance } from './provenance.js';
import { readRule } from './read-rule.js';
import { indicesAt } from './references.js';
import { soleScore } from './sole-score.js';

/** What the section `interventions` says. */
export interface Interventions {
  /** By date. */
  readonly all: readonly Intervention[];
  readonly changes: readonly PlacedChange[];
  readonly firmChanges: readonly Change[];
}

const KINDS = ['change', 'outage', 'hack', 'false-reports', 'amnesty', 'false-listing'] as const;
type Kind = (typeof KINDS)[number];
const LASTING: readonly Kind[] = ['outage', 'false-reports'];

/** Resolves the section `interventions`; those that cannot be read are reported and left out. */
export function resolveInterventions(file: Tree, base: MapTree, context: Context): Interventions {
  const section = treeAt(file, ['interventions']);
  const all: Intervention[] = [];
  const changes: PlacedChange[] = [];
  const firmChanges: Change[] = [];
  for (const tree of section?.kind === 'list' ? section.items : []) {
    const text = readRule(interventionSchema, tree, context);
    if (text === null) continue;
    const at = monthIndex(text.at, spanAt(tree, ['at']), context);
    const place =
      text.in === undefined
        ? null
        : lookUp(context.names.jurisdictions, text.in, spanAt(tree, ['in']), context.report);
    const jurisdiction = place === null ? null : place + 1;
    const kind = kindOf(text, tree, context);
    if (kind === null) continue;
    if (kind === 'change') {
      const change = treeAt(tree, ['change']) ?? tree;
      const rules = knownChanges(change, base, context.names.people, context);
      changes.push({ month: at, rules, jurisdiction });
      firmChanges.push({ month: at, rules: firmRules(change, rules, text, file, context) });
    }
    const what = resolveWhat(kind, text, tree, context);
    if (what === null) continue;
    all.push({
      at,
      jurisdiction,
      provenance: resolveProvenance(text, tree, context),
      text: describeIntervention(kind, text, tree),
      ...what,
    });
  }
  return { all: all.toSorted((a, b) => a.at - b.at), changes, firmChanges };
}

/** The one thing that an intervention does. */
function kindOf(text: InterventionText, tree: Tree, context: Context): Kind | null {
  const kinds = KINDS.filter((kind) => text[kind] !== undefined);
  const [kind, second] = kinds;
  const start = { start: tree.span.start, end: tree.span.start };
  if (kind === undefined) {
    // What it was to do may be what could not be read.
    if (context.partial.has(tree.span.start)) return null;
    context.report.error(start, {
      found: `the intervention of ${writeMonth(text.at)} does nothing`,
      accepted: `one of ${KINDS.join(', ')}`,
    });
    return null;
  }
  if (second !== undefined) {
    context.report.error(keySpanAt(tree, [second]), {
      found: `an intervention does two things: ${kinds.join(' and ')}`,
      accepted: 'an entry of its own for each',
    });
    return null;
  }
  if (LASTING.includes(kind) && text.for === undefined) {
    if (context.partial.has(tree.span.start)) return null;
    context.report.error(keySpanAt(tree, [kind]), {
      found: `the intervention does not say how long ${kind === 'outage' ? 'the outage lasts' : 'the false reports last'}`,
      accepted: 'for: 2 months',
    });
    return null;
  }
  if (!LASTING.includes(kind) && text.for !== undefined) {
    const why =
      kind === 'change' ? 'holds until the end, or until another change' : 'happens in one month';
    context.report.error(keySpanAt(tree, ['for']), {
      found: `"for" has no meaning here: ${kind} ${why}`,
      accepted: `no "for", which is for ${LASTING.join(' and ')}`,
    });
  }
  return kind;
}

function firmRules(
  change: Tree,
  people: MapTree,
  text: InterventionText,
  file: Tree,
  context: Context,
): MapTree {
  const said = treeAt(change, ['firms']);
  if (said !== undefined && text.in !== undefined) {
    context.report.error(keySpanAt(change, ['firms']), {
      found: 'a change for firms in one jurisdiction',
      accepted: 'no "in": firms have one set of rules',
    });
  }
  if (said !== undefined && keysOf(treeAt(file, ['firms'])).length === 0) {
    context.report.error(keySpanAt(change, ['firms']), {
      found: 'a change for firms, and the file has none',
      accepted: 'a section `firms`',
    });
    return mapAt(undefined, []);
  }
  const own = { ...context, own: context.names.firms };
  const rules =
    said === undefined
      ? mapAt(undefined, [])
      : knownChanges(said, mapAt(file, ['firms']), own.own, own);
  // A domain that changes everywhere changes for firms as well.
  return text.in === undefined ? withDomains(rules, people) : rules;
}

type What = Intervention extends infer I
  ? I extends Intervention
    ? Omit<I, 'at' | 'jurisdiction' | 'provenance' | 'text'>
    : never
  : never;

function resolveWhat(
  kind: Kind,
  text: InterventionText,
  tree: Tree,
  context: Context,
): What | null {
  const months = text.for ?? 0;
  const { channels, lists } = context.own;
  switch (kind) {
    case 'change':
      return { kind: 'change' };
    case 'outage':
      return { kind: 'outage', channels: indicesAt(tree, 'outage', channels, context), months };
    case 'amnesty':
      return { kind: 'amnesty', lists: indicesAt(tree, 'amnesty', lists, context) };
    case 'hack':
      return resolveHack(text, tree, context);
    case 'false-reports':
      return resolveFalseReports(text, tree, context);
    case 'false-listing':
      return resolveFalseListing(text, tree, context);
  }
}

function resolveHack({ hack }: InterventionText, tree: Tree, context: Context): What | null {
  const swap = treeAt(tree, ['hack', 'swap']);
  if (hack === undefined || swap?.kind !== 'scalar') return null;
  const score = soleScore(mapAt(tree, ['hack']), context);
  const sentence = readSwap(hack.swap);
  if (isSentenceFault(sentence)) {
    context.report.error(spanInside(swap, sentence.part.from, sentence.part.to), sentence.fault);
    return null;
  }
  return score === null ? null : { kind: 'swap', score, ...sentence.value };
}

function resolveFalseReports(text: InterventionText, tree: Tree, context: Context): What | null {
  const reports = text['false-reports'];
  if (reports === undefined) return null;
  const conduct = lookUp(
    context.own.conduct,
    reports.of,
    spanAt(tree, ['false-reports', 'of']),
    context.report,
  );
  const group = groupIndex(reports.against, tree, ['false-reports', 'against'], context);
  return conduct === null
    ? null
    : { kind: 'false-reports', conduct, group, rate: reports.rate, months: text.for ?? 0 };
}

function resolveFalseListing(text: InterventionText, tree: Tree, context: Context): What | null {
  const listing = text['false-listing'];
  if (listing === undefined) return null;
  const list = lookUp(
    context.own.lists,
    listing.list,
    spanAt(tree, ['false-listing', 'list']),
    context.report,
  );
  const group = groupIndex(listing.of, tree, ['false-listing', 'of'], context);
  return list === null ? null : { kind: 'false-listing', list, group, share: listing.share };
}

function groupIndex(
  name: string | undefined,
  tree: Tree,
  path: string[],
  context: Context,
): number | null {
  return name === undefined
    ? null
    : lookUp(context.names.groups, name, spanAt(tree, path), context.report);
}
