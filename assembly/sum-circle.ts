/** Sums over circles of neighbours, colleagues and friends, see sum-ties.ts. */
import { C, Packed, W } from '../src/engine/kernel/fields';
import { addDetailsOfGroup, hasMarked } from './detail';
import { dir, get16, ptr, word, wordBits } from './memory';

/** All members of a group are tied: each receives the group's total less their own word. */
export function sumCircle(kind: i32): void {
  const circle = ptr(W.circlesAt) + <usize>((kind - 1) * C.words * 4);
  const size = word(circle, C.size);
  const span = word(circle, C.span);
  const groups = dir(W.blockSize) / size;
  const perSpan = span / size;
  const spanShift = <i32>ctz(perSpan);
  const keys = <usize>wordBits(circle, C.keysAt);
  const orders = <usize>wordBits(circle, C.ordersAt);
  const words = ptr(W.openWordAt);
  for (let layer = 0; layer < word(circle, C.layers); layer++) {
    const kept = <usize>wordBits(circle, C.keptAt) + <usize>((layer * groups) >> 3);
    const order = orders + (<usize>(layer * span) << 1);
    for (let first = 0; first < groups; first += 32) {
      let some = load<u32>(kept + <usize>(first >> 3));
      while (some != 0) {
        const group = first + <i32>ctz(some);
        some &= some - 1;
        const place = group >> spanShift;
        const line = order + (<usize>((group & (perSpan - 1)) * size) << 1);
        const key = get16(keys, place) << 2;
        const behind = <usize>(place * span) << 2;
        const all = size == 4 ? sumFour(line, key, words + behind) : sumEight(line, key, words + behind);
        if (hasMarked(all)) addDetailsOfGroup(line, size, key, behind, kind);
      }
    }
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
