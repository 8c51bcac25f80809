import { STANDING } from 'glasshouse';
import type { OpenedWorld, Seen } from '../world/api.ts';

/** A town that has been simulated to its end: what scenes count in. */
export interface ToldTown {
  readonly opened: OpenedWorld;
  /** Every month, in order. */
  readonly seen: readonly Seen[];
}

/** Whether something is closed to somebody, by their standing byte. */
export function isClosed(standing: number): boolean {
  const what = standing & STANDING.mask;
  return what === STANDING.rightly || what === STANDING.wrongly;
}

/** The last month. Throws for a town without months. */
export function lastOf({ seen }: ToldTown): Seen {
  const last = seen.at(-1);
  if (last === undefined) throw new RangeError('the town has no month');
  return last;
}

/** How many people are so at the end, by their standing byte. */
export function countPeople(town: ToldTown, isSo: (standing: number) => boolean): number {
  return lastOf(town).standing.reduce((sum, standing) => sum + (isSo(standing) ? 1 : 0), 0);
}

/** Adults whose score is below a share of its range in a month. */
export function countBelow({ score, standing }: Seen, share: number): number {
  const edge = Math.round(255 * share);
  return score.reduce(
    (sum, value, person) =>
      sum + (value < edge && ((standing[person] ?? 0) & STANDING.adult) !== 0 ? 1 : 0),
    0,
  );
}

/** Months of people to whom something is wrongly closed, over all months. */
export function wrongMonths({ seen }: ToldTown): number {
  return seen.reduce((sum, { totals }) => sum + totals.wrongly, 0);
}

/** Of the wrong months, those of people who do not know that they are listed. */
export function untoldMonths({ seen }: ToldTown): number {
  return seen.reduce((sum, { totals }) => sum + totals.wronglyUntold, 0);
}

/** Months of people to whom something is closed as their own acts earned it, over all months. */
export function rightMonths({ seen }: ToldTown): number {
  return seen.reduce((sum, { totals }) => sum + totals.restricted - totals.wrongly, 0);
}

/** What the months of a town have of something, as a mean. */
export function meanOf({ seen }: ToldTown, total: keyof Seen['totals']): number {
  return seen.reduce((sum, { totals }) => sum + totals[total], 0) / seen.length;
}

/** People to whom something was once wrongly closed, and nothing is at the end. */
export function countFreed(town: ToldTown): number {
  const { standing } = lastOf(town);
  return standing.reduce((sum, now, person) => {
    const wasWrong = town.seen.some(
      ({ standing: then }) => ((then[person] ?? 0) & STANDING.mask) === STANDING.wrongly,
    );
    return sum + (wasWrong && !isClosed(now) ? 1 : 0);
  }, 0);
}

/** Adults whose score is lower at the end than in another town of the same people; children have none. */
export function countLowerThan(town: ToldTown, other: ToldTown): number {
  const [here, there] = [lastOf(town).score, lastOf(other).score];
  return here.reduce((sum, value, person) => sum + (value < (there[person] ?? 0) ? 1 : 0), 0);
}

/** Harmless things left unsaid out of fear. */
export interface Silence {
  /** All of them; and those of people who had never had anything closed to them until then. */
  readonly all: number;
  readonly free: number;
  /** How often somebody wished to speak, whether they dared to or not. */
  readonly wishes: number;
  /** How many different people. */
  readonly people: number;
  /** Adults to whom nothing was ever closed until then, of 100, as a mean of the months. */
  readonly spared: number;
}

export function countSilence({ seen }: ToldTown): Silence {
  const size = seen[0]?.standing.length ?? 0;
  const [everClosed, everSilent] = [new Uint8Array(size), new Uint8Array(size)];
  let [all, free, adults, spared] = [0, 0, 0, 0];
  for (const { standing } of seen)
    standing.forEach((byte, person) => {
      if (isClosed(byte)) everClosed[person] = 1;
      const isFree = everClosed[person] === 0;
      if ((byte & STANDING.adult) !== 0) {
        adults++;
        if (isFree) spared++;
      }
      if ((byte & STANDING.silenced) === 0) return;
      everSilent[person] = 1;
      all++;
      if (isFree) free++;
    });
  return {
    all,
    free,
    wishes: seen.reduce((sum, { totals }) => sum + totals.silenced + totals.spoken, 0),
    people: everSilent.reduce((sum, silent) => sum + silent, 0),
    spared: adults === 0 ? 0 : (100 * spared) / adults,
  };
}

/** People to whom something is wrongly closed at the end, who came off the list once, and are on it again. */
export function countRelisted(town: ToldTown): number {
  return lastOf(town).standing.reduce((sum, now, person) => {
    if ((now & STANDING.mask) !== STANDING.wrongly) return sum;
    const first = town.seen.findIndex(({ standing }) => isClosed(standing[person] ?? 0));
    const isBack = town.seen.slice(first).some(({ standing }) => !isClosed(standing[person] ?? 0));
    return sum + (isBack ? 1 : 0);
  }, 0);
}

/** Of the people of a group, the share to whom something is wrongly closed at the end, in percent. */
export function wronglyOfGroup(town: ToldTown, group: number): number {
  const { standing } = lastOf(town);
  let [adults, wrongly] = [0, 0];
  town.opened.group.forEach((one, person) => {
    const byte = standing[person] ?? 0;
    if (one !== group || (byte & STANDING.adult) === 0) return;
    adults++;
    if ((byte & STANDING.mask) === STANDING.wrongly) wrongly++;
  });
  return adults === 0 ? 0 : (100 * wrongly) / adults;
}
