import type { RuleText } from 'glasshouse';
import { share } from '../../text/share.ts';
import { listed, number } from '../../text/text.ts';
import { named, namesOf, said, say } from '../say.ts';
import { factors, type Names, overTime, portion, type Rules, type Who } from './values.ts';

type Conduct = Rules['conduct'][number];

/** A kind of act, in sentences. */
export function conductText(conduct: Conduct, rules: Rules, names: Names, who: Who): RuleText {
  const { seenBy, performed, deterred } = conduct;
  return {
    name: conduct.name,
    provenance: conduct.provenance,
    sentences: said(
      say('rule-done', {
        who: overTime(conduct.rate, names, (value) => portion(value, who)),
        domain: namesOf(rules.domains, [conduct.domain]),
      }),
      nature(conduct),
      seenBy.length === 0
        ? say('rule-unseen')
        : say('rule-seen', { channels: listed(named(rules.channels, seenBy), 'or') }),
      performed > 0 ? say('rule-performed', { share: share(performed) }) : null,
      deterred > 0 ? say('rule-deterred', { share: share(deterred) }) : null,
      factors(conduct.factors, names),
    ),
  };
}

function nature({ protected: isProtected, lawful, good, gravity }: Conduct): string {
  if (isProtected) return say(lawful ? 'rule-protected' : 'rule-protected-unlawful');
  return say('rule-nature', {
    kind: say(good ? 'rule-good' : lawful ? 'rule-lawful' : 'rule-unlawful'),
    harm: gravity === 0 ? say('rule-harmless') : say('rule-harm', { gravity: number(gravity, 3) }),
  });
}
