import type { JudgedElement } from '../../experiment/audit/card.js';
import { once } from '../../experiment/evidence/in-force.js';
import type { Rested } from '../../experiment/evidence/evidence.js';
import { and } from '../text/lists.js';

/** Rules that an element rests on and that nobody reported for sure, by how sure anybody is of them. */
function shakyRules({ evidence }: JudgedElement): {
  readonly disputed: readonly string[];
  readonly assumed: readonly string[];
  readonly unsaid: readonly string[];
} {
  const rests: Rested[] = once(evidence.flatMap((found) => found.rests));
  const of = (status: string | null): string[] =>
    rests.filter(({ provenance }) => provenance.status === status).map(({ rule }) => rule);
  return { disputed: of('disputed'), assumed: of('assumed'), unsaid: of(null) };
}

/** Rules that an element rests on and that the file says are disputed. */
export function disputedRules(element: JudgedElement): readonly string[] {
  return shakyRules(element).disputed;
}

const MOST_NAMED = 5;

/** The same as a sentence; null where all it rests on was reported. */
export function shakyText(element: JudgedElement): string | null {
  const { disputed, assumed, unsaid } = shakyRules(element);
  const parts = [
    ...part('disputed', disputed),
    ...part('assumed', assumed),
    ...part('without a word on where they come from', unsaid),
  ];
  return parts.length === 0 ? null : `Rests on rules that are ${and(parts)}.`;
}

function part(what: string, rules: readonly string[]): string[] {
  if (rules.length === 0) return [];
  const more = rules.length - MOST_NAMED;
  const named = rules.slice(0, MOST_NAMED);
  return [`${what} (${and(more > 0 ? [...named, `${more} more`] : named)})`];
}
