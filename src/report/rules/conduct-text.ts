import type { Conduct, Rules } from '../../regime/regime.js';
import { named, or } from '../text/lists.js';
import { full, share } from '../text/numbers.js';
import { said } from './rule-text.js';
import type { RuleText } from './rule-text.js';
import { factors, overTime, portion } from './values.js';
import type { Names } from './values.js';

/** A kind of act, in sentences. */
export function conductText(
  conduct: Conduct,
  rules: Rules,
  names: Names,
  who: 'people' | 'firms',
): RuleText {
  const [domain] = named(rules.domains, [conduct.domain]);
  return {
    name: conduct.name,
    provenance: conduct.provenance,
    sentences: said(
      `Each month done by ${overTime(conduct.rate, names, (value) => portion(value, who))}, in the part of life called ${domain ?? ''}.`,
      nature(conduct),
      conduct.seenBy.length === 0
        ? 'No channel sees it.'
        : `Seen by ${or(named(rules.channels, conduct.seenBy))}.`,
      conduct.performed > 0
        ? `${share(conduct.performed)} of it is done only to be seen, and stops when nobody looks.`
        : null,
      conduct.deterred > 0
        ? `The greatest fear takes away ${share(conduct.deterred)} of it.`
        : null,
      factors(conduct.factors, names),
    ),
  };
}

function nature(conduct: Conduct): string {
  if (conduct.protected) {
    const lawful = conduct.lawful ? 'Lawful and protected' : 'Protected, and yet unlawful';
    return `${lawful}: speech, association or belief.`;
  }
  const harm =
    conduct.gravity === 0
      ? 'harms nobody'
      : `harm to others ${full(conduct.gravity, 3)} on a scale from 0 to 1`;
  const kind = conduct.good
    ? 'Done for the good of others'
    : conduct.lawful
      ? 'Lawful'
      : 'Unlawful';
  return `${kind}; ${harm}.`;
}
