/** The school is closed to a child when it is closed to anybody in the household. See src/model/restrict.ts. */
import { R, T, Trait, W } from '../src/engine/kernel/fields';
import { householdEnd, householdFirst } from './households';
import { dir, get16, get32, ptr, ruleBits } from './memory';
import { adults, restricted } from './people';
import { refuse } from './refuse';
import { add, cellOf, row } from './totals';

/** Only households of somebody to whom something is closed are looked at. */
export function closeSchools(from: i32, drawn: i32): void {
  if (ruleBits(T.onChildren) == 0 || dir(W.hasSociety) == 0) return;
  for (let first = from; first < from + drawn; first += 64) {
    let people = restricted(first);
    while (people != 0) {
      const at = first + <i32>ctz(people);
      const end = householdEnd(at);
      closeToHousehold(first, householdFirst(at), end);
      people &= -2 << (end - 1 - first);
    }
  }
}

/** For the members of a household, one after another, in the building that begins with `first`. */
function closeToHousehold(first: i32, from: i32, end: i32): void {
  const onChildren = ruleBits(T.onChildren);
  let closed: u32 = 0;
  let earned: u32 = 0;
  for (let at = from; at < end; at++) {
    closed |= get32(ptr(W.closedAt), at) & onChildren;
    earned |= get32(ptr(W.earnedClosedAt), at) & onChildren;
  }
  if (closed == 0) return;
  const grown = adults(first);
  for (let at = from; at < end; at++) {
    if (((grown >>> (at - first)) & 1) != 0) continue;
    const cell = cellOf(at);
    const index = get16(ptr(W.traitsAt), at) & Trait.classMask;
    add(cell + row(R.childrenRestricted), 1);
    refuse(cell + row(R.refusals), index, closed);
    refuse(cell + row(R.refusalsWrongly), index, closed & ~earned);
  }
}
