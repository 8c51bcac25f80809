import type { Census, GroupCensus } from '../../src/experiment/census/census.js';
import type { Regime } from '../../src/regime/regime.js';

/** A group to whom nothing ever happened, in two classes, but for what a test says. */
export function quietGroup(changes: Partial<GroupCensus> = {}): GroupCensus {
  const none = { ended: [], censored: [] };
  const harm = Array.from({ length: 13 }, () => 0);
  return {
    group: 'everyone',
    adults: 1000,
    wrongs: none,
    traps: none,
    freedoms: none,
    beginnings: 0,
    stillRestricted: 0,
    restrictedMonths: 0,
    wrongMonths: 0,
    familyMonths: 0,
    byMonths: [1000],
    moves: [0, 0, 0, 0],
    classPeople: [0, 0],
    classHarm: [0, 0],
    exemptPeople: harm,
    exemptRestricted: harm,
    otherPeople: harm,
    otherRestricted: harm,
    scores: [],
    ...changes,
  };
}

/** A census of such groups. */
export function censusOf(groups: readonly GroupCensus[], changes: Partial<Census> = {}): Census {
  return {
    months: 24,
    lookedAt: 1000,
    people: 1000,
    groups,
    classes: ['free', 'restricted'],
    classesOf: null,
    blocks: [],
    ...changes,
  };
}

/** A plausible census of the groups of a regime: half of the wrongs are undone after three months. */
export function fakeCensus(regime: Regime): Census {
  return censusOf(
    regime.population.groups.map(({ name }) =>
      quietGroup({
        group: name,
        adults: 8000,
        wrongs: { ended: [0, 10, 20, 30, 10], censored: [0, 0, 5, 0, 25] },
        traps: { ended: [0, 5, 20, 20, 10], censored: [0, 0, 5, 0, 40] },
        freedoms: {
          ended: [0, 2, 3],
          censored: [0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 45],
        },
        beginnings: 80,
        stillRestricted: 24,
        restrictedMonths: 2400,
        wrongMonths: 400,
        familyMonths: 300,
        byMonths: [7600, 100, 100, 100, 50, 50],
        moves: [7000, 300, 200, 400],
        classPeople: [7300, 600],
        classHarm: [730, 300],
        exemptPeople: [30, 10, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        otherPeople: [5000, 2000, 700, 200, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        otherRestricted: [0, 200, 140, 60, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        scores: [
          { amount: 600, people: 500 },
          { amount: 1000, people: 7500 },
        ],
      }),
    ),
  );
}
