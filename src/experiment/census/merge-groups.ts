import type { Spells } from '../../metrics/survival.js';
import type { Census, GroupCensus } from './census.js';

/**
 * The census of one group, or of everybody: what the groups have, added up. Throws a RangeError for a group that does
 * not exist.
 */
export function mergeGroups(census: Census, group?: string): GroupCensus {
  const found = census.groups.filter((one) => group === undefined || one.group === group);
  const [first, ...others] = found;
  if (first === undefined)
    throw new RangeError(
      `no group is called "${group ?? ''}"; there are ${census.groups.map((one) => one.group).join(', ')}`,
    );
  return others.reduce(add, first);
}

function add(a: GroupCensus, b: GroupCensus): GroupCensus {
  const lists = (of: (group: GroupCensus) => ArrayLike<number>): number[] => addLists(of(a), of(b));
  const spells = (of: (group: GroupCensus) => Spells): Spells => ({
    ended: addLists(of(a).ended, of(b).ended),
    censored: addLists(of(a).censored, of(b).censored),
  });
  return {
    group: 'everybody',
    adults: a.adults + b.adults,
    wrongs: spells((group) => group.wrongs),
    traps: spells((group) => group.traps),
    freedoms: spells((group) => group.freedoms),
    beginnings: a.beginnings + b.beginnings,
    stillRestricted: a.stillRestricted + b.stillRestricted,
    restrictedMonths: a.restrictedMonths + b.restrictedMonths,
    wrongMonths: a.wrongMonths + b.wrongMonths,
    familyMonths: a.familyMonths + b.familyMonths,
    byMonths: lists((group) => group.byMonths),
    moves: lists((group) => group.moves),
    classPeople: lists((group) => group.classPeople),
    classHarm: lists((group) => group.classHarm),
    exemptPeople: lists((group) => group.exemptPeople),
    exemptRestricted: lists((group) => group.exemptRestricted),
    otherPeople: lists((group) => group.otherPeople),
    otherRestricted: lists((group) => group.otherRestricted),
    scores: [...a.scores, ...b.scores],
  };
}

function addLists(a: ArrayLike<number>, b: ArrayLike<number>): number[] {
  return Array.from(
    { length: Math.max(a.length, b.length) },
    (_, at) => (a[at] ?? 0) + (b[at] ?? 0),
  );
}
