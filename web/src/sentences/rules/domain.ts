import type { RuleText } from 'glasshouse';
import { listed } from '../../text/text.ts';
import { namesOf, said, say } from '../say.ts';
import { UNSAID } from './unsaid.ts';
import { factors, type Names, often, portion, type Rules } from './values.ts';

type Domain = Rules['domains'][number];

/** The parts of life, in sentences; those in which acts happen and nothing can be refused are told together. */
export function domainTexts(rules: Rules, names: Names): RuleText[] {
  const idle = rules.domains.filter(isIdle);
  const told = rules.domains
    .filter((each) => !isIdle(each))
    .map((each) => domainText(each, rules, names));
  if (idle.length === 0) return told;
  const sentences = [say('rule-idle', { domains: listed(idle.map(({ name }) => name)) })];
  return [...told, { name: say('rule-elsewhere'), sentences, provenance: ofAll(idle) }];
}

function isIdle({ demand, costsMeans, stops, provenance }: Domain): boolean {
  const { status, source } = provenance;
  const isUnreported = (status === null || status === 'assumed') && source.length === 0;
  return demand === 0 && costsMeans === 0 && stops.length === 0 && isUnreported;
}

/** The status that they all have, if they do. */
function ofAll(domains: readonly Domain[]): RuleText['provenance'] {
  const statuses = new Set(domains.map(({ provenance }) => provenance.status));
  const [status = null] = statuses;
  return statuses.size === 1 ? { ...UNSAID, status } : UNSAID;
}

function domainText(domain: Domain, rules: Rules, names: Names): RuleText {
  const { demand, context, name, costsMeans, stops } = domain;
  const uses = (domain.serves ?? []).flatMap((use) => (use === 'other' ? [] : [say(`use-${use}`)]));
  return {
    name,
    provenance: domain.provenance,
    sentences: said(
      demand === 0 ? say('rule-no-demand') : say('rule-demand', { often: often(demand) }),
      demand === 0 ? null : factors(domain.factors, names),
      context === name ? null : say('rule-context', { context }),
      uses.length === 0 ? null : say('rule-serves', { uses: listed(uses) }),
      costsMeans > 0 ? say('rule-costs-means', { who: portion(costsMeans, 'kept-out') }) : null,
      domain.fallsOn === 'children' ? say('rule-falls-on-children') : null,
      stops.length > 0 ? say('rule-stops', { conduct: namesOf(rules.conduct, stops) }) : null,
    ),
  };
}
