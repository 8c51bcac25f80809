import type { Arena } from './arena.js';
import type { SetWord } from './directory.js';
import { Chunk, Code, Packed, W } from './fields.js';
import type { KernelSubjects } from './kernel-subjects.js';
import { BUILDING } from '../../population/shape.js';

/** The most lists and domains that a regime has: bits of 16 and of 32. */
const LISTS = 16;
const DOMAINS = 32;
/** The most measures that one pass counts by sets. */
const COUNTED = 4;

/** Working memory of a block. */
export function layOutScratch(
  { structure, shape, society }: KernelSubjects,
  arena: Arena,
  set: SetWord,
): void {
  const halves = [W.rateRowAt, W.scoredAt, W.enteredAt, W.luckAt, W.luck2At, W.deservedAt];
  const whole = [
    W.actsAt,
    W.silencedAt,
    W.seenActsAt,
    W.awayAt,
    W.mistakenAt,
    W.falseAlarmsAt,
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
  // In both, one more than there are people.
  set(W.leaversAt, arena.words(shape.blockSize + 1));
  set(W.hiddenAt, arena.words((shape.blockSize + 1) * 3));
  const ofGraphs = [W.homeAt, W.home2At, W.openAt, W.open2At, W.experienceAt, W.experience2At];
  const ofRaters = [W.ratersAt, W.raters2At, W.raterSumAt, W.raterSum2At];
  for (const field of halves) set(field, arena.bytes(shape.blockSize * 2));
  for (const field of whole) set(field, arena.words(shape.blockSize));
  if (society?.network.kind === 'graph')
    for (const field of ofGraphs) set(field, arena.words(shape.blockSize));
  if (structure.peers) for (const field of ofRaters) set(field, arena.words(shape.blockSize));
  for (const field of [W.punishedAt, W.knownAt]) set(field, arena.bytes(shape.blockSize));
  set(W.leftAt, arena.bytes(shape.blockSize));
  set(W.oddAt, arena.bytes(shape.blockSize / 8));
  set(W.codesAt, arena.bytes(Code.codes * shape.blockSize));
  set(W.chunkAt, arena.bytes(Chunk.bytes));
  layOutSets(structure.scores.length, shape.blockSize, arena, set);
  set(W.wordOfShownAt, arena.words(256));
  set(W.word2OfShownAt, arena.words(256));
}

/** Sets of people (assembly/people.ts), and what is kept of 64 people at a time. */
function layOutSets(scores: number, blockSize: number, arena: Arena, set: SetWord): void {
  for (const field of [W.adultsAt, W.presentAt, W.subjectsAt, W.restrictedAt])
    set(field, arena.bytes(blockSize / 8));
  set(W.groupsAt, arena.bytes((8 * blockSize) / 8));
  set(W.scorersAt, arena.bytes((scores * blockSize) / 8));
  const ofBuilding = [W.listsBeforeAt, W.earnedBeforeAt, W.directBeforeAt, W.householdBeforeAt];
  for (const field of ofBuilding) set(field, arena.bytes(BUILDING * 2));
  for (const field of [W.candidatesAt, W.membersAt, W.earnedMembersAt])
    set(field, arena.bytes(LISTS * 8));
  set(W.openedToAt, arena.bytes(DOMAINS * 8));
  set(W.setCountsAt, arena.words(COUNTED * DOMAINS * 8));
}
