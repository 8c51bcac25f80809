import type { Domain, Provenance, Rules } from '../../regime/regime.js';
import { and, named } from '../text/lists.js';
import { said, UNSAID } from './rule-text.js';
import type { RuleText } from './rule-text.js';
import { factors, often, portion } from './values.js';
import type { Names } from './values.js';

/** The parts of life, in sentences; those in which acts happen and nothing can be refused are told together. */
export function domainTexts(rules: Rules, names: Names): RuleText[] {
  const idle = rules.domains.filter(isIdle);
  const told = rules.domains
    .filter((each) => !isIdle(each))
    .map((each) => domainText(each, rules, names));
  if (idle.length === 0) return told;
  const together = and(idle.map(({ name }) => name));
  const sentences = [`Acts happen there and nothing is refused: ${together}.`];
  return [...told, { name: 'elsewhere', sentences, provenance: ofAll(idle) }];
}

function isIdle({ demand, costsMeans, stops, provenance }: Domain): boolean {
  const { status, source } = provenance;
  const unreported = (status === null || status === 'assumed') && source.length === 0;
  return demand === 0 && costsMeans === 0 && stops.length === 0 && unreported;
}

/** The status that they all have, if they do. */
function ofAll(domains: readonly Domain[]): Provenance {
  const statuses = new Set(domains.map(({ provenance }) => provenance.status));
  const [status = null] = statuses;
  return statuses.size === 1 ? { ...UNSAID, status } : UNSAID;
}

/** What people need it for, if the file says that it is something that an audit asks for. */
function servesText({ serves }: Domain): string | null {
  const uses = (serves ?? []).filter((use) => use !== 'other');
  return uses.length === 0 ? null : `People need it for ${and(uses)}.`;
}

function domainText(domain: Domain, rules: Rules, names: Names): RuleText {
  return {
    name: domain.name,
    provenance: domain.provenance,
    sentences: said(
      domain.demand === 0
        ? 'Nobody is refused it.'
        : `A person asks for it ${often(domain.demand)}.`,
      domain.demand === 0 ? null : factors(domain.factors, names),
      domain.context === domain.name ? null : `It belongs to ${domain.context}.`,
      servesText(domain),
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
