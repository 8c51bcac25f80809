/**
 * The index of a draw about something that has a name (a kind of conduct, a list, a score, a domain): a hash of the
 * name (FNV-1a), from 0 to 2^30 - 1. So a regime that has one list more, or the same in another order, meets the same
 * people with the same luck in everything else.
 */
export function streamOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 2;
}
