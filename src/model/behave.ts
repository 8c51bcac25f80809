import { boldnessOf, desireOf } from '../population/traits.js';
import { drawPeople, scale } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { CLASSES, NOBODY, RATE_ROWS } from '../regime/compile/classes.js';
import { type AdaptationTable, expressionIndex } from './adaptation-table.js';
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
  const { acts, silenced, performed, actLuck } = world.scratch;
  const { conduct, adaptation, domains } = stretch.tables;
  const from = stretch.first - stretch.base;
  for (const mask of [acts, silenced, performed]) mask.fill(0, from, from + stretch.drawn);
  findRows(world, stretch);
  for (let kind = 0; kind < world.structure.conduct; kind++) {
    const luck = actLuck[kind].subarray(from, from + stretch.drawn);
    drawPeople(world.luck, stretch.first, stretch.drawn, world.month, PURPOSE.conduct, kind, luck);
    const fearful = conduct.isProtected[kind] === 1 || conduct.deterred[kind] > 0 || conduct.hasPerformed[kind] === 1;
    if (fearful && adaptation !== null) behaveInFear(world, stretch, kind, adaptation);
    else behaveFreely(world, stretch, kind);
  }
  if (world.structure.stops && domains.stopping !== 0) stop(world, stretch);
}

/** The row of each person in the tables of rates. */
function findRows(world: World, stretch: Stretch): void {
  const { state, scratch } = world;
  const { isAdult } = stretch.tables;
  for (let i = stretch.first; i < stretch.end; i++) {
    const index = state.traits[i] & TRAIT.classMask;
    const here = isAdult[index] === 1 && (state.flags[i] & FLAG.exited) === 0;
    const hardship = state.flags[i] & FLAG.hardship;
    scratch.rateRow[i - stretch.base] = here ? hardship * CLASSES + index : NOBODY;
  }
}

/** Conduct that fear does not touch. Nobody performs it either. */
function behaveFreely(world: World, stretch: Stretch, kind: number): void {
  const { scratch } = world;
  const rates = stretch.tables.conduct.sincere.subarray(kind * RATE_ROWS, (kind + 1) * RATE_ROWS);
  const { acts, rateRow } = scratch;
  const luck = scratch.actLuck[kind];
  const chances = scratch.actChance[kind];
  const bit = 1 << kind;
  const end = stretch.end - stretch.base;
  for (let at = stretch.first - stretch.base; at < end; at++) {
    const chance = rates[rateRow[at]];
    chances[at] = chance;
    if (luck[at] < chance) acts[at] |= bit;
  }
}

/** Conduct that fear silences, deters or has people perform. */
function behaveInFear(world: World, stretch: Stretch, kind: number, adaptation: AdaptationTable): void {
  const { state, scratch } = world;
  const { conduct } = stretch.tables;
  const { acts, silenced, performed, rateRow } = scratch;
  const luck = scratch.actLuck[kind];
  const chances = scratch.actChance[kind];
  const bit = 1 << kind;
  const isProtected = conduct.isProtected[kind] === 1;
  const deterred = conduct.deterred[kind];
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    const row = kind * RATE_ROWS + rateRow[at];
    const wished = conduct.sincere[row];
    const surveillance = state.surveillance[i];
    const severity = state.severity[i];
    let sincere = wished;
    if (isProtected) {
      const traits = state.traits[i];
      const mind = expressionIndex(boldnessOf(traits), desireOf(traits), surveillance, severity);
      sincere = scale(wished, adaptation.expression[mind]);
    } else if (deterred !== 0)
      sincere = wished - scale(scale(wished, deterred), Math.imul(surveillance * severity, RISK_SHARE) >>> 0);
    const forShow = scale(conduct.performed[row], Math.imul(surveillance, BELIEF_SHARE) >>> 0);
    const chance = Math.min(0xffffffff, sincere + forShow);
    chances[at] = chance;
    const draw = luck[at];
    if (draw < chance) {
      acts[at] |= bit;
      if (draw >= sincere) performed[at] |= bit;
    } else if (isProtected && draw < wished) silenced[at] |= bit;
  }
}

/** Conduct that a closed domain makes impossible does not happen; it is not counted as silence. */
function stop(world: World, stretch: Stretch): void {
  const { state, scratch, structure } = world;
  const { domains } = stretch.tables;
  const byGrade = structure.scores.length > 0;
  for (let i = stretch.first; i < stretch.end; i++) {
    if (!byGrade && state.lists[i] === 0) continue;
    let closed = closedDomains(world, stretch, i, false) & domains.stopping;
    if (closed === 0) continue;
    let stopped = 0;
    while (closed !== 0) {
      stopped |= domains.stops[31 - Math.clz32(closed & -closed)];
      closed &= closed - 1;
    }
    const at = i - stretch.base;
    scratch.acts[at] &= ~stopped;
    scratch.silenced[at] &= ~stopped;
    scratch.performed[at] &= ~stopped;
  }
}
