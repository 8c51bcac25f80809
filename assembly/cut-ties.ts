/** Publication costs whole circles of ties. See src/model/cut-ties.ts. */
import { L, Purpose, R, T, W } from '../src/engine/kernel/fields';
import { dir, get16, get8, ptr, ruleBits, set8, wordBits } from './memory';
import { listRules } from './membership';
import { drawsBelow, fourHighs } from './random';
import { withAny16 } from './sets';
import { count } from './totals';

/** The lowest of the four flags of lost circles, as a place. */
// @ts-ignore: decorator
@inline const LOST = 4;

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

/** Only circles whose draw may be below the chance are looked at one by one. */
function cut(at: i32, lists: u32): void {
  const flags = ptr(W.flagsAt);
  let chance: u32 = 0;
  let rest = lists;
  while (rest != 0) {
    chance = max(chance, wordBits(listRules(ctz(rest)), L.cutsTies));
    rest &= rest - 1;
  }
  const high = chance >>> 16;
  const person = <u32>dir(W.base) + at;
  const luck = fourHighs(person, Purpose.cutTies);
  const kept = ~(get8(flags, at) >>> LOST);
  let near = kept & (<u32>i32x4.bitmask(i32x4.le_u(luck, i32x4.splat(high))));
  while (near != 0) {
    const circle = ctz(near);
    near &= near - 1;
    if (!drawsBelow(person, Purpose.cutTies, circle, chance)) continue;
    set8(flags, at, get8(flags, at) | (1 << (circle + LOST)));
    count(at, R.circlesLost);
  }
}
