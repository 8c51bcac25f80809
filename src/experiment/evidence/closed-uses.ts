import type { Conduct, Domain, Use } from '../../regime/regime.js';
import type { Rested, RuleFinding, RulesInForce } from './evidence.js';
import { closingsOf, namesOf, once } from './in-force.js';

/** What a card says where nobody can tell what a closed part of life is for. */
const SAY = 'declare `serves:` of it (movement, livelihood, education, expression or other)';

/**
 * Whether a part of life that people need for something is closed to them. A name does not tell that, so the regime must: as long
 * as a closed domain does not say what it serves, the answer can be yes, and cannot be no.
 *
 * @param use what it is needed for
 * @param isToo what else shows by the rules that it is needed for that
 */
export function closedFor(
  ground: RulesInForce,
  use: Use,
  isToo: (domain: Domain, conduct: readonly Conduct[]) => boolean = () => false,
): RuleFinding {
  const closed = closingsOf(ground).flatMap(({ stretch, closes }) =>
    stretch.rules.domains
      .filter((_, index) => closes.includes(index))
      .map((domain) => ({ domain, conduct: stretch.rules.conduct })),
  );
  const rested = (found: typeof closed): Rested[] =>
    once(
      found.map(({ domain: { name, provenance } }) => ({ rule: `domain "${name}"`, provenance })),
    );
  const needed = rested(
    closed.filter(
      ({ domain, conduct }) => domain.serves?.includes(use) === true || isToo(domain, conduct),
    ),
  );
  if (needed.length > 0) return { value: true, found: `closed: ${namesOf(needed)}`, rests: needed };
  const unsaid = rested(closed.filter(({ domain }) => domain.serves === null));
  if (unsaid.length > 0) {
    const found = `what it serves is not said of closed ${namesOf(unsaid)}: ${SAY}`;
    return { value: null, found, rests: unsaid };
  }
  const found = closed.length === 0 ? 'nothing is closed' : `nothing closed serves ${use}`;
  return { value: false, found, rests: [] };
}
