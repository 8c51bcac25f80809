/** The domains that lists and grades close to a person. */
import { S, T, U, W } from '../src/engine/kernel/fields';
import { get16, get32, get8, ptr, ruleBits, rulePtr, wordBits } from './memory';

/** The domains that the lists and grades of somebody who is not exempt close, by one of the standings. */
export function closedDomains(at: i32, earned: bool): u32 {
  return (
    ofLists(get16(ptr(earned ? W.earnedListsAt : W.listsNowAt), at)) |
    ofGrades(at, ruleBits(T.closingScores), earned)
  );
}

/** The domains that the grade of one score closes to a person. */
export function closedByGrade(at: i32, score: i32, earned: bool): u32 {
  return ofGrades(at, 1 << score, earned);
}

// @ts-ignore: decorator
@inline function ofLists(lists: u32): u32 {
  const closed = rulePtr(T.listsCloseAt);
  return get32(closed, lists & 0xff) | get32(closed + 1024, lists >>> 8);
}

function ofGrades(at: i32, scores: u32, earned: bool): u32 {
  let rest = get16(ptr(W.scoredAt), at) & scores;
  let domains: u32 = 0;
  while (rest != 0) {
    const score = <i32>ctz(rest);
    rest &= rest - 1;
    const table = rulePtr(T.scoresAt) + <usize>(score * U.words * 4);
    const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
    const value = get16(wordBits(column, earned ? S.earnedAt : S.assignedAt), at);
    domains |= get32(wordBits(table, U.closesAt), get8(wordBits(table, U.gradeAt), value));
  }
  return domains;
}
