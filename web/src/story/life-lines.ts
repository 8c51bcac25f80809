import type { Life, LifeMonth } from 'glasshouse';
import type { Key } from '../text/text.ts';
import { countRefusals, knownRefusals } from './known-refusals.ts';
import { DOORS, POINTS } from './town-regime.ts';

/** Something that happened to somebody: the month (from 0), the text that says so, and the points that it cost or earned. */
export interface LifeLine {
  readonly month: number;
  readonly key: Key;
  readonly points?: number;
}

/** The domains of the town, in the order of its file: three in which people act, and then the doors. */
const FIRST_DOOR = 3;

/** What people do, in the order of the town's file. */
const DEEDS = (
  ['life-littering', 'life-fine', 'life-theft', 'life-protest', 'life-helping'] as const
).map((key, at) => ({ key, points: Math.abs(Object.values(POINTS)[at] ?? 0) }));

/** What befalls people in the town; what else a life may hold does not happen there. */
const EVENTS: Partial<Record<LifeMonth['events'][number], Key>> = {
  'told of a listing': 'life-told',
  'learned of a listing when refused': 'life-learned',
  'filed an appeal': 'life-appeal',
  'appeal granted': 'life-granted',
  'appeal refused': 'life-refused',
  'fell into hardship': 'life-hardship',
  'fell into hardship through a restriction': 'life-hardship-through',
  'got out of hardship': 'life-hardship-over',
};

interface Told extends Omit<LifeLine, 'month'> {
  /** Whether it is worth telling the first time only. */
  readonly once?: boolean;
}

/**
 * What is worth telling of a life, month by month: all but the refusals of a door after its first.
 *
 * @param hasList whether there is a list that the reader has heard of
 */
export function lifeLines({ months }: Life, hasList = true): LifeLine[] {
  const before = new Set<Key>();
  const refusals = knownRefusals(months);
  return months.flatMap((month, at) => {
    const known = { ...month, refusals: refusals[at] ?? [] };
    return toldOf(known, months[at - 1], hasList).flatMap(({ once, ...line }) => {
      if (once === true && before.has(line.key)) return [];
      const key = wasPoor(before, line.key) ? 'life-hardship-first-over' : line.key;
      before.add(line.key);
      return [{ month: month.month, ...line, key }];
    });
  });
}

/** Whether what ends was there before the life begins. */
function wasPoor(before: ReadonlySet<Key>, key: Key): boolean {
  return (
    key === 'life-hardship-over' &&
    !before.has('life-hardship') &&
    !before.has('life-hardship-through') &&
    !before.has('life-hardship-over')
  );
}

function toldOf(month: LifeMonth, last: LifeMonth | undefined, hasList: boolean): Told[] {
  const { records, entered, left, refusals, events, silenced } = month;
  const isBack = last?.left.some(({ how }) => how === 'term') ?? false;
  return [
    ...records.flatMap(({ kind, conduct }): Told[] => {
      const deed = DEEDS[conduct];
      if (deed === undefined) return [];
      return [kind === 'true' ? deed : { ...deed, key: 'life-mistaken' }];
    }),
    ...(hasList
      ? entered.map(({ cause, wrongful }): Told => ({ key: enteredKey(cause, wrongful, isBack) }))
      : []),
    ...events.flatMap((event): Told[] => {
      const key = EVENTS[event];
      return key === undefined ? [] : [{ key }];
    }),
    ...refusals.flatMap(({ domain }): Told[] => {
      const door = DOORS[domain - FIRST_DOOR];
      return door === undefined ? [] : [{ key: `life-no-${door}`, once: true }];
    }),
    ...(silenced.length > 0 ? [{ key: 'life-silent' } as const] : []),
    ...(hasList ? left.map((): Told => ({ key: 'life-left' })) : []),
  ];
}

function enteredKey(cause: string, wrongful: boolean, isBack: boolean): Key {
  if (cause === 'false listing') return 'life-listed-slip';
  if (cause === 'household') return 'life-listed-household';
  if (isBack) return wrongful ? 'life-back-wrongly' : 'life-back';
  return wrongful ? 'life-listed-wrongly' : 'life-listed';
}

/** What a life comes to, in numbers. */
export function reckon({ months }: Life): {
  readonly all: number;
  readonly closed: number;
  readonly wrongly: number;
  readonly refused: number;
  /** Points that friends and neighbours took, and gave. */
  readonly friends: Moved;
  readonly neighbours: Moved;
} {
  let [closed, wrongly] = [0, 0];
  for (const month of months) {
    if (month.closed.length > 0) closed++;
    if (month.closed.some((domain) => !month.earnedClosed.includes(domain))) wrongly++;
  }
  return {
    all: months.length,
    closed,
    wrongly,
    refused: countRefusals(months),
    friends: movedBy(months, 'ties'),
    neighbours: movedBy(months, 'peers'),
  };
}

interface Moved {
  readonly lost: number;
  readonly gained: number;
}

function movedBy(months: readonly LifeMonth[], by: 'ties' | 'peers'): Moved {
  let [lost, gained] = [0, 0];
  for (const { scores } of months)
    for (const { parts } of scores)
      for (const { cause, points } of parts) {
        if (cause !== by) continue;
        if (points < 0) lost -= points;
        else gained += points;
      }
  return { lost, gained };
}
