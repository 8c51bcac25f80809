/** Who is refused a domain for the first time. See src/model/witness-refusals.ts. */
import { Mark, Purpose, R, Size, T, Trait, W } from '../src/engine/kernel/fields';
import { dir, get16, get32, get8, ptr, rulePtr, set8 } from './memory';
import { draw } from './random';
import { count } from './totals';

export function witnessRefusals(from: i32, end: i32): void {
  const marks = ptr(W.marksAt);
  const closed = ptr(W.closedAt);
  for (let place = 0; place < dir(W.witnessed); place++) {
    const domain = get32(ptr(W.witnessedAt), 2 * place);
    const stream = get32(ptr(W.witnessedAt), 2 * place + 1);
    const mark = Mark.refusedFirst << place;
    const bits = i32x4.splat(1 << domain);
    for (let at = from; at < end; at++) {
      // Four at once, where it is closed to none of them.
      if ((at & 3) == 0 && !v128.any_true(v128.and(v128.load(closed + (<usize>at << 2)), bits))) {
        at += 3;
        continue;
      }
      if ((get32(closed, at) & (1 << domain)) == 0) continue;
      if ((get8(marks, at) & mark) != 0) continue;
      const index = get16(ptr(W.traitsAt), at) & Trait.classMask;
      const demand = get32(rulePtr(T.demandAt), domain * Size.classes + index);
      const luck = draw(<u32>dir(W.base) + at, Purpose.refusal, stream);
      if (<u64>luck >= (<u64>demand) << 16) continue;
      set8(marks, at, get8(marks, at) | mark);
      count(at, R.peopleRefused, domain);
    }
  }
}
