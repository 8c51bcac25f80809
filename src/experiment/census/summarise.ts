import { FLAG, TRAIT } from '../../model/flags.js';
import type { Census, GroupCensus } from './census.js';
import { type Followed, readColumn } from './followed.js';
import { TRAPPED } from './histories.js';
import { COUNT, COUNTS, type GroupTally, type SpellTally } from './tallies.js';

/** What is counted at the end alone: spells that last, months restricted, scores. */
interface AtEnd {
  readonly wrongs: SpellTally;
  readonly traps: SpellTally;
  readonly freedoms: SpellTally;
  readonly byMonths: Float64Array;
  readonly scores: Float64Array;
  adults: number;
}

/** The census as plain numbers. Spells that last are censored in it, and go on in what the census remembers. */
export function summarise(followed: Followed): Census {
  const { engine, classes, blocks, byGroup, byBlock, regime } = followed;
  const ends = byGroup.map((tally) => atEnd(tally, followed));
  for (const { block, base, count } of blocks) countEnd(followed, block, base, count, ends);
  return {
    months: engine.monthsDone,
    lookedAt: blocks.reduce((sum, { count }) => sum + count, 0),
    people: engine.people.shape.people,
    classes: classes.names,
    classesOf: classes.score?.name ?? null,
    blocks: blocks.map((_, block) => {
      const count = (at: number): number => byBlock[block * COUNTS + at] ?? 0;
      return {
        begun: count(COUNT.begun),
        undone: count(COUNT.undone),
        beginnings: count(COUNT.beginnings),
        stillRestricted: count(COUNT.still),
      };
    }),
    groups: regime.population.groups.flatMap(({ name }, at) => {
      const [tally, end] = [byGroup[at], ends[at]];
      return tally === undefined || end === undefined
        ? []
        : [groupCensus(name, tally, end, classes.score?.unit ?? 1)];
    }),
  };
}

function atEnd(tally: GroupTally, { classes, regime }: Followed): AtEnd {
  const copy = ({ ended, censored }: SpellTally): SpellTally => ({
    ended,
    censored: censored.slice(),
  });
  return {
    wrongs: copy(tally.wrongs),
    traps: copy(tally.traps),
    freedoms: copy(tally.freedoms),
    byMonths: new Float64Array(regime.calendar.months + 1),
    scores: new Float64Array(classes.score?.levels ?? 0),
    adults: 0,
  };
}

function countEnd(
  followed: Followed,
  block: number,
  base: number,
  count: number,
  ends: readonly AtEnd[],
): void {
  const { classes, histories, isAdult } = followed;
  const traits = readColumn(followed, 'traits', block);
  const flags = readColumn(followed, 'flags', block);
  const scores = classes.score === null ? null : readColumn(followed, classes.score.column, block);
  for (let at = 0; at < count; at++) {
    const trait = traits[at] as number;
    const end = ends[trait & TRAIT.groupMask];
    if (end === undefined || !isAdult(trait)) continue;
    end.adults++;
    bump(end.byMonths, histories.restricted[base + at] as number);
    const wrong = histories.wrong[base + at] as number;
    if (wrong > 0) bump(end.wrongs.censored, wrong);
    const trapped = histories.trapped[base + at] as number;
    if (trapped > 0) {
      const isFree = (trapped & TRAPPED.free) !== 0;
      bump((isFree ? end.freedoms : end.traps).censored, trapped & TRAPPED.months);
    }
    const isHere = ((flags[at] as number) & FLAG.exited) === 0;
    if (scores !== null && isHere) bump(end.scores, scores[at] as number);
  }
}

function groupCensus(group: string, tally: GroupTally, end: AtEnd, unit: number): GroupCensus {
  const count = (at: number): number => tally.counts[at] ?? 0;
  return {
    group,
    adults: end.adults,
    wrongs: plain(end.wrongs),
    traps: plain(end.traps),
    freedoms: plain(end.freedoms),
    beginnings: count(COUNT.beginnings),
    stillRestricted: count(COUNT.still),
    restrictedMonths: count(COUNT.restricted),
    wrongMonths: count(COUNT.wrong),
    familyMonths: count(COUNT.family),
    byMonths: Array.from(end.byMonths),
    moves: Array.from(tally.moves),
    classPeople: Array.from(tally.classPeople),
    classHarm: Array.from(tally.classHarm),
    exemptPeople: Array.from(tally.exemptPeople),
    exemptRestricted: Array.from(tally.exemptRestricted),
    otherPeople: Array.from(tally.otherPeople),
    otherRestricted: Array.from(tally.otherRestricted),
    scores: Array.from(end.scores).flatMap((people, stored) =>
      people > 0 ? [{ amount: stored * unit, people }] : [],
    ),
  };
}

function plain({ ended, censored }: SpellTally): { ended: number[]; censored: number[] } {
  return { ended: Array.from(ended), censored: Array.from(censored) };
}

function bump(counts: Float64Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}
