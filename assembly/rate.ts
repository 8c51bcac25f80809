/** Stage 3, rate: peers rate each other along ties. See src/model/rate.ts. */
import { Purpose, Seen, T, W } from '../src/engine/kernel/fields';
import { clear, dir, get16, get32, get8, ptr, rule, ruleBits, set32 } from './memory';
import { drawForLife } from './random';
import { addOverTies, Source } from './ties';

/** Whether anybody is rated under the rules in force. If not, no ratings are written down. */
// @ts-ignore: decorator
@inline export function rates(): bool {
  return rule(T.peers) != 0 && dir(W.hasSociety) != 0;
}

export function rate(from: i32, end: i32, drawn: i32): void {
  if (!rates()) return;
  const rating = ptr(W.ratingAt);
  clear(rating, from << 2, drawn << 2);
  const first = ptr(W.raterSumAt);
  const second = ptr(W.raterSum2At);
  memory.fill(first, 0, (<usize>dir(W.blockSize)) << 2);
  memory.fill(second, 0, (<usize>dir(W.blockSize)) << 2);
  for (let kind = 0; kind < 5; kind++) {
    if ((ruleBits(T.peersAlong) & (1 << kind)) == 0) continue;
    addOverTies(kind, ptr(W.ratersAt), Source.raters, first);
    addOverTies(kind, ptr(W.raters2At), Source.raters2, second);
  }
  for (let at = from; at < end; at++) {
    if ((get32(first, at) | get32(second, at)) == 0) continue;
    const honest = <i32>(get32(first, at) & 0xffff);
    const grudging = <i32>(get32(first, at) >>> 16);
    const colluding = <i32>(get32(second, at) & 0xffff);
    const paid = <i32>(get32(second, at) >>> 16);
    const seen = get8(ptr(W.seenAt), at);
    const deserved = ((seen & Seen.didGood) == 0 ? 0 : 1) - ((seen & Seen.didHarm) == 0 ? 0 : 1);
    let forMoney = deserved;
    if (paid != 0 && drawForLife(<u32>dir(W.base) + at, Purpose.pays, 0) < ruleBits(T.buyers))
      forMoney = 1;
    set32(rating, at, honest * deserved - grudging + colluding + paid * forMoney);
  }
}
