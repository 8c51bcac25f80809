/** The pull of ties on a score where ties are a graph, for everybody one by one: see src/model/score.ts. */
import { S, U, W } from '../src/engine/kernel/fields';
import { dir, get32, ptr, set32, wordBits } from './memory';
import { addOverTies, Source } from './ties';

/** The pull in parts of a unit, for a stretch of people. */
export function sumPull(column: usize, table: usize, index: i32, from: i32, end: i32): void {
  const published = <usize>wordBits(column, S.shownAt);
  const total = <usize>wordBits(column, S.pulledAt);
  const sum = ptr(W.sumAt);
  memory.fill(total + (<usize>from << 2), 0, <usize>(end - from) << 2);
  for (let kind = 0; kind < 5; kind++) {
    const pull = <usize>wordBits(table, U.pullAt) + <usize>(kind << 10);
    if (get32(pull, 1) == 0) continue;
    memory.fill(sum, 0, <usize>dir(W.blockSize) << 2);
    addOverTies(kind, <usize>wordBits(column, S.wordsAt), Source.score + index, sum);
    for (let at = from; at < end; at++) {
      const packed = get32(sum, at);
      const ties = <i32>(packed >>> 16);
      const value = <i32>load<u8>(published + <usize>at);
      if (ties == 0 || value == 0) continue;
      const distance = <i32>(packed & 0xffff) - ties * value;
      set32(total, at, get32(total, at) + distance * <i32>get32(pull, ties));
    }
  }
}
