/** Sums over circles of neighbours, colleagues and friends, see sum-ties.ts. */
import { C, Packed, W } from '../src/engine/kernel/fields';
import { addDetailsOfGroup, hasMarked } from './detail';
import { dir, get16, ptr, word, wordBits } from './memory';

/** All members of a group are tied: each receives the group's total less their own word. */
export function sumCircle(kind: i32): void {
  const circle = ptr(W.circlesAt) + <usize>((kind - 1) * C.words * 4);
  const size = word(circle, C.size);
  const span = word(circle, C.span);
  const perSpan = span / size;
  const keys = <usize>wordBits(circle, C.keysAt);
  const spans = dir(W.blockSize) / span;
  let order = <usize>wordBits(circle, C.ordersAt);
  let kept = <usize>wordBits(circle, C.keptAt);
  for (let layer = 0; layer < word(circle, C.layers); layer++) {
    for (let place = 0; place < spans; place++) {
      const key = get16(keys, place) << 2;
      const behind = <usize>(place * span) << 2;
      for (let first = 0; first < perSpan; first += 32) {
        // A building has eight groups, a block many more.
        const some = perSpan == 8 ? <u32>load<u8>(kept) : load<u32>(kept);
        const line = order + <usize>(first * size * 2);
        if (size == 4) sumFours(some, line, key, behind, kind);
        else sumEights(some, line, key, behind, kind);
        kept += perSpan == 8 ? 1 : 4;
      }
    }
    order += <usize>span << 1;
  }
}

/** Groups of four of which a set says which are kept; their members stand one group after another. */
// @ts-ignore: decorator
@inline function sumFours(kept: u32, lines: usize, key: u32, behind: usize, kind: i32): void {
  const words = ptr(W.openWordAt) + behind;
  for (let some = kept; some != 0; some &= some - 1) {
    const line = lines + (<usize>ctz(some) << 3);
    if (hasMarked(sumFour(line, key, words))) addDetailsOfGroup(line, 4, key, behind, kind);
  }
}

/** The same of eight. */
// @ts-ignore: decorator
@inline function sumEights(kept: u32, lines: usize, key: u32, behind: usize, kind: i32): void {
  const words = ptr(W.openWordAt) + behind;
  for (let some = kept; some != 0; some &= some - 1) {
    const line = lines + (<usize>ctz(some) << 4);
    if (hasMarked(sumEight(line, key, words))) addDetailsOfGroup(line, 8, key, behind, kind);
  }
}

/** Where the word of a member is: orders and keys are in bytes of words. */
// @ts-ignore: decorator
@inline function member(line: usize, number: usize, key: u32, words: usize): usize {
  return words + <usize>(<u32>load<u16>(line + (number << 1)) ^ key);
}

// @ts-ignore: decorator
@inline function receive(at: usize, value: u32): void {
  store<u32>(at, load<u32>(at, Packed.sums) + value, Packed.sums);
}

// @ts-ignore: decorator
@inline function sumFour(line: usize, key: u32, words: usize): u32 {
  const a = member(line, 0, key, words);
  const b = member(line, 1, key, words);
  const c = member(line, 2, key, words);
  const d = member(line, 3, key, words);
  const wa = load<u32>(a);
  const wb = load<u32>(b);
  const wc = load<u32>(c);
  const wd = load<u32>(d);
  const all = wa + wb + (wc + wd);
  receive(a, all - wa);
  receive(b, all - wb);
  receive(c, all - wc);
  receive(d, all - wd);
  return all;
}

// @ts-ignore: decorator
@inline function sumEight(line: usize, key: u32, words: usize): u32 {
  const a = member(line, 0, key, words);
  const b = member(line, 1, key, words);
  const c = member(line, 2, key, words);
  const d = member(line, 3, key, words);
  const e = member(line, 4, key, words);
  const f = member(line, 5, key, words);
  const g = member(line, 6, key, words);
  const h = member(line, 7, key, words);
  const wa = load<u32>(a);
  const wb = load<u32>(b);
  const wc = load<u32>(c);
  const wd = load<u32>(d);
  const we = load<u32>(e);
  const wf = load<u32>(f);
  const wg = load<u32>(g);
  const wh = load<u32>(h);
  const all = wa + wb + (wc + wd) + (we + wf + (wg + wh));
  receive(a, all - wa);
  receive(b, all - wb);
  receive(c, all - wc);
  receive(d, all - wd);
  receive(e, all - we);
  receive(f, all - wf);
  receive(g, all - wg);
  receive(h, all - wh);
  return all;
}
