/** Means: who falls into hardship, and who gets out of it. See src/model/change-means.ts. */
import { Flag, Purpose, R, T, Trait, W } from '../src/engine/kernel/fields';
import { employerListed } from './employers';
import { dir, get16, get32, get8, ptr, ruleBits, rulePtr, set8 } from './memory';
import { present, restricted } from './people';
import { drawHighs, lowHalf } from './random';
import { atMost16, withAny8 } from './sets';
import { count } from './totals';

/** Only people whose draw is near or below the highest chance of a change that could happen to them are looked at. */
export function changeMeans(from: i32, drawn: i32): void {
  if (dir(W.hasSociety) == 0 || ruleBits(T.hardshipMost) == 0) return;
  const luck = ptr(W.luckAt);
  const flags = ptr(W.flagsAt);
  const most = ruleBits(T.hardshipMost) >>> 16;
  const ends = ruleBits(T.hardshipEnds) >>> 16;
  const usual = ruleBits(T.hardshipUsual) >>> 16;
  for (let first = from; first < from + drawn; first += 64) {
    const here = present(first);
    if (here == 0) continue;
    drawHighs(<u32>dir(W.base) + first, 64, dir(W.month), Purpose.hardship, 0, luck);
    const poor = here & withAny8(flags, first, Flag.hardship);
    const others = here & ~poor;
    let some =
      (poor & atMost16(luck, 0, ends)) |
      (others & atMost16(luck, 0, usual)) |
      (others & restricted(first) & atMost16(luck, 0, most));
    while (some != 0) {
      const place = <i32>ctz(some);
      some &= some - 1;
      change(first + place, get16(luck, place));
    }
  }
}

/** The whole draw, of which the high half is known. */
function whole(at: i32, high: u32): u32 {
  return (high << 16) | lowHalf(<u32>dir(W.base) + at, dir(W.month), Purpose.hardship, 0);
}

/** Most draws are far above what could change anything: their low halves are not drawn. */
function change(at: i32, high: u32): void {
  const flags = ptr(W.flagsAt);
  const flag = get8(flags, at);
  const costly = get32(ptr(W.closedAt), at) & ruleBits(T.costly);
  if ((flag & Flag.hardship) != 0) {
    const ends = ruleBits(T.hardshipEnds);
    if (costly != 0 || high > ends >>> 16 || whole(at, high) >= ends) return;
    set8(flags, at, flag & ~Flag.hardship);
    return;
  }
  const index = get16(ptr(W.traitsAt), at) & Trait.classMask;
  const usual = <u64>get32(rulePtr(T.hardshipBeginsAt), index);
  const restricted = usual + costOf(costly);
  const layoffs = <u64>ruleBits(T.layoffs);
  const employer = layoffs > 0 && employerListed(at) ? layoffs : 0;
  const limit = restricted + employer;
  if (<u64>high > limit >>> 16) return;
  const draw = whole(at, high);
  if (<u64>draw >= limit) return;
  set8(flags, at, flag | Flag.hardship);
  count(at, R.fell);
  if (<u64>draw < usual) return;
  count(at, <u64>draw < restricted ? R.fellThrough : R.laidOff);
}

function costOf(domains: u32): u64 {
  let rest = domains;
  let cost: u64 = 0;
  while (rest != 0) {
    cost += get32(rulePtr(T.costsMeansAt), ctz(rest));
    rest &= rest - 1;
  }
  return cost;
}
