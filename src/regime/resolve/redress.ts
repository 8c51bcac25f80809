import type { Redress } from '../regime.js';
import { redressSchema } from '../schema/redress.js';
import type { RedressText } from '../schema/redress.js';
import type { MapTree } from '../text/tree.js';
import type { Context } from './context.js';
import { NO_PROVENANCE, resolveProvenance } from './provenance.js';
import { readRule } from './read-rule.js';

const NONE: Redress = {
  notice: 0,
  appeal: null,
  apology: null,
  correction: 0,
  provenance: NO_PROVENANCE,
};

/** Redress under the key `redress` of some rules; where there is none, nobody is told and nothing is taken back. */
export function resolveRedress(rules: MapTree, context: Context): Redress {
  const tree = rules.entries.get('redress')?.value;
  if (tree?.kind !== 'map') return NONE;
  const text = readRule(redressSchema, tree, context);
  if (text === null) return NONE;
  return {
    notice: text.notice ?? 0,
    appeal: resolveAppeal(text.appeal),
    apology: resolveApology(text.apology),
    correction: text.correction ?? 0,
    provenance: resolveProvenance(text, tree, context),
  };
}

function resolveAppeal(appeal: RedressText['appeal']): Redress['appeal'] {
  if (appeal === undefined || appeal === 'none') return null;
  const { filed, right, 'decided-in': decidedIn, 'lets-off': letsOff } = appeal;
  return { filed, decidedIn, right, letsOff: letsOff ?? 1 - right };
}

function resolveApology(apology: RedressText['apology']): Redress['apology'] {
  if (apology === undefined || apology === 'none') return null;
  return { offered: apology.offered, judgedSincere: apology['judged-sincere'] };
}
