import { describe, expect, it } from 'vitest';
import { attention, follow } from '../../../src/model/attention.js';
import type { Channel, Regime } from '../../../src/regime/regime.js';
import { makeChannel, makeConduct, makeRegime, makeRules } from '../../helpers/make-regime.js';
import { loners, makeWorld, type TinyWorld } from '../../helpers/make-world.js';
import { engineOf, runAll } from '../../helpers/run-engine.js';

const TWO_PLACES: Partial<Regime> = {
  places: [
    { name: 'north', share: 0.5 },
    { name: 'south', share: 0.5 },
  ],
  population: loners({ people: 256 }),
};

function worldOf(channels: readonly Partial<Channel>[], changes: Partial<Regime> = {}): TinyWorld {
  const all = channels.map((one, at) => makeChannel({ name: `channel ${at}`, ...one }));
  return makeWorld(
    makeRules({
      channels: all,
      conduct: ['theft', 'fraud'].map((name, kind) =>
        makeConduct({ name, seenBy: kind === 0 ? all.map((_, at) => at) : [0] }),
      ),
      lists: [],
    }),
    { ...TWO_PLACES, ...changes },
  );
}

const rulesOf = (tiny: TinyWorld) => tiny.regime.jurisdictions[0].phases[0].rules;
const conductOf = (tiny: TinyWorld) => tiny.begin(0).tables.conduct;

/** The buildings of two places out of four, whatever the seed. */
function evenly(tiny: TinyWorld): void {
  tiny.world.place.set([0, 0, 1, 1]);
}

describe('attention', () => {
  it('is null where no channel follows records', () => {
    expect(attention(worldOf([{}]).world, rulesOf(worldOf([{}])))).toBeNull();
  });

  it('is even before anything is recorded', () => {
    const tiny = worldOf([{ followsRecords: { weight: 1, decay: 0 } }]);
    expect([...(attention(tiny.world, rulesOf(tiny)) ?? [])]).toEqual([1, 1]);
  });

  it('goes to the place with more records than people, by its weight', () => {
    for (const [weight, expected] of [
      [1, [1.5, 0.5]],
      [0.5, [1.25, 0.75]],
      [0, [1, 1]],
    ] as const) {
      const tiny = worldOf([{ followsRecords: { weight, decay: 0 } }]);
      evenly(tiny);
      tiny.world.state.attention.set([30, 10]);
      expect([...(attention(tiny.world, rulesOf(tiny)) ?? [])]).toEqual([...expected]);
    }
  });

  it('is that of each channel by itself', () => {
    const tiny = worldOf([{ followsRecords: { weight: 1, decay: 0 } }, {}]);
    evenly(tiny);
    tiny.world.state.attention.set([4, 0, 7, 7]);
    expect([...(attention(tiny.world, rulesOf(tiny)) ?? [])]).toEqual([2, 0, 1, 1]);
  });

  it('does not go where nobody is', () => {
    const tiny = worldOf([{ followsRecords: { weight: 1, decay: 0 } }]);
    tiny.world.place.fill(0);
    tiny.world.state.attention.set([5, 5]);
    expect(attention(tiny.world, rulesOf(tiny))?.[1]).toBe(0);
  });
});

describe('following records', () => {
  it('adds the month’s records and lets the old ones fade', () => {
    const tiny = worldOf([{ followsRecords: { weight: 1, decay: 0.25 } }]);
    tiny.world.state.attention.set([8, 4]);
    const tables = conductOf(tiny);
    // Two kinds in two places, all seen by the one channel.
    tiny.world.recordsAt.set([3, 1, 2, 0]);
    follow(tiny.world, rulesOf(tiny), tables);
    expect([...tiny.world.state.attention]).toEqual([8 * 0.75 + 5, 4 * 0.75 + 1]);
  });

  it('divides records of what several channels see by their coverage', () => {
    const follows = { weight: 1, decay: 0 };
    const coverage = (value: number): Partial<Channel> => ({
      coverage: [[{ month: 0, value }], [{ month: 0, value }]],
      followsRecords: follows,
    });
    const tiny = worldOf([coverage(0.75), coverage(0.25)]);
    const tables = conductOf(tiny);
    tiny.world.recordsAt.set([8, 0, 2, 4]);
    follow(tiny.world, rulesOf(tiny), tables);
    // Of theft, seen by both, three quarters; of fraud, seen by the first alone, all.
    expect([...tiny.world.state.attention]).toEqual([8, 4, 2, 0]);
  });

  it('counts a record against the attention that its place got, where it is corrected', () => {
    const tiny = worldOf([
      { followsRecords: { weight: 1, decay: 0, corrected: true } },
      { followsRecords: { weight: 1, decay: 0, corrected: false } },
    ]);
    evenly(tiny);
    // The attention of the month was 1.5 and 0.5 for both.
    tiny.world.state.attention.set([30, 10, 30, 10]);
    const tables = conductOf(tiny);
    tiny.world.recordsAt.set([6, 4, 0, 0]);
    follow(tiny.world, rulesOf(tiny), tables);
    // Both see theft alike, so half of the records are each one's.
    expect([...tiny.world.state.attention]).toEqual([30 + 3 / 1.5, 10 + 2 / 0.5, 33, 12]);
  });

  it('counts nothing of a place that got no attention, where it is corrected', () => {
    const tiny = worldOf([{ followsRecords: { weight: 1, decay: 0, corrected: true } }]);
    evenly(tiny);
    tiny.world.state.attention.set([4, 0]);
    const tables = conductOf(tiny);
    tiny.world.recordsAt.set([2, 1, 0, 0]);
    follow(tiny.world, rulesOf(tiny), tables);
    expect([...tiny.world.state.attention]).toEqual([5, 0]);
  });

  it('remembers nothing for a channel that does not follow, or where no channel does', () => {
    const tiny = worldOf([{ followsRecords: { weight: 1, decay: 0 } }, {}]);
    const tables = conductOf(tiny);
    tiny.world.recordsAt.set([2, 2, 2, 2]);
    follow(tiny.world, rulesOf(tiny), tables);
    expect([...tiny.world.state.attention.subarray(2)]).toEqual([0, 0]);
    const other = worldOf([{}]);
    follow(other.world, rulesOf(other), conductOf(other));
    expect(other.world.state.attention).toHaveLength(0);
  });
});

describe('in a run', () => {
  it('a place where more was seen at first gets more of the attention, and more is seen there', () => {
    const coverage = [[{ month: 0, value: 0.4 }], [{ month: 0, value: 0.2 }]];
    const rules = (weight: number) =>
      makeRules({
        channels: [makeChannel({ coverage, followsRecords: { weight, decay: 0 } })],
        conduct: [makeConduct({ rate: [{ month: 0, value: 0.5 }] })],
        lists: [],
      });
    const [steady, following] = [0, 1].map((weight) => {
      const regime = makeRegime(
        rules(weight),
        { ...TWO_PLACES, population: loners({ people: 2000 }) },
        12,
      );
      return runAll(regime, engineOf(regime)).people.state.attention;
    });
    const ratio = (records: Float64Array): number => records[0] / records[1];
    // Twice as much is seen in the north; where attention follows, the more is seen there the more it goes there.
    expect(Math.abs(ratio(steady) - 2)).toBeLessThan(0.3);
    expect(ratio(following)).toBeGreaterThan(2 * ratio(steady));
  });
});
