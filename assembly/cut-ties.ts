/** Publication costs whole circles of ties. See src/model/cut-ties.ts. */
import { L, Purpose, R, T, W } from '../src/engine/kernel/fields';
import { dir, get16, get8, ptr, ruleBits, set8, wordBits } from './memory';
import { listRules } from './membership';
import { draw } from './random';
import { count } from './totals';

export function cutTies(from: i32, end: i32): void {
  const cutting = ruleBits(T.cuttingLists);
  if (cutting == 0 || dir(W.hasSociety) == 0) return;
  const flags = ptr(W.flagsAt);
  const all = ptr(W.listsNowAt);
  const bits = i16x8.splat(<i16>cutting);
  for (let at = from; at < end; at++) {
    // Eight at once, where none of them is on such a list.
    if ((at & 7) == 0 && !v128.any_true(v128.and(v128.load(all + (<usize>at << 1)), bits))) {
      at += 7;
      continue;
    }
    let lists = get16(all, at) & cutting;
    if (lists == 0) continue;
    let chance: u32 = 0;
    while (lists != 0) {
      chance = max(chance, wordBits(listRules(ctz(lists)), L.cutsTies));
      lists &= lists - 1;
    }
    for (let circle = 0; circle < 4; circle++) {
      const flag = 16 << circle;
      if ((get8(flags, at) & flag) != 0) continue;
      if (draw(<u32>dir(W.base) + at, Purpose.cutTies, circle) >= chance) continue;
      set8(flags, at, get8(flags, at) | flag);
      count(at, R.circlesLost);
    }
  }
}
