/**
 * A month of the block that is loaded, in the order of src/model/stages.ts: each stage goes over all stretches of the
 * block, each under its own rules, before the next. What the host would have to ask for call by call is one call here.
 */
import { S, Stage, Stretch, Tie, W } from '../src/engine/kernel/fields';
import { adapt } from './adapt';
import { behave } from './behave';
import { feel } from './feel';
import { findRows } from './find-rows';
import { list } from './list';
import { dir, ptr, underRules, word, wordBits } from './memory';
import { handOver } from './observe';
import { findScored, findStopped } from './prepare';
import { publish } from './publish';
import { rate } from './rate';
import { redress } from './redress';
import { restrict } from './restrict';
import { score } from './score';
import { show, showScore } from './show';
import { beginSums, sumKind } from './sum-ties';
import { tally } from './tally';
import { pullsAlong, weighKind } from './weigh';

/** All kinds of tie, as bits. */
// @ts-ignore: decorator
@inline const ALL_KINDS: i32 = 31;

/** Does something on every stretch of the block. */
function onEach(pass: (from: i32, end: i32, drawn: i32) => void): void {
  for (let number = 0; number < dir(W.stretches); number++) {
    const stretch = stretchAt(number);
    underRules(<usize>wordBits(stretch, Stretch.rulesAt));
    pass(word(stretch, Stretch.from), word(stretch, Stretch.end), word(stretch, Stretch.drawn));
  }
}

// @ts-ignore: decorator
@inline function stretchAt(number: i32): usize {
  return ptr(W.stretchesAt) + <usize>(number * Stretch.words * 4);
}

/** What precedes the stages: what people are, who has which score, what shows of them, and what their ties show them. */
export function prepare(): void {
  findPeople();
  onEach(findStopped);
  onEach(show);
  if (dir(W.sumsTies) != 0) sumTies();
}

/** Of that, who everybody is and which scores they have. */
export function findPeople(): void {
  onEach(findRows);
  onEach(findScored);
}

/** One stage. */
export function run(stage: i32): void {
  if (stage == Stage.behave) onEach(behave);
  else if (stage == Stage.observe) handOver();
  else if (stage == Stage.rate) onEach(rate);
  else if (stage == Stage.score) onEach(score);
  else if (stage == Stage.list) onEach(list);
  else if (stage == Stage.restrict) onEach(restrict);
  else if (stage == Stage.redress) onEach(redress);
  else {
    onEach(feel);
    onEach(adapt);
  }
}

/** What follows the stages: what shows next month, and what is counted. */
export function conclude(): void {
  onEach(publish);
  onEach(tally);
}

/** Sums over ties that do not change during the month: of standing and of each score that ties pull. */
function sumTies(): void {
  const first = dir(W.pulledScore);
  beginSums();
  sumAlong(first, dir(W.adapts) != 0 ? ALL_KINDS : pullsAnybodyAlong(first));
  if (first < 0) return;
  for (let other = first + 1; other < dir(W.scores); other++) {
    if (word(ptr(W.scoresAt) + <usize>(other * S.words * 4), S.pulledAt) == 0) continue;
    const kinds = pullsAnybodyAlong(other);
    if (kinds == 0) continue;
    showScore(other);
    sumAlong(other, kinds);
  }
}

/** The kinds of tie, as bits, along which anybody's score is pulled. */
function pullsAnybodyAlong(score: i32): i32 {
  let kinds = 0;
  for (let number = 0; number < dir(W.stretches); number++) {
    underRules(<usize>wordBits(stretchAt(number), Stretch.rulesAt));
    kinds |= pullsAlong(score);
  }
  return kinds;
}

/** Sums what ties of some kinds show of a score (-1: of none), and how much they pull it. */
function sumAlong(score: i32, kinds: i32): void {
  for (let kind = <i32>Tie.household; kind <= Tie.distant; kind++) {
    if (((kinds >>> kind) & 1) == 0) continue;
    sumKind(kind, score);
    if (score < 0) continue;
    for (let number = 0; number < dir(W.stretches); number++) {
      const stretch = stretchAt(number);
      underRules(<usize>wordBits(stretch, Stretch.rulesAt));
      weighKind(kind, score, word(stretch, Stretch.from), word(stretch, Stretch.end));
    }
  }
}
