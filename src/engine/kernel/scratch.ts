import type { Arena } from './arena.js';
import type { SetWord } from './directory.js';
import { Packed, W } from './fields.js';
import type { KernelSubjects } from './kernel-subjects.js';

/** Working memory of a block. */
export function layOutScratch(
  { structure, shape, society }: KernelSubjects,
  arena: Arena,
  set: SetWord,
): void {
  const halves = [
    W.rateRowAt,
    W.tiersAt,
    W.scoredAt,
    W.enteredAt,
    W.listsBeforeAt,
    W.earnedBeforeAt,
    W.directBeforeAt,
    W.luckAt,
    W.luck2At,
    W.deservedAt,
  ];
  const whole = [
    W.actsAt,
    W.silencedAt,
    W.performedAt,
    W.seenActsAt,
    W.awayAt,
    W.mistakenAt,
    W.falseAlarmsAt,
    W.recordedAt,
    W.stoppedAt,
    W.ratingAt,
    W.closedAt,
    W.earnedClosedAt,
    W.sumAt,
    W.homeWordAt,
    W.detailAt,
  ];
  set(W.openWordAt, arena.bytes(Packed.sums + shape.blockSize * 4));
  // Eight words more: sums of households are written eight at a time.
  set(W.placeSumAt, arena.words(shape.blockSize + 8));
  set(W.hiddenAt, arena.words(shape.blockSize * 3));
  const ofGraphs = [W.homeAt, W.home2At, W.openAt, W.open2At, W.experienceAt, W.experience2At];
  const ofRaters = [W.ratersAt, W.raters2At, W.raterSumAt, W.raterSum2At];
  for (const field of halves) set(field, arena.bytes(shape.blockSize * 2));
  for (const field of whole) set(field, arena.words(shape.blockSize));
  if (society?.network.kind === 'graph')
    for (const field of ofGraphs) set(field, arena.words(shape.blockSize));
  if (structure.peers) for (const field of ofRaters) set(field, arena.words(shape.blockSize));
  for (const field of [W.punishedAt, W.knownAt]) set(field, arena.bytes(shape.blockSize));
  set(W.leftAt, arena.bytes(shape.blockSize));
  for (const field of [W.adultsAt, W.presentAt]) set(field, arena.bytes(shape.blockSize / 8));
  set(W.groupsAt, arena.bytes((8 * shape.blockSize) / 8));
  set(W.wordOfShownAt, arena.words(256));
  set(W.word2OfShownAt, arena.words(256));
}
