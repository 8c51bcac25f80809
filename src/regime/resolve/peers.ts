import { TIE_KINDS } from '../regime.js';
import type { Peers } from '../regime.js';
import { percent } from '../schema/bands.js';
import { peersSchema } from '../schema/peers.js';
import type { PeersText } from '../schema/peers.js';
import { keySpanAt, mapAt } from '../text/tree.js';
import type { MapTree, Tree } from '../text/tree.js';
import type { Context } from './context.js';
import { resolveWindow } from './months.js';
import { resolveProvenance } from './provenance.js';
import { readRule } from './read-rule.js';

const KINDS = ['honest', 'grudging', 'colluding', 'paid'] as const;

/** Peer rating under the key `peers` of some rules; null where there is none. */
export function resolvePeers(rules: MapTree, context: Context): Peers | null {
  const tree = rules.entries.get('peers')?.value;
  if (tree?.kind !== 'map') return null;
  const text = readRule(peersSchema, tree, context);
  if (text === null) return null;
  checkSum(text, rules, context);
  const along: readonly string[] = text.along ?? ['neighbours', 'colleagues', 'friends'];
  return {
    ...resolveWindow(text, tree, context),
    rate: text.rate,
    along: TIE_KINDS.map((kind) => along.includes(kind)),
    honest: text.honest ?? 0,
    grudging: text.grudging ?? 0,
    colluding: text.colluding ?? 0,
    paid: text.paid ?? 0,
    buyers: text.buyers ?? 0,
    provenance: resolveProvenance(text, tree, context),
  };
}

function checkSum(text: PeersText, rules: Tree, context: Context): void {
  const parts = KINDS.map((kind) => text[kind] ?? 0);
  const sum = parts.reduce((total, part) => total + part, 0);
  const whole = mapAt(rules, ['peers']);
  if (Math.abs(sum - 1) <= 1e-5 || context.partial.has(whole.span.start)) return;
  const each = KINDS.map((kind, i) => `${kind} ${percent(parts[i] ?? 0)}`).join(' + ');
  context.report.error(keySpanAt(rules, ['peers']), {
    found: `the kinds of raters add up to ${percent(sum)}, not to 100% (${each})`,
    accepted: 'honest, grudging, colluding and paid that add up to 100%',
  });
}
