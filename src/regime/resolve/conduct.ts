import type { Conduct } from '../regime.js';
import { conductSchema } from '../schema/conduct.js';
import { scalarsAt } from '../text/scalars.js';
import { spanAt } from '../text/tree.js';
import type { Tree } from '../text/tree.js';
import type { Context } from './context.js';
import { resolveFactors } from './factors.js';
import { resolveTimeline } from './months.js';
import { lookUp } from './names.js';
import { resolveProvenance } from './provenance.js';
import { readRule } from './read-rule.js';
import { indicesAt } from './references.js';

/** A kind of act. Null where it cannot be read. */
export function resolveConduct(name: string, tree: Tree, context: Context): Conduct | null {
  const text = readRule(conductSchema, tree, context);
  if (text === null) return null;
  const domain = lookUp(
    context.names.domains,
    text.domain,
    spanAt(tree, ['domain']),
    context.report,
  );
  const gravity = text.gravity ?? 0;
  const isProtected = text.protected ?? false;
  return {
    name,
    domain: domain ?? 0,
    rate: resolveTimeline(text.rate, context),
    factors: resolveFactors(text, tree, context),
    gravity,
    lawful: text.lawful ?? (gravity === 0 || isProtected),
    protected: isProtected,
    good: text.good ?? false,
    performed: shareOf(text.performed),
    deterred: text.deterred ?? 0,
    seenBy: seenBy(tree, context),
    provenance: resolveProvenance(text, tree, context),
  };
}

function shareOf(performed: boolean | number | undefined): number {
  if (typeof performed === 'number') return performed;
  return performed === true ? 1 : 0;
}

function seenBy(tree: Tree, context: Context): readonly number[] {
  const said = scalarsAt(tree, 'seen-by');
  const { channels } = context.own;
  // `nobody` lets a pilot take every channel away.
  if (said.length === 1 && said[0]?.value === 'nobody' && !channels.indices.has('nobody'))
    return [];
  return indicesAt(tree, 'seen-by', channels, context);
}
