import type { Domain } from '../regime.js';
import { domainSchema } from '../schema/domains.js';
import { scalarsAt } from '../text/scalars.js';
import type { Tree } from '../text/tree.js';
import type { Context } from './context.js';
import { resolveFactors } from './factors.js';
import { reportUndeclared } from './names.js';
import { resolveProvenance } from './provenance.js';
import { readRule } from './read-rule.js';

/** A domain. Null where it cannot be read. */
export function resolveDomain(name: string, tree: Tree, context: Context): Domain | null {
  const text = readRule(domainSchema, tree, context);
  if (text === null) return null;
  return {
    name,
    context: text.context ?? name,
    demand: text.demand ?? 0,
    factors: resolveFactors(text, tree, context),
    costsMeans: text['costs-means'] ?? 0,
    fallsOn: text['falls-on'] ?? 'self',
    serves: text.serves === undefined ? null : [...new Set(text.serves)],
    stops: resolveStops(tree, context),
    provenance: resolveProvenance(text, tree, context),
  };
}

/** Domains are shared: of the conduct that one stops, people's rules have the people's and firms' rules the firms'. */
function resolveStops(tree: Tree, context: Context): readonly number[] {
  const { people, firms } = context.names;
  const stops = scalarsAt(tree, 'stops').flatMap((scalar) => {
    const name = String(scalar.value);
    if (!people.conduct.indices.has(name) && !firms.conduct.indices.has(name)) {
      reportUndeclared(people.conduct, name, scalar.span, context.report);
    }
    return context.own.conduct.indices.get(name) ?? [];
  });
  return [...new Set(stops)];
}
