/** Who lives with whom. See src/population/households.ts. */
import { W } from '../src/engine/kernel/fields';
import { dir, get16, get8, ptr } from './memory';

/** The slot of the first member of a person's household. */
// @ts-ignore: decorator
@inline export function householdFirst(at: i32): i32 {
  const pattern = <i32>get8(ptr(W.patternAt), at >> 6) << 6;
  return (at & ~63) + <i32>get8(ptr(W.householdFirstAt), pattern + (at & 63));
}

/** The slot behind the last member; the very last household of a population may be cut short. */
// @ts-ignore: decorator
@inline export function householdEnd(at: i32): i32 {
  const pattern = <i32>get8(ptr(W.patternAt), at >> 6) << 6;
  const size = <i32>get8(ptr(W.householdSizeAt), pattern + (at & 63));
  return min(householdFirst(at) + size, dir(W.people));
}

/** Whether another member of the household was on a list last month in their own right. */
export function householdHas(at: i32, bit: u32): bool {
  if (dir(W.hasSociety) == 0) return false;
  // Of the building that is being listed.
  const before = ptr(W.directBeforeAt);
  const end = householdEnd(at);
  for (let other = householdFirst(at); other < end; other++)
    if (other != at && (get16(before, other & 63) & bit) != 0) return true;
  return false;
}
