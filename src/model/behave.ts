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
    if (conduct.fearful[kind] === 1 && adaptation !== null) behaveInFear(world, stretch, kind, adaptation);
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
  if (stretch.tables.conduct.isProtected[kind] === 1) expressOrNot(world, stretch, kind, adaptation);
  else dareOrNot(world, stretch, kind);
}

/** Speech, association and belief: people express the level that serves them best, given what they believe. */
function expressOrNot(world: World, stretch: Stretch, kind: number, adaptation: AdaptationTable): void {
  const { state, scratch } = world;
  const { sincere, performed } = stretch.tables.conduct;
  const { rateRow } = scratch;
  const bit = 1 << kind;
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    const row = kind * RATE_ROWS + rateRow[at];
    const traits = state.traits[i];
    const mind = expressionIndex(boldnessOf(traits), desireOf(traits), state.surveillance[i], state.severity[i]);
    const wished = sincere[row];
    const said = scale(wished, adaptation.expression[mind]);
    const isDone = actInFear(world, kind, at, said, performed[row], state.surveillance[i]);
    if (!isDone && scratch.actLuck[kind][at] < wished) scratch.silenced[at] |= bit;
  }
}

/** Other conduct: fear takes away the share of it that can be deterred, as far as people believe in it. */
function dareOrNot(world: World, stretch: Stretch, kind: number): void {
  const { state, scratch } = world;
  const { sincere, performed, deterrable } = stretch.tables.conduct;
  const { rateRow } = scratch;
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    const row = kind * RATE_ROWS + rateRow[at];
    const surveillance = state.surveillance[i];
    const risk = Math.imul(surveillance * state.severity[i], RISK_SHARE);
    const dared = deterrable[row] === 0 ? sincere[row] : sincere[row] - scale(deterrable[row], risk);
    actInFear(world, kind, at, dared, performed[row], surveillance);
  }
}

/** The act itself, sincere or for show; people perform as far as they believe that they are seen. */
function actInFear(
  world: World,
  kind: number,
  at: number,
  sincere: number,
  performed: number,
  surveillance: number,
): boolean {
  const { scratch } = world;
  const forShow = performed === 0 ? 0 : scale(performed, Math.imul(surveillance, BELIEF_SHARE));
  const chance = Math.min(0xffffffff, sincere + forShow);
  const draw = scratch.actLuck[kind][at];
  scratch.actChance[kind][at] = chance;
  if (draw >= chance) return false;
  scratch.acts[at] |= 1 << kind;
  if (draw >= sincere) scratch.performed[at] |= 1 << kind;
  return true;
}

/** Conduct that a closed domain makes impossible does not happen; it is not counted as silence. */
function stop(world: World, stretch: Stretch): void {
  const { state, scratch } = world;
  const { domains, scores } = stretch.tables;
  const byGrade = scores.reduce(
    (bits, table, score) => (table.gradeCloses.some((closes) => (closes & domains.stopping) !== 0) ? bits | (1 << score) : bits),
    0,
  );
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    if ((state.lists[i] | (scratch.scored[at] & byGrade)) === 0) continue;
    let closed = closedDomains(world, stretch, i, false) & domains.stopping;
    if (closed === 0) continue;
    let stopped = 0;
    while (closed !== 0) {
      stopped |= domains.stops[31 - Math.clz32(closed & -closed)];
      closed &= closed - 1;
    }
    scratch.acts[at] &= ~stopped;
    scratch.silenced[at] &= ~stopped;
    scratch.performed[at] &= ~stopped;
  }
}
