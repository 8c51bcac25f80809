import type { Life, LifeMonth } from 'glasshouse';
import type { Key } from '../text/text.ts';
import { DOORS } from './town-regime.ts';

/** Something that happened to somebody: the month (from 0), and the text that says so. */
export interface LifeLine {
  readonly month: number;
  readonly key: Key;
}

/** The domains of the town, in the order of its file: three in which people act, and then the doors. */
const FIRST_DOOR = 3;

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

/** What is worth telling of a life, month by month: the first refusal of each door only, and the first silence. */
export function lifeLines({ months }: Life): LifeLine[] {
  const before = new Set<Key>();
  return months.flatMap((month) =>
    keysOf(month).flatMap(({ key, once }) => {
      if (once && before.has(key)) return [];
      before.add(key);
      return [{ month: month.month, key }];
    }),
  );
}

function keysOf(month: LifeMonth): { readonly key: Key; readonly once: boolean }[] {
  const { records, entered, left, refusals, events, silenced } = month;
  const often = (key: Key) => ({ key, once: false });
  const once = (key: Key) => ({ key, once: true });
  return [
    ...records.flatMap(({ kind }) => (kind === 'true' ? [] : [often('life-mistaken')])),
    ...entered.map(({ cause, wrongful }) => often(enteredKey(cause, wrongful))),
    ...events.flatMap((event) => {
      const key = EVENTS[event];
      return key === undefined ? [] : [often(key)];
    }),
    ...refusals.flatMap(({ domain }) => {
      const door = DOORS[domain - FIRST_DOOR];
      return door === undefined ? [] : [once(`life-no-${door}`)];
    }),
    ...(silenced.length > 0 ? [once('life-silent')] : []),
    ...left.map(() => often('life-left')),
  ];
}

function enteredKey(cause: string, wrongful: boolean): Key {
  if (cause === 'false listing') return 'life-listed-slip';
  if (cause === 'household') return 'life-listed-household';
  return wrongful ? 'life-listed-wrongly' : 'life-listed';
}

/** What a life comes to, in numbers. */
export function reckon({ months }: Life): {
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
  return { closed, wrongly, refused };
}
