import { boldnessOf, desireOf } from '../population/traits.js';
import { drawPeople, scale } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { CLASSES } from '../regime/compile/classes.js';
import { expressionIndex } from './adaptation-table.js';
import { closedDomains } from './closed-domains.js';
import { FLAG, TRAIT } from './flags.js';
import type { Stretch, World } from './world.js';

/** Turns the product of two beliefs (each 0 to 255) into a 32-bit share. */
const RISK_SHARE = 66_051;
/** Turns one belief (0 to 255) into a 32-bit share. */
const BELIEF_SHARE = 16_843_009;

/**
 * Stage 1, behave: which acts does each person commit this month, given traits, means and what they fear?
 *
 * For every kind of conduct a person has one draw. It is compared with the chance of the act: the chance that the
 * person's class and means give it, less what fear keeps undone. A draw between the two is an act that would have
 * happened without the fear: for speech, association and belief, that is silence.
 */
export function behave(world: World, stretch: Stretch): void {
  const { acts, silenced, performed } = world.scratch;
  const from = stretch.first - stretch.base;
  acts.fill(0, from, from + stretch.drawn);
  silenced.fill(0, from, from + stretch.drawn);
  performed.fill(0, from, from + stretch.drawn);
  for (let kind = 0; kind < world.structure.conduct; kind++) {
    const luck = world.scratch.actLuck[kind].subarray(from, from + stretch.drawn);
    drawPeople(world.luck, stretch.first, stretch.drawn, world.month, PURPOSE.conduct, kind, luck);
    behaveKind(world, stretch, kind);
  }
  if (world.structure.stops && stretch.tables.domains.stopping !== 0) stop(world, stretch);
}

function behaveKind(world: World, stretch: Stretch, kind: number): void {
  const { state, scratch } = world;
  const { conduct, isAdult, adaptation } = stretch.tables;
  const { acts, silenced, performed } = scratch;
  const luck = scratch.actLuck[kind];
  const chances = scratch.actChance[kind];
  const bit = 1 << kind;
  const isProtected = conduct.isProtected[kind] === 1;
  const deterred = conduct.deterred[kind];
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    const traits = state.traits[i];
    const index = traits & TRAIT.classMask;
    const flags = state.flags[i];
    if (isAdult[index] === 0 || (flags & FLAG.exited) !== 0) {
      chances[at] = 0;
      continue;
    }
    const row = kind * 2 * CLASSES + (flags & FLAG.hardship) * CLASSES + index;
    const wished = conduct.sincere[row];
    let sincere = wished;
    let forShow = 0;
    if (adaptation !== null) {
      const surveillance = state.surveillance[i];
      const severity = state.severity[i];
      if (isProtected) {
        const e = expressionIndex(boldnessOf(traits), desireOf(traits), surveillance, severity);
        sincere = scale(wished, adaptation.expression[e]);
      } else if (deterred !== 0)
        sincere = wished - scale(scale(wished, deterred), Math.imul(surveillance * severity, RISK_SHARE) >>> 0);
      forShow = scale(conduct.performed[row], Math.imul(surveillance, BELIEF_SHARE) >>> 0);
    }
    const draw = luck[at];
    const chance = Math.min(0xffffffff, sincere + forShow);
    chances[at] = chance;
    if (draw < chance) {
      acts[at] |= bit;
      if (draw >= sincere) performed[at] |= bit;
    } else if (isProtected && draw < wished) silenced[at] |= bit;
  }
}

/** Conduct that a closed domain makes impossible does not happen; it is not counted as silence. */
function stop(world: World, stretch: Stretch): void {
  const { domains } = stretch.tables;
  for (let i = stretch.first; i < stretch.end; i++) {
    let closed = closedDomains(world, stretch, i, false) & domains.stopping;
    if (closed === 0) continue;
    let stopped = 0;
    while (closed !== 0) {
      stopped |= domains.stops[31 - Math.clz32(closed & -closed)];
      closed &= closed - 1;
    }
    const at = i - stretch.base;
    world.scratch.acts[at] &= ~stopped;
    world.scratch.silenced[at] &= ~stopped;
    world.scratch.performed[at] &= ~stopped;
  }
}
