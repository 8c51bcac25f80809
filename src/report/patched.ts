import type { PatchAbout } from '../regime/patch/patch.js';
import { html, type Html } from './html.js';
import { and } from './text/lists.js';
import { plural } from './text/numbers.js';

/** Which patches a regime was simulated with, under its title; nothing where there were none. */
export function patchedLine(patches: readonly PatchAbout[] = []): Html | null {
  if (patches.length === 0) return null;
  return html`<p>With ${plural(patches.length, 'patch', 'patches')}: ${and(patches.map((patch) => patch.title))}.</p>`;
}
