import type { Engine } from '../engine/engine.js';
import { FLAG, MARK, SEEN } from '../model/flags.js';
import { letGo } from '../platform/let-go.js';
import type { CellsPart } from './memory.js';
import type { RunRequest, ToldLife } from './result.js';
import { traceLives } from './trace.js';

/** Kinds of life worth telling. */
export const KINDS_OF_LIFE = ['wrongful', 'trapped', 'silenced', 'family'] as const;
export type KindOfLife = (typeof KINDS_OF_LIFE)[number];

/** Looks, month by month, for people whose lives show what a regime does. */
export interface LifeFinder {
  /** Looks at the month that the engine has just done. */
  collect(): void;
  /** What it remembers. */
  parts(): CellsPart[];
  /** The person whose life shows a kind of harm best so far, or null when nobody's does. */
  find(kind: KindOfLife): number | null;
  /** At most three different people whose lives a report tells. */
  choose(): Chosen[];
}

/** Somebody whose life is to be told, and why. */
export interface Chosen {
  readonly why: KindOfLife;
  readonly person: number;
  /** Somebody chosen before shows it more. */
  readonly isNext: boolean;
}

/** How many lives a report tells. */
const TOLD_LIVES = 3;
/** Lives are looked for among the first so many people: enough to find any, and little memory in a whole country. */
const MOST_LOOKED_AT = 10_000_000;

/**
 * Finds lives. Wrongful: the most months restricted wrongly. Trapped: the longest unbroken run of them. Silenced:
 * never restricted, and the most months in which something was left unsaid. Family: the most months on a blacklist
 * through the household alone, green lanes aside. The lowest index wins a tie. Only the first `most` people are looked at.
 */
export function findLives(engine: Engine, most = MOST_LOOKED_AT): LifeFinder {
  const { columns, shape } = engine.people;
  const { blacklists } = engine.people.measures;
  const people = Math.min(shape.people, most);
  const months = {
    wrongful: count(people),
    run: count(people),
    trapped: count(people),
    silenced: count(people),
    family: count(people),
  };
  const [marks, lists, seen, flags, spilled] = ['marks', 'lists', 'seen', 'flags', 'spilled'].map(
    (name) => columns.find((column) => column.name === name),
  );
  /** Looks at the people of a block, of whom `base` is the first and `end` is one too many. */
  const look = (block: number, base: number, end: number): void => {
    const [mark, on, see, flag, through] = [marks, lists, seen, flags, spilled].map((column) =>
      column?.read(block),
    );
    for (let i = base; i < end; i++) {
      const at = i - base;
      const now = mark?.[at] ?? 0;
      const wrongly = (now & MARK.wronglyNow) !== 0;
      months.run[i] = wrongly ? (months.run[i] ?? 0) + 1 : 0;
      if (wrongly) bump(months.wrongful, i);
      if ((months.run[i] ?? 0) > (months.trapped[i] ?? 0)) months.trapped[i] = months.run[i] ?? 0;
      if ((now & MARK.everRestricted) !== 0) months.silenced[i] = 0;
      else if ((now & MARK.silencedNow) !== 0) bump(months.silenced, i);
      const listed = (on?.[at] ?? 0) & blacklists;
      const isRestricted =
        ((see?.[at] ?? 0) & SEEN.restricted) !== 0 && ((flag?.[at] ?? 0) & FLAG.exited) === 0;
      const isFamily = through !== undefined && listed === ((through[at] ?? 0) & blacklists);
      if (isFamily && isRestricted && listed !== 0) bump(months.family, i);
    }
  };
  return {
    collect() {
      for (let base = 0; base < people; base += shape.blockSize)
        look(base / shape.blockSize, base, Math.min(base + shape.blockSize, people));
    },
    parts: () => Object.entries(months).map(([kind, cells]) => ({ name: `lives.${kind}`, cells })),
    find: (kind) => best(months[kind], people, new Set()),
    choose() {
      const chosen: Chosen[] = [];
      const taken = new Set<number>();
      for (const why of KINDS_OF_LIFE) {
        const person = best(months[why], people, taken);
        if (person === null || chosen.length === TOLD_LIVES) continue;
        // Whoever shows it best of all may be told already, for another reason.
        const isNext = best(months[why], people, new Set()) !== person;
        taken.add(person);
        chosen.push({ why, person, isNext });
      }
      return chosen;
    },
  };
}

/** Bytes that it takes to look for lives among so many people: five counts of months for each who is looked at. */
export function bytesToFindLives(people: number): number {
  return 5 * Uint16Array.BYTES_PER_ELEMENT * Math.min(people, MOST_LOOKED_AT);
}

/** The lives of those who were chosen, told by simulating everybody once more. */
export async function tellLives(
  request: RunRequest,
  chosen: readonly Chosen[],
): Promise<ToldLife[]> {
  if (chosen.length === 0) return [];
  letGo();
  const { onProgress: _, ...quietly } = request;
  const lives = await traceLives(
    quietly,
    chosen.map(({ person }) => person),
  );
  return chosen.flatMap(({ why, person, isNext }) => {
    const life = lives.find((one) => one.person === person);
    if (life === undefined) return [];
    return [isNext ? { why, life, isNext } : { why, life }];
  });
}

function count(people: number): Uint16Array {
  return new Uint16Array(people);
}

function bump(months: Uint16Array, person: number): void {
  months[person] = (months[person] ?? 0) + 1;
}

function best(months: Uint16Array, people: number, taken: ReadonlySet<number>): number | null {
  let most = 0;
  let found: number | null = null;
  for (let i = 0; i < people; i++) {
    const here = months[i] ?? 0;
    if (here <= most || taken.has(i)) continue;
    most = here;
    found = i;
  }
  return found;
}
