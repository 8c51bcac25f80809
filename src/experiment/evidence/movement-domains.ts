import type { Domain } from '../../regime/regime.js';

/** Words in the name or the context of a domain by which it is taken for a way to move about. */
const WORDS = /\b(?:travel|flights?|rail|trains?|transport|driving|roads?|borders?|visas?)\b/iu;

/**
 * Whether a domain is a way to move about. The language does not say so, so it is told by its name or its context; the card
 * names the domains that were taken.
 */
export function isMovement({ name, context }: Pick<Domain, 'name' | 'context'>): boolean {
  return WORDS.test(name) || WORDS.test(context);
}
