/** Stage 8, adapt: what people come to believe, and how they get away. See src/model/adapt.ts. */
import { Flag, Mark, Purpose, R, T, Tie, W, Way } from '../src/engine/kernel/fields';
import { learn } from './learn';
import { leave, leaveEarned } from './membership';
import { dir, get16, get8, ptr, rule, ruleBits, set8 } from './memory';
import { restricted } from './people';
import { draw } from './random';
import { lapse } from './redress';
import { addOverTies, Source } from './ties';
import { count } from './totals';

export function adapt(from: i32, end: i32, drawn: i32): void {
  if (rule(T.adapts) == 0) return;
  if (dir(W.wide) != 0) sumExperience();
  learn(from, end);
  if (ruleBits(T.buysIdentity) > 0 || ruleBits(T.exit) > 0) escape(from, end);
}

/** The experience of one's ties in a graph: inside the household everything shows, outside what is public. */
function sumExperience(): void {
  const bytes = <usize>dir(W.blockSize) << 2;
  memory.fill(ptr(W.experienceAt), 0, bytes);
  memory.fill(ptr(W.experience2At), 0, bytes);
  for (let kind = 0; kind < 5; kind++) {
    const home = kind == Tie.household;
    addOverTies(kind, ptr(home ? W.homeAt : W.openAt), Source.shown, ptr(W.experienceAt));
    addOverTies(kind, ptr(home ? W.home2At : W.open2At), Source.shown2, ptr(W.experience2At));
  }
}

/** A second identity, or leaving for good, which takes people off every list. */
function escape(from: i32, end: i32): void {
  const flags = ptr(W.flagsAt);
  const marks = ptr(W.marksAt);
  for (let first = from; first < end; first += 64)
    for (let some = restricted(first); some != 0; some &= some - 1) {
      const at = first + <i32>ctz(some);
      const person = <u32>dir(W.base) + at;
      if ((get8(flags, at) & Flag.secondIdentity) == 0)
        if (draw(person, Purpose.secondIdentity, 0) < ruleBits(T.buysIdentity)) {
          set8(flags, at, get8(flags, at) | Flag.secondIdentity);
          count(at, R.secondIdentities);
        }
      if (draw(person, Purpose.exit, 0) >= ruleBits(T.exit)) continue;
      set8(flags, at, (get8(flags, at) | Flag.exited) & ~Flag.told);
      set8(marks, at, get8(marks, at) & ~(Mark.wronglyNow | Mark.silencedNow));
      leave(at, get16(ptr(W.listsNowAt), at), Way.exit);
      leaveEarned(at, get16(ptr(W.earnedListsAt), at));
      if (dir(W.appeals) != 0 && get8(ptr(W.appealAt), at) > 0) lapse(at);
    }
}
