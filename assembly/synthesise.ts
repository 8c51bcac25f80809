/** Who people are for life: the traits of a block, before the first month. See src/population/synthesise.ts. */
import { Made, Purpose, Shift, Trait, W } from '../src/engine/kernel/fields';
import { householdFirst } from './households';
import { dir, get16, get32, get8, ptr, set16, word, wordBits } from './memory';
import { drawBoth, drawHighs } from './random';

/** How many places in a household differ in who can be a minor. */
// @ts-ignore: decorator
@inline const AGE_PLACES: i32 = 3;
/** The three highest bits of half a draw. */
// @ts-ignore: decorator
@inline const HALF_TO_EIGHTH: i32 = 13;
/** The month of a draw for life. */
// @ts-ignore: decorator
@inline const STATIC: u32 = 0xffffffff;

/** Makes the people of a block that is dominated by the group of a rank; the slots of nobody have traits of 0. */
export function synthesise(dominant: i32): void {
  const made = ptr(W.madeAt);
  memory.fill(ptr(W.traitsAt), 0, <usize>dir(W.blockSize) << 1);
  drawWhole(Purpose.group);
  const groups = word(made, Made.groups);
  const limits = <usize>wordBits(made, Made.groupLimitsAt) + (<usize>(dominant * groups) << 2);
  const ranks = <usize>wordBits(made, Made.ranksAt);
  for (let at = 0; at < dir(W.people); at++)
    addTrait(at, get8(ranks, bandOf(luckOf(householdFirst(at)), limits, groups)));
  drawWhole(Purpose.income);
  const incomes = word(made, Made.incomes);
  const incomeLimits = <usize>wordBits(made, Made.incomeLimitsAt);
  for (let at = 0; at < dir(W.people); at++)
    addTrait(at, bandOf(luckOf(householdFirst(at)), incomeLimits, incomes) << Shift.income);
  synthesiseAges(made);
  synthesiseExempt(made);
  addTemper(Purpose.desire, Shift.desire);
  addTemper(Purpose.boldness, Shift.boldness);
}

function synthesiseAges(made: usize): void {
  const ages = word(made, Made.ages);
  const limits = <usize>wordBits(made, Made.ageLimitsAt);
  drawWhole(Purpose.age);
  for (let at = 0; at < dir(W.people); at++) {
    const place = min(at - householdFirst(at), AGE_PLACES - 1);
    addTrait(
      at,
      bandOf(luckOf(at), limits + (<usize>(place * ages) << 2), ages) << Shift.age,
    );
  }
}

/** No minor is exempt. */
function synthesiseExempt(made: usize): void {
  const exempt = wordBits(made, Made.exempt);
  if (exempt == 0) return;
  const minors = wordBits(made, Made.minors);
  drawWhole(Purpose.exempt);
  for (let at = 0; at < dir(W.people); at++) {
    const age = (get16(ptr(W.traitsAt), at) >>> Shift.age) & Trait.groupMask;
    if (((minors >>> age) & 1) == 0 && luckOf(at) < exempt) addTrait(at, Trait.exempt);
  }
}

/** A band of an eighth: the three highest bits of a draw. */
function addTemper(purpose: u32, shift: i32): void {
  const highs = ptr(W.luckAt);
  drawHighs(<u32>dir(W.base), dir(W.blockSize), STATIC, purpose, 0, highs);
  for (let at = 0; at < dir(W.people); at++) addTrait(at, (get16(highs, at) >>> HALF_TO_EIGHTH) << shift);
}

/** Draws for everybody of the block, to be asked for one by one. */
function drawWhole(purpose: u32): void {
  const first = <u32>dir(W.base);
  drawBoth(first, dir(W.blockSize), STATIC, purpose, 0, ptr(W.luckAt), ptr(W.luck2At));
}

// @ts-ignore: decorator
@inline function luckOf(at: i32): u32 {
  return (get16(ptr(W.luckAt), at) << 16) | get16(ptr(W.luck2At), at);
}

/** The band of a draw: the first whose limit is above it; the last one if none is. */
// @ts-ignore: decorator
@inline function bandOf(luck: u32, limits: usize, bands: i32): u32 {
  let band = 0;
  while (band < bands - 1 && luck >= get32(limits, band)) band++;
  return band;
}

// @ts-ignore: decorator
@inline function addTrait(at: i32, bits: u32): void {
  set16(ptr(W.traitsAt), at, get16(ptr(W.traitsAt), at) | bits);
}
