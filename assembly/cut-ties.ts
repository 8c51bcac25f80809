/** Publication costs whole circles of ties. See src/model/cut-ties.ts. */
import { L, Purpose, R, T, W } from '../src/engine/kernel/fields';
import { dir, get16, get8, ptr, ruleBits, set8, wordBits } from './memory';
import { listRules } from './membership';
import { drawsBelow } from './random';
import { withAny16 } from './sets';
import { count } from './totals';

export function cutTies(from: i32, drawn: i32): void {
  const cutting = ruleBits(T.cuttingLists);
  if (cutting == 0 || dir(W.hasSociety) == 0) return;
  for (let first = from; first < from + drawn; first += 64) {
    let people = withAny16(ptr(W.listsNowAt), first, cutting);
    while (people != 0) {
      const at = first + <i32>ctz(people);
      people &= people - 1;
      cut(at, get16(ptr(W.listsNowAt), at) & cutting);
    }
  }
}

function cut(at: i32, lists: u32): void {
  const flags = ptr(W.flagsAt);
  let chance: u32 = 0;
  let rest = lists;
  while (rest != 0) {
    chance = max(chance, wordBits(listRules(ctz(rest)), L.cutsTies));
    rest &= rest - 1;
  }
  for (let circle = 0; circle < 4; circle++) {
    const flag = 16 << circle;
    if ((get8(flags, at) & flag) != 0) continue;
    if (!drawsBelow(<u32>dir(W.base) + at, Purpose.cutTies, circle, chance)) continue;
    set8(flags, at, get8(flags, at) | flag);
    count(at, R.circlesLost);
  }
}
