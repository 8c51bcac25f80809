import type { Domain, Rules } from '../../regime/regime.js';
import { and, named } from '../text/lists.js';
import { said } from './rule-text.js';
import type { RuleText } from './rule-text.js';
import { factors, often, portion } from './values.js';
import type { Names } from './values.js';

/** A part of life, in sentences. */
export function domainText(domain: Domain, rules: Rules, names: Names): RuleText {
  return {
    name: domain.name,
    provenance: domain.provenance,
    sentences: said(
      domain.demand === 0
        ? 'Nobody is refused it.'
        : `A person asks for it ${often(domain.demand)}.`,
      domain.demand === 0 ? null : factors(domain.factors, names),
      domain.context === domain.name ? null : `It belongs to ${domain.context}.`,
      domain.costsMeans > 0
        ? `While it is closed, ${portion(domain.costsMeans, 'those kept out')} fall into hardship each month.`
        : null,
      domain.fallsOn === 'children' ? 'A refusal falls on the children of the household.' : null,
      domain.stops.length > 0
        ? `While it is closed, this cannot happen: ${and(named(rules.conduct, domain.stops))}.`
        : null,
    ),
  };
}
