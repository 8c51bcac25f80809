import { draw } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { CLASSES } from '../regime/compile/classes.js';
import { FLAG, TRAIT } from './flags.js';
import { leave, leaveEarned } from './membership.js';
import { tell } from './tell.js';
import { count, type Stretch, type World } from './world.js';

/** The bits of the lists with some property. */
function listsThat(
  stretch: Stretch,
  test: (table: Stretch['tables']['lists'][number]) => boolean,
): number {
  return stretch.tables.lists.reduce(
    (bits, table, index) => (test(table) ? bits | (1 << index) : bits),
    0,
  );
}

/**
 * Stage 7, redress: notice, appeal filed, decided after its delay, rightly or wrongly; correction; apology judged.
 *
 * Nobody can appeal against what they do not know. Some are told when they are listed; the others learn of it when
 * something is refused to them. An appeal concerns every blacklist that lets one appeal; where it finds somebody
 * wrongly listed, the records behind it are taken back too, and the scores become the earned ones.
 */
export function redress(world: World, stretch: Stretch): void {
  const { state } = world;
  const black = listsThat(stretch, (table) => table.black);
  if (black === 0) return;
  const appealable = listsThat(stretch, (table) => table.black && table.appealable);
  const apologisable = listsThat(stretch, (table) => table.black && table.apologisable);
  for (let i = stretch.first; i < stretch.end; i++) {
    const listed = state.lists[i] & black;
    if (listed === 0) {
      state.flags[i] &= ~FLAG.told;
      if (state.appeal.length > 0 && state.appeal[i] > 0) lapse(world, stretch, i);
      continue;
    }
    const luck = draw(world.luck, i, world.month, PURPOSE.redress, 0);
    const judged = draw(world.luck, i, world.month, PURPOSE.decision, 0);
    learn(world, stretch, i, black, draw(world.luck, i, world.month, PURPOSE.notice, 0));
    correct(world, stretch, i, black, luck);
    apologise(world, stretch, i, apologisable, luck, judged);
    appeal(world, stretch, i, appealable, luck, judged);
  }
}

function learn(world: World, stretch: Stretch, person: number, black: number, luck: number): void {
  const { state, scratch } = world;
  if ((state.flags[person] & FLAG.told) !== 0) return;
  const at = person - stretch.base;
  const isNew = (scratch.entered[at] & black) !== 0;
  if (isNew) count(world, stretch, state.traits[person], 'unaware when listed');
  if (isNew && luck < stretch.tables.redress.notice) {
    state.flags[person] |= FLAG.told;
    count(world, stretch, state.traits[person], 'told');
    tell(world, person, 'told of a listing');
    return;
  }
  // The upper end of the same draw: somebody who was not told asks for something that is closed.
  let rest = scratch.closed[at] & ~stretch.tables.domains.onChildren;
  let demand = 0;
  while (rest !== 0) {
    demand +=
      stretch.tables.domains.demand[
        (31 - Math.clz32(rest & -rest)) * CLASSES + (state.traits[person] & TRAIT.classMask)
      ];
    rest &= rest - 1;
  }
  if (luck <= 0xffffffff - Math.min(0xffffffff, demand * 65_536)) return;
  state.flags[person] |= FLAG.told;
  count(world, stretch, state.traits[person], 'learned when refused');
  tell(world, person, 'learned of a listing when refused');
}

/** Records that landed on the wrong person are found unasked, and everything that followed from them is undone. */
function correct(
  world: World,
  stretch: Stretch,
  person: number,
  black: number,
  luck: number,
): void {
  const { state } = world;
  const wrong = state.lists[person] & black & ~state.earnedLists[person];
  // The upper end of the draw whose lower end decides whether somebody files.
  if (wrong === 0 || luck <= 0xffffffff - stretch.tables.redress.correction) return;
  leave(world, stretch, person, wrong, 'correction');
  takeBackRecords(world, stretch, person);
  count(world, stretch, state.traits[person], 'corrections');
  tell(world, person, 'records corrected');
}

/** An apology is judged, not weighed: sincere or not has nothing to do with what was done. */
function apologise(
  world: World,
  stretch: Stretch,
  person: number,
  apologisable: number,
  luck: number,
  judged: number,
): void {
  const { state } = world;
  const { redress: rules } = stretch.tables;
  const lists = state.lists[person] & apologisable;
  const knows = (state.flags[person] & FLAG.told) !== 0;
  // The middle of the draw: its lower end files appeals, its upper end corrects.
  if (lists === 0 || !knows || luck < rules.filed || luck >= rules.filed + rules.apology) return;
  const { traits } = state;
  count(world, stretch, traits[person], 'apologies offered');
  tell(world, person, 'offered an apology');
  if (judged >= rules.sincere) {
    tell(world, person, 'apology refused');
    return;
  }
  leave(world, stretch, person, lists, 'apology');
  leaveEarned(world, person, lists);
  count(world, stretch, traits[person], 'apologies accepted');
  tell(world, person, 'apology accepted');
}

function appeal(
  world: World,
  stretch: Stretch,
  person: number,
  appealable: number,
  luck: number,
  judged: number,
): void {
  const { state } = world;
  const { redress: rules } = stretch.tables;
  if (state.appeal.length === 0 || rules.decidedIn === 0) return;
  const { traits } = state;
  const lists = state.lists[person] & appealable;
  if (state.appeal[person] > 0) {
    state.appeal[person]--;
    if (state.appeal[person] > 0) return;
    const wrong = judged < rules.right ? lists & ~state.earnedLists[person] : 0;
    const deserved = judged < rules.letsOff ? lists & state.earnedLists[person] : 0;
    if (wrong !== 0) takeBackRecords(world, stretch, person);
    if ((wrong | deserved) !== 0) leave(world, stretch, person, wrong | deserved, 'appeal');
    // Being let off frees somebody by both standings: it is no error of a record.
    if (deserved !== 0) leaveEarned(world, person, deserved);
    if (lists === 0) return lapse(world, stretch, person);
    const granted = (wrong | deserved) !== 0;
    count(world, stretch, traits[person], granted ? 'appeals granted' : 'appeals refused');
    tell(world, person, granted ? 'appeal granted' : 'appeal refused');
    return;
  }
  const knows = (state.flags[person] & FLAG.told) !== 0;
  if (lists === 0 || !knows || luck >= rules.filed) return;
  state.appeal[person] = Math.min(255, rules.decidedIn);
  count(world, stretch, traits[person], 'appeals filed');
  tell(world, person, 'filed an appeal');
}

/** Nothing is left to appeal against, or nobody. */
export function lapse(world: World, stretch: Stretch, person: number): void {
  world.state.appeal[person] = 0;
  count(world, stretch, world.state.traits[person], 'appeals lapsed');
  tell(world, person, 'appeal lapsed');
}

/** The scores become the earned ones, and counting rules forget what was not the person's own. */
function takeBackRecords(world: World, stretch: Stretch, person: number): void {
  const { state, scratch, watch } = world;
  state.history.forEach((history, index) => {
    history[person] = state.earnedHistory[index][person];
  });
  state.score.forEach((score, index) => {
    if ((scratch.scored[person - stretch.base] & (1 << index)) === 0) return;
    const before = score[person];
    const earned = state.earnedScore[index][person];
    score[person] = earned;
    if (before !== earned && watch?.has(person) === true)
      watch.scored(person, index, before, earned, earned, { correction: earned - before });
  });
}
