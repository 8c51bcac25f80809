/** Stage 7, redress: notice, appeals, corrections, apologies. See src/model/redress.ts. */
import { Flag, H, Purpose, R, S, Size, T, Trait, W, Way } from '../src/engine/kernel/fields';
import {
  dir,
  get16,
  get32,
  get8,
  ptr,
  rule,
  ruleBits,
  rulePtr,
  set16,
  set32,
  set8,
  wordBits,
} from './memory';
import { leave, leaveEarned } from './membership';
import { draw } from './random';
import { withAny16, withAny8 } from './sets';
import { count } from './totals';

export function redress(from: i32, end: i32, drawn: i32): void {
  const black = ruleBits(T.blackLists);
  if (black == 0) return;
  const flags = ptr(W.flagsAt);
  const appeals = dir(W.appeals) != 0;
  for (let first = from; first < from + drawn; first += 64) {
    let listed = withAny16(ptr(W.listsNowAt), first, black);
    let told = ~listed & withAny8(flags, first, Flag.told);
    while (told != 0) {
      const at = first + <i32>ctz(told);
      told &= told - 1;
      set8(flags, at, get8(flags, at) & ~Flag.told);
    }
    let waiting = appeals ? ~listed & withAny8(ptr(W.appealAt), first, 0xff) : 0;
    while (waiting != 0) {
      lapse(first + <i32>ctz(waiting));
      waiting &= waiting - 1;
    }
    while (listed != 0) {
      redressOne(first + <i32>ctz(listed), black);
      listed &= listed - 1;
    }
  }
}

/** Somebody on a blacklist. What decides is drawn only where anything hangs on it. */
function redressOne(at: i32, black: u32): void {
  learn(at, black);
  const lists = get16(ptr(W.listsNowAt), at);
  const knows = (get8(ptr(W.flagsAt), at) & Flag.told) != 0;
  const waits = dir(W.appeals) != 0 && get8(ptr(W.appealAt), at) > 0;
  const wrong = lists & black & ~get16(ptr(W.earnedListsAt), at);
  if (!knows && !waits && (wrong == 0 || ruleBits(T.correction) == 0)) return;
  const person = <u32>dir(W.base) + at;
  const luck = draw(person, Purpose.redress, 0);
  correct(at, black, luck);
  apologise(at, luck);
  appeal(at, luck);
}

/** Told of a listing, or found out when something was refused. */
function learn(at: i32, black: u32): void {
  const flags = ptr(W.flagsAt);
  if ((get8(flags, at) & Flag.told) != 0) return;
  const isNew = (get16(ptr(W.enteredAt), at) & black) != 0;
  let rest = get32(ptr(W.closedAt), at) & ~ruleBits(T.onChildren);
  if (!isNew && rest == 0) return;
  const luck = draw(<u32>dir(W.base) + at, Purpose.notice, 0);
  if (isNew) count(at, R.unawareWhenListed);
  if (isNew && luck < ruleBits(T.notice)) {
    set8(flags, at, get8(flags, at) | Flag.told);
    count(at, R.told);
    return;
  }
  const index = get16(ptr(W.traitsAt), at) & Trait.classMask;
  let demand: u64 = 0;
  while (rest != 0) {
    demand += get32(rulePtr(T.demandAt), ctz(rest) * Size.classes + index);
    rest &= rest - 1;
  }
  const chance = min(0xffffffff, demand << 16);
  if (<u64>luck <= 0xffffffff - chance) return;
  set8(flags, at, get8(flags, at) | Flag.told);
  count(at, R.learned);
}

/** Records that landed on the wrong person are found unasked, and everything that followed from them is undone. */
function correct(at: i32, black: u32, luck: u32): void {
  const wrong = get16(ptr(W.listsNowAt), at) & black & ~get16(ptr(W.earnedListsAt), at);
  if (wrong == 0 || luck <= 0xffffffff - ruleBits(T.correction)) return;
  leave(at, wrong, Way.correction);
  takeBackRecords(at);
  count(at, R.corrections);
}

/** The luck of whoever is judged this month, by an apology or an appeal. */
function judged(at: i32): u32 {
  return draw(<u32>dir(W.base) + at, Purpose.decision, 0);
}

/** An apology is judged, not weighed. */
function apologise(at: i32, luck: u32): void {
  const lists = get16(ptr(W.listsNowAt), at) & ruleBits(T.apologisableLists);
  const knows = (get8(ptr(W.flagsAt), at) & Flag.told) != 0;
  const from = <u64>ruleBits(T.filed);
  const until = from + <u64>ruleBits(T.apology);
  if (lists == 0 || !knows || <u64>luck < from || <u64>luck >= until) return;
  count(at, R.apologiesOffered);
  if (judged(at) >= ruleBits(T.sincere)) return;
  leave(at, lists, Way.apology);
  leaveEarned(at, lists);
  count(at, R.apologiesAccepted);
}

function appeal(at: i32, luck: u32): void {
  if (dir(W.appeals) == 0 || rule(T.decidedIn) == 0) return;
  const pending = ptr(W.appealAt);
  const lists = get16(ptr(W.listsNowAt), at) & ruleBits(T.appealableLists);
  const waits = get8(pending, at);
  if (waits > 0) {
    set8(pending, at, waits - 1);
    if (waits > 1) return;
    const earned = get16(ptr(W.earnedListsAt), at);
    const judgement = judged(at);
    const wrong: u32 = judgement < ruleBits(T.right) ? lists & ~earned : 0;
    const deserved: u32 = judgement < ruleBits(T.letsOff) ? lists & earned : 0;
    if (wrong != 0) takeBackRecords(at);
    if ((wrong | deserved) != 0) leave(at, wrong | deserved, Way.appeal);
    // Being let off frees somebody by both standings: it is no error of a record.
    if (deserved != 0) leaveEarned(at, deserved);
    if (lists == 0) return lapse(at);
    count(at, (wrong | deserved) != 0 ? R.appealsGranted : R.appealsRefused);
    return;
  }
  const knows = (get8(ptr(W.flagsAt), at) & Flag.told) != 0;
  if (lists == 0 || !knows || luck >= ruleBits(T.filed)) return;
  set8(pending, at, min(255, rule(T.decidedIn)));
  count(at, R.appealsFiled);
}

/** Nothing is left to appeal against, or nobody. */
export function lapse(at: i32): void {
  set8(ptr(W.appealAt), at, 0);
  count(at, R.appealsLapsed);
}

/** The scores become the earned ones, and counting rules forget what was not the person's own. */
function takeBackRecords(at: i32): void {
  for (let index = 0; index < dir(W.histories); index++) {
    const column = ptr(W.historiesAt) + <usize>(index * H.words * 4);
    set32(wordBits(column, H.assignedAt), at, get32(wordBits(column, H.earnedAt), at));
  }
  for (let index = 0; index < dir(W.scores); index++) {
    if ((get16(ptr(W.scoredAt), at) & (1 << index)) == 0) continue;
    const column = ptr(W.scoresAt) + <usize>(index * S.words * 4);
    set16(wordBits(column, S.assignedAt), at, get16(wordBits(column, S.earnedAt), at));
  }
}
