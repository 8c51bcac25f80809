/** Who is refused a domain for the first time. See src/model/witness-refusals.ts. */
import { Mark, Purpose, R, Size, T, Trait, W } from '../src/engine/kernel/fields';
import { dir, get16, get32, get8, ptr, rulePtr, set8 } from './memory';
import { restricted } from './people';
import { highHalf } from './random';
import { count } from './totals';

export function witnessRefusals(from: i32, drawn: i32): void {
  for (let place = 0; place < dir(W.witnessed); place++) {
    const domain = get32(ptr(W.witnessedAt), 2 * place);
    const stream = get32(ptr(W.witnessedAt), 2 * place + 1);
    for (let first = from; first < from + drawn; first += 64)
      witness(first, domain, stream, Mark.refusedFirst << place);
  }
}

function witness(first: i32, domain: u32, stream: u32, mark: i32): void {
  const marks = ptr(W.marksAt);
  const demands = rulePtr(T.demandAt);
  let people = restricted(first);
  while (people != 0) {
    const at = first + <i32>ctz(people);
    people &= people - 1;
    if ((get32(ptr(W.closedAt), at) & (1 << domain)) == 0) continue;
    if ((get8(marks, at) & mark) != 0) continue;
    const index = get16(ptr(W.traitsAt), at) & Trait.classMask;
    // Demand is counted in parts of 65536: the low half of the draw cannot matter.
    const demand = get32(demands, domain * Size.classes + index);
    if (highHalf(<u32>dir(W.base) + at, Purpose.refusal, stream) >= demand) continue;
    set8(marks, at, get8(marks, at) | mark);
    count(at, R.peopleRefused, domain);
  }
}
