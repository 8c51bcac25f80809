import type { FirmsSection } from '../regime.js';
import { firmsSchema } from '../schema/regime-schema.js';
import { mapAt, spanAt, treeAt, withEntry } from '../text/tree.js';
import type { MapTree, Tree } from '../text/tree.js';
import type { Context } from './context.js';
import { resolvePhases } from './phases.js';
import type { Change } from './phases.js';
import { resolveProvenance } from './provenance.js';
import { readRule } from './read-rule.js';
import { rulesResolver } from './rules.js';

/** Firms and their phases; null where the file has none. Domains are the regime's own. */
export function resolveFirms(
  file: Tree,
  base: MapTree,
  changes: readonly Change[],
  context: Context,
): FirmsSection | null {
  const tree = treeAt(file, ['firms']);
  if (tree?.kind !== 'map') return null;
  const text = readRule(firmsSchema, tree, context);
  if (text === null) return null;
  const standingFor = text['standing-for'] ?? text.count;
  if (standingFor < text.count) {
    context.report.error(spanAt(tree, ['standing-for']), {
      found: `${standingFor} firms are fewer than the ${text.count} that are simulated`,
      accepted: 'at least as many as `count`',
    });
  }
  return {
    count: text.count,
    standingFor,
    layoffs: text.layoffs ?? 0,
    phases: resolvePhases(withDomains(tree, base), changes, rulesResolver(context)),
    provenance: resolveProvenance(text, tree, context),
  };
}

/** Rules of firms with the domains that rules for people have. */
export function withDomains(firms: MapTree, people: MapTree): MapTree {
  const domains = mapAt(people, ['domains']);
  return domains.entries.size === 0 ? firms : withEntry(firms, 'domains', domains);
}
