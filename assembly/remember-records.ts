/** The newest month of every counting rule: did a record that it counts land on this person? See src/model/list.ts. */
import { E, Entry, H, L, W } from '../src/engine/kernel/fields';
import { listRules } from './membership';
import { dir, ptr, word, wordBits } from './memory';
import { recordedAmong, seenAmong } from './records';

export function rememberRecords(from: i32, drawn: i32): void {
  for (let index = 0; index < dir(W.lists); index++) {
    const table = listRules(index);
    for (let entry = 0; entry < word(table, L.entries); entry++) {
      const rule = <usize>wordBits(table, L.entriesAt) + <usize>(entry * E.words * 4);
      if (word(rule, E.kind) != Entry.records) continue;
      const column = ptr(W.historiesAt) + <usize>(word(rule, E.history) * H.words * 4);
      const assigned = <usize>wordBits(column, H.assignedAt);
      const earned = <usize>wordBits(column, H.earnedAt);
      const mask = wordBits(rule, E.mask);
      for (let first = from; first < from + drawn; first += 64) {
        addMonth(assigned, first, recordedAmong(first, mask));
        addMonth(earned, first, seenAmong(first, mask));
      }
    }
  }
}

/** The months of 64 people move up by one; the new one is that of those who are in a set. */
function addMonth(history: usize, first: i32, people: u64): void {
  const each = i32x4(1, 2, 4, 8);
  const at = history + (<usize>first << 2);
  for (let four = 0; four < 16; four++) {
    const months = at + (<usize>four << 4);
    const bits = i32x4.splat(<i32>(people >>> (four << 2)));
    const isIn = i32x4.eq(v128.and(bits, each), each);
    // What is all ones is -1.
    v128.store(months, i32x4.sub(i32x4.shl(v128.load(months), 1), isIn));
  }
}
