import type { Comparison, Side } from '../../experiment/compare/comparison.js';
import { and } from '../text/lists.js';

/** A regime as it is called beside another: by its title and the titles of its patches; by its file where both titles are one. */
export function sideTitle(side: Side, other: Side): string {
  const { title } = side.regime;
  const patched = withPatches(side);
  if (patched !== '') return `${title}, ${patched}`;
  const isAlone = title !== other.regime.title || withPatches(other) !== '';
  return isAlone ? title : `${title} (${side.file})`;
}

/** `with Notice and Appeal`; nothing where there are no patches. */
function withPatches({ patches = [] }: Side): string {
  return patches.length === 0 ? '' : `with ${and(patches.map(({ title }) => title))}`;
}

/** What each patch of a side does, in the first sentence that it says of itself: `Notice: Everybody who … is told.` */
export function patchTexts({ patches = [] }: Side): string[] {
  return patches.map(({ title, about }) =>
    about === '' ? `${title}.` : `${title}: ${firstSentence(about)}`,
  );
}

/** How the world of B is spoken of: `With Notice (B)` where it is A with patches, otherwise `Under B`. */
export function underB({ a, b }: Pick<Comparison, 'a' | 'b'>): string {
  const patched = withPatches(b);
  const isPatchedA = patched !== '' && a.file === b.file && (a.patches ?? []).length === 0;
  return isPatchedA ? `${patched.charAt(0).toUpperCase()}${patched.slice(1)} (B)` : 'Under B';
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  return /^.*?[.:?!](?=\s+[A-Z"]|\s*$)/su.exec(text.trim())?.[0] ?? text.trim();
}
