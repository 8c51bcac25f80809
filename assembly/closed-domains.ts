/** The domains that lists and grades close and open. */
import { L, S, T, Trait, U, W } from '../src/engine/kernel/fields';
import { get16, get32, get8, ptr, ruleBits, rulePtr, wordBits } from './memory';

/** The domains that a person's lists and grades close, by one of the standings; none for the exempt. */
export function closedDomains(at: i32, earned: bool): u32 {
  if ((get16(ptr(W.traitsAt), at) & Trait.exempt) != 0) return 0;
  return (
    ofLists(get16(ptr(earned ? W.earnedListsAt : W.listsNowAt), at), L.closes) |
    ofGrades(at, ruleBits(T.closingScores), earned, U.closesAt)
  );
}

/** The domains that a person's lists and grades open, by the assigned standing. */
export function openedDomains(at: i32): u32 {
  return (
    ofLists(get16(ptr(W.listsNowAt), at), L.opens) |
    ofGrades(at, ruleBits(T.openingScores), false, U.opensAt)
  );
}

/** The domains that the grade of one score closes to a person. */
export function closedByGrade(at: i32, score: i32, earned: bool): u32 {
  return ofGrades(at, 1 << score, earned, U.closesAt);
}

function ofLists(lists: u32, field: i32): u32 {
  let rest = lists;
  let domains: u32 = 0;
  while (rest != 0) {
    domains |= wordBits(rulePtr(T.listsAt) + <usize>(ctz(rest) * L.words * 4), field);
    rest &= rest - 1;
  }
  return domains;
}

function ofGrades(at: i32, scores: u32, earned: bool, field: i32): u32 {
  let rest = get16(ptr(W.scoredAt), at) & scores;
  let domains: u32 = 0;
  while (rest != 0) {
    domains |= ofGrade(at, ctz(rest), earned, field);
    rest &= rest - 1;
  }
  return domains;
}

/** What the grade of one score, which the person has, closes or opens. */
// @ts-ignore: decorator
@inline export function ofGrade(at: i32, score: i32, earned: bool, field: i32): u32 {
  const table = rulePtr(T.scoresAt) + <usize>(score * U.words * 4);
  const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
  const value = get16(wordBits(column, earned ? S.earnedAt : S.assignedAt), at);
  return get32(wordBits(table, field), get8(wordBits(table, U.gradeAt), value));
}
