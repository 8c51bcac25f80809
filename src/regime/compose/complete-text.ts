import { stringify } from 'yaml';
import type { MapTree, Tree } from '../text/tree.js';
import type { MadeOf } from './made-of.js';

const ROLES: Readonly<Record<MadeOf['role'], string>> = {
  regime: 'the regime',
  extends: 'what it extends',
  patch: 'a patch',
};

/**
 * A regime that was put together from several files, as one text that is complete in itself: read again, it gives the same
 * regime. Its head names the hash of every file, so that its own hash covers each letter of all of them.
 */
export function completeText(tree: MapTree, made: readonly MadeOf[]): string {
  const head = made.map(({ role, hash }) => `# ${hash} ${ROLES[role]}\n`).join('');
  const body = stringify(asMaps(tree), { lineWidth: 0 });
  return `# Put together by Glasshouse from these files, each with the SHA-256 of its text:\n${head}${body}`;
}

/** Maps keep the order of their keys, and every key is text, whatever it looks like. */
function asMaps(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(asMaps);
  return new Map([...tree.entries].map(([key, { value }]) => [key, asMaps(value)]));
}
