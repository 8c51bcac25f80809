/** Refusals are not drawn: the demand of a person's class is added up exactly. See src/model/restrict.ts. */
import { Size, T } from '../src/engine/kernel/fields';
import { get32, rulePtr } from './memory';
import { add } from './totals';

/** Adds what a class asks for of some domains to the totals of a measure, of which `first` is that of domain 0. */
export function refuse(first: usize, index: u32, domains: u32): void {
  const demand = rulePtr(T.demandAt);
  let rest = domains;
  while (rest != 0) {
    const domain = ctz(rest);
    rest &= rest - 1;
    add(first + (<usize>domain << 3), <f64>get32(demand, domain * Size.classes + index));
  }
}
