import type { Seen } from '../../../../web/src/world/api.ts';
import type { ToldTown } from '../../../../web/src/story/told.ts';

/** A town of given standing bytes, month by month, for tests that count by hand. */
export function townOf(
  months: readonly (readonly number[])[],
  {
    scores = months.map((bytes) => bytes.map(() => 0)),
    groups = months[0].map(() => 0),
    totals = {},
  }: {
    readonly scores?: readonly (readonly number[])[];
    readonly groups?: readonly number[];
    readonly totals?: Partial<Seen['totals']>;
  } = {},
): ToldTown {
  const nothing = {
    adults: 0,
    restricted: 0,
    wrongly: 0,
    wronglyUntold: 0,
    silenced: 0,
    spoken: 0,
    hardship: 0,
    falseRecords: 0,
    appeals: 0,
    corrections: 0,
  };
  return {
    opened: {
      title: 'A test',
      from: 24_288,
      months: months.length,
      people: months[0].length,
      standingFor: months[0].length,
      groups: ['majority', 'minority'],
      domains: [],
      lists: [],
      group: Uint8Array.from(groups),
    },
    seen: months.map((bytes, month) => ({
      month,
      standing: Uint8Array.from(bytes),
      score: Uint8Array.from(scores[month]),
      totals: { ...nothing, ...totals },
    })),
  };
}
