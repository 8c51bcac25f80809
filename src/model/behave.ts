import { boldnessOf, desireOf } from '../population/traits.js';
import { drawEnds, scale } from '../random/draws.js';
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
  const { streams } = world.structure;
  const from = stretch.first - stretch.base;
  for (const mask of [acts, silenced, performed]) mask.fill(0, from, from + stretch.drawn);
  findRows(world, stretch);
  if (adaptation !== null) readMinds(world, stretch, adaptation);
  for (let kind = 0; kind < world.structure.conduct; kind++) {
    const luck = actLuck[kind].subarray(from, from + stretch.drawn);
    // Only draws that could be an act, here, or a record of nothing, in the next stage, are looked at.
    drawEnds(
      world.luck,
      stretch.first,
      stretch.drawn,
      world.month,
      PURPOSE.conduct,
      streams.conduct[kind],
      conduct.likeliest[kind],
      0xffffffff - conduct.likeliestAlarm[kind],
      luck,
    );
    const rates = (table: Uint32Array): Uint32Array =>
      table.subarray(kind * RATE_ROWS, (kind + 1) * RATE_ROWS);
    if (adaptation === null || conduct.fearful[kind] === 0)
      actFreely(world, stretch, kind, rates(conduct.sincere));
    else if (conduct.isProtected[kind] === 1)
      speakUp(world, stretch, kind, rates(conduct.sincere), rates(conduct.performed));
    else
      dare(
        world,
        stretch,
        kind,
        rates(conduct.sincere),
        rates(conduct.performed),
        rates(conduct.deterrable),
      );
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

/** What each person's beliefs make of them, as 32-bit shares: how much they say, dare not do, and do to be seen. */
function readMinds(world: World, stretch: Stretch, adaptation: AdaptationTable): void {
  const { state, scratch } = world;
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    const traits = state.traits[i];
    const surveillance = state.surveillance[i];
    const severity = state.severity[i];
    const mind = expressionIndex(boldnessOf(traits), desireOf(traits), surveillance, severity);
    scratch.says[at] = adaptation.expression[mind];
    scratch.risk[at] = Math.imul(surveillance * severity, RISK_SHARE);
    scratch.shows[at] = Math.imul(surveillance, BELIEF_SHARE);
  }
}

/** Conduct that fear does not touch. */
function actFreely(world: World, stretch: Stretch, kind: number, rates: Uint32Array): void {
  const { acts, rateRow, actLuck, actChance } = world.scratch;
  const most = stretch.tables.conduct.likeliest[kind];
  const luck = actLuck[kind];
  const chances = actChance[kind];
  const bit = 1 << kind;
  const end = stretch.end - stretch.base;
  for (let at = stretch.first - stretch.base; at < end; at++) {
    if (luck[at] >= most) continue;
    const chance = rates[rateRow[at]];
    if (luck[at] >= chance) continue;
    chances[at] = chance;
    acts[at] |= bit;
  }
}

/** Speech, association and belief: people express the level that serves them best; what they do not say is silence. */
function speakUp(
  world: World,
  stretch: Stretch,
  kind: number,
  rates: Uint32Array,
  forShow: Uint32Array,
): void {
  const { acts, silenced, performed, rateRow, says, shows, actLuck, actChance } = world.scratch;
  const most = stretch.tables.conduct.likeliest[kind];
  const luck = actLuck[kind];
  const chances = actChance[kind];
  const bit = 1 << kind;
  const end = stretch.end - stretch.base;
  for (let at = stretch.first - stretch.base; at < end; at++) {
    const draw = luck[at];
    if (draw >= most) continue;
    const row = rateRow[at];
    const wished = rates[row];
    const sincere = scale(wished, says[at]);
    const chance = Math.min(0xffffffff, sincere + scale(forShow[row], shows[at]));
    if (draw < chance) {
      chances[at] = chance;
      acts[at] |= bit;
      if (draw >= sincere) performed[at] |= bit;
    } else if (draw < wished) silenced[at] |= bit;
  }
}

/** Other conduct: fear takes away what can be deterred and adds what is done to be seen, as far as people believe. */
function dare(
  world: World,
  stretch: Stretch,
  kind: number,
  rates: Uint32Array,
  forShow: Uint32Array,
  deterrable: Uint32Array,
): void {
  const { acts, performed, rateRow, risk, shows, actLuck, actChance } = world.scratch;
  const most = stretch.tables.conduct.likeliest[kind];
  const luck = actLuck[kind];
  const chances = actChance[kind];
  const bit = 1 << kind;
  const end = stretch.end - stretch.base;
  for (let at = stretch.first - stretch.base; at < end; at++) {
    const draw = luck[at];
    if (draw >= most) continue;
    const row = rateRow[at];
    const sincere = rates[row] - scale(deterrable[row], risk[at]);
    const chance = Math.min(0xffffffff, sincere + scale(forShow[row], shows[at]));
    if (draw >= chance) continue;
    chances[at] = chance;
    acts[at] |= bit;
    if (draw >= sincere) performed[at] |= bit;
  }
}

/** Conduct that a closed domain makes impossible does not happen; it is not counted as silence. */
function stop(world: World, stretch: Stretch): void {
  const { state, scratch } = world;
  const { domains, scores } = stretch.tables;
  const byGrade = scores.reduce(
    (bits, table, score) =>
      table.gradeCloses.some((closes) => (closes & domains.stopping) !== 0)
        ? bits | (1 << score)
        : bits,
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
