import type { Life, LifeMonth } from 'glasshouse';
import type { Key } from '../text/text.ts';
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
 * What is worth telling of a life, month by month: the first refusal of each door only, and the first silence.
 *
 * @param hasList whether there is a list that the reader has heard of
 */
export function lifeLines({ months }: Life, hasList = true): LifeLine[] {
  const before = new Set<Key>();
  return months.flatMap((month) =>
    toldOf(month, hasList).flatMap(({ once, ...line }) => {
      if (once === true && before.has(line.key)) return [];
      before.add(line.key);
      return [{ month: month.month, ...line }];
    }),
  );
}

function toldOf(month: LifeMonth, hasList: boolean): Told[] {
  const { records, entered, left, refusals, events, silenced } = month;
  return [
    ...records.flatMap(({ kind, conduct }): Told[] => {
      const deed = DEEDS[conduct];
      if (deed === undefined) return [];
      return [kind === 'true' ? deed : { ...deed, key: 'life-mistaken' }];
    }),
    ...(hasList
      ? entered.map(({ cause, wrongful }): Told => ({ key: enteredKey(cause, wrongful) }))
      : []),
    ...events.flatMap((event): Told[] => {
      const key = EVENTS[event];
      return key === undefined ? [] : [{ key }];
    }),
    ...refusals.flatMap(({ domain }): Told[] => {
      const door = DOORS[domain - FIRST_DOOR];
      return door === undefined ? [] : [{ key: `life-no-${door}`, once: true }];
    }),
    ...(silenced.length > 0 ? [{ key: 'life-silent', once: true } as const] : []),
    ...(hasList ? left.map((): Told => ({ key: 'life-left' })) : []),
  ];
}

function enteredKey(cause: string, wrongful: boolean): Key {
  if (cause === 'false listing') return 'life-listed-slip';
  if (cause === 'household') return 'life-listed-household';
  return wrongful ? 'life-listed-wrongly' : 'life-listed';
}

/** What a life comes to, in numbers. */
export function reckon({ months }: Life): {
  readonly all: number;
  readonly closed: number;
  readonly wrongly: number;
  readonly refused: number;
} {
  let [closed, wrongly, refused] = [0, 0, 0];
  for (const month of months) {
    if (month.closed.length > 0) closed++;
    if (month.closed.some((domain) => !month.earnedClosed.includes(domain))) wrongly++;
    for (const { times } of month.refusals) refused += times;
  }
  return { all: months.length, closed, wrongly, refused };
}
