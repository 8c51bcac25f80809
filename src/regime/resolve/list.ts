import type { List, Score } from '../regime.js';
import { listSchema } from '../schema/lists.js';
import type { ListText } from '../schema/lists.js';
import { keySpanAt } from '../text/tree.js';
import type { Tree } from '../text/tree.js';
import type { Context } from './context.js';
import { resolveEntryRules } from './entry-rules.js';
import { resolveExitRules } from './exit-rules.js';
import { resolveWindow } from './months.js';
import { resolveProvenance } from './provenance.js';
import { readRule } from './read-rule.js';
import { indicesAt } from './references.js';

/** A list; its rules may name the scores of the same phase. Null where it cannot be read. */
export function resolveList(
  name: string,
  tree: Tree,
  scores: readonly (Score | null)[],
  context: Context,
): List | null {
  const text = readRule(listSchema, tree, context);
  if (text === null) return null;
  const kind = text.kind ?? 'black';
  checkKind(kind, tree, text, context);
  return {
    name,
    kind,
    ...resolveWindow(text, tree, context),
    enters: resolveEntryRules(tree, scores, context),
    leaves: resolveExitRules(tree, scores, context),
    closes: indicesAt(tree, 'closes', context.names.domains, context),
    opens: indicesAt(tree, 'opens', context.names.domains, context),
    public: text.public ?? false,
    cutsTies: text['cuts-ties'] ?? 0,
    spillsToHousehold: resolveSpill(text['spills-to']),
    restarts: text.restarts ?? false,
    startsWith: text['starts-with'] ?? 0,
    provenance: resolveProvenance(text, tree, context),
  };
}

function checkKind(kind: 'black' | 'red', tree: Tree, text: ListText, context: Context): void {
  const wrong = kind === 'black' ? 'opens' : 'closes';
  if ((text[wrong]?.length ?? 0) === 0) return;
  context.report.error(keySpanAt(tree, [wrong]), {
    found: `a ${kind} list ${wrong} nothing`,
    accepted: kind === 'black' ? '`closes`, or `kind: red`' : '`opens`, or `kind: black`',
  });
}

function resolveSpill(spill: ListText['spills-to']): number {
  if (spill === undefined || spill === 'nobody') return 0;
  return spill === 'household' ? 1 : spill.household;
}
