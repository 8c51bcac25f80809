import { say, type SentenceKey } from './say.ts';

/** What the package calls things for which a file has no names. */
const OWN: Readonly<Record<string, SentenceKey>> = {
  everyone: 'own-everyone',
  everywhere: 'own-everywhere',
  'everywhere else': 'own-everywhere-else',
  'under 18': 'own-under-18',
  '18 to 34': 'own-18-to-34',
  '35 to 59': 'own-35-to-59',
  '60 and over': 'own-60-and-over',
  low: 'own-low',
  middle: 'own-middle',
  high: 'own-high',
};

/** A name as the page tells it: those of the package in its language, and all others as the file has them. */
export function ownName(name: string): string {
  const key = OWN[name];
  return key === undefined ? name : say(key);
}

/** As {@link ownName}, for things that are called so. */
export function withOwnNames<Thing extends { readonly name: string }>(
  things: readonly Thing[],
): Thing[] {
  return things.map((thing) => ({ ...thing, name: ownName(thing.name) }));
}
