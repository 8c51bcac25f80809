import { describe, expect, it } from 'vitest';
import { behave } from '../../../src/model/behave.js';
import { FLAG } from '../../../src/model/flags.js';
import { gather, observe } from '../../../src/model/observe.js';
import type { Channel, Conduct, Intervention, Regime } from '../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeChannel,
  makeConduct,
  makeRules,
  NOWHERE,
} from '../../helpers/make-regime.js';
import { loners, makeWorld, type TinyWorld, whoHas } from '../../helpers/make-world.js';
import { groupOf } from '../../../src/population/traits.js';

const always = [{ month: 0, value: 1 }];
const never = [{ month: 0, value: 0 }];
const share = (value: number) => [[{ month: 0, value }]];

function worldOf(
  channels: readonly Partial<Channel>[],
  conduct: Partial<Conduct> = {},
  changes: Partial<Regime> = {},
): TinyWorld {
  const all = channels.map((one, at) => makeChannel({ name: `channel ${at}`, ...one }));
  const seenBy = all.map((_, at) => at);
  return makeWorld(
    makeRules({
      channels: all,
      conduct: [makeConduct({ rate: always, seenBy, ...conduct })],
      lists: [],
      adaptation: makeAdaptation(),
    }),
    { population: loners({ people: 256 }), ...changes },
  );
}

interface Seen {
  readonly acts: number[];
  readonly seen: number[];
  readonly away: number[];
  readonly mistaken: number[];
  readonly alarms: number[];
  readonly records: number[];
}

/** A month of the first two stages; `partner` names who could be taken for whom (nobody, unless it is said). */
function month(tiny: TinyWorld, at: number, partner: (person: number) => number = () => -1): Seen {
  const stretch = tiny.begin(at);
  const { scratch } = tiny.world;
  behave(tiny.world, stretch);
  for (let person = 0; person < stretch.end; person++) scratch.partner[person] = partner(person);
  observe(tiny.world, stretch);
  gather(tiny.world, stretch);
  const of = (mask: Uint32Array): number[] => whoHas(mask.slice(0, stretch.end));
  return {
    acts: of(scratch.acts),
    seen: of(scratch.seenActs),
    away: of(scratch.away),
    mistaken: of(scratch.mistaken),
    alarms: of(scratch.falseAlarms),
    records: of(scratch.records),
  };
}

const everybody = Array.from({ length: 256 }, (_, person) => person);
const neighbour = (person: number): number => person ^ 1;

/** The mean share of people in one of the masks over some months. */
function meanShare(
  tiny: TinyWorld,
  of: keyof Seen,
  months = 30,
  partner?: (person: number) => number,
): number {
  let count = 0;
  for (let at = 0; at < months; at++) count += month(tiny, at, partner)[of].length;
  return count / (256 * months);
}

describe('acts', () => {
  it('become records in the share that the channel covers', () => {
    expect(Math.abs(meanShare(worldOf([{ coverage: share(0.4) }]), 'seen') - 0.4)).toBeLessThan(
      0.03,
    );
  });

  it('are all seen, or none, at the ends', () => {
    expect(month(worldOf([{ coverage: share(1) }]), 0).seen).toEqual(everybody);
    expect(month(worldOf([{ coverage: share(0) }]), 0).seen).toEqual([]);
    expect(month(worldOf([]), 0).seen).toEqual([]);
  });

  it('are missed only if all channels miss them', () => {
    const tiny = worldOf([{ coverage: share(0.5) }, { coverage: share(0.5) }]);
    expect(Math.abs(meanShare(tiny, 'seen') - 0.75)).toBeLessThan(0.03);
  });

  it('are not seen by a channel that does not look at them', () => {
    expect(month(worldOf([{ coverage: share(1) }], { seenBy: [] }), 0).seen).toEqual([]);
  });

  it('are seen only while the channel is on, and not during an outage', () => {
    const outage: Intervention = {
      kind: 'outage',
      at: 4,
      months: 2,
      channels: [0],
      jurisdiction: null,
      provenance: NOWHERE,
      text: 'outage',
    };
    const tiny = worldOf(
      [{ coverage: share(1), from: 2, until: 7 }],
      {},
      { interventions: [outage] },
    );
    const seen = Array.from({ length: 10 }, (_, at) => month(tiny, at).seen.length > 0);
    expect(seen).toEqual([false, false, true, true, false, false, true, true, false, false]);
  });

  it('are seen where the place is covered, and of the group that is', () => {
    const tiny = worldOf(
      [{ coverage: [[{ month: 0, value: 1 }], [{ month: 0, value: 0 }]], coverageRatio: [1, 0] }],
      {},
      {
        places: [
          { name: 'city', share: 0.5 },
          { name: 'country', share: 0.5 },
        ],
        population: loners({
          people: 256,
          groups: [
            { name: 'a', share: 0.6 },
            { name: 'b', share: 0.4 },
          ],
        }),
      },
    );
    const { place, state } = tiny.world;
    const expected = everybody.filter(
      (person) => place[Math.floor(person / 64)] === 0 && groupOf(state.traits[person]) === 0,
    );
    expect(expected.length).toBeGreaterThan(10);
    expect(month(tiny, 0).seen).toEqual(expected);
  });

  it('that wider coverage sees are those that were seen before, and more', () => {
    const [narrow, wide] = [0.2, 0.7].map(
      (value) => month(worldOf([{ coverage: share(value) }]), 3).seen,
    );
    expect(wide).toEqual(expect.arrayContaining(narrow));
    expect(wide.length).toBeGreaterThan(narrow.length);
  });

  it('of a second identity are hidden in the share given', () => {
    const tiny = makeWorld(
      makeRules({
        conduct: [makeConduct({ rate: always })],
        adaptation: makeAdaptation({
          gaming: { buys: null, secondIdentity: { rate: 0, hides: 0.75 } },
        }),
      }),
      { population: loners({ people: 256 }) },
    );
    for (let person = 0; person < 128; person++)
      tiny.world.state.flags[person] |= FLAG.secondIdentity;
    let hidden = 0;
    for (let at = 0; at < 30; at++) {
      const { seen } = month(tiny, at);
      expect(seen.filter((person) => person >= 128)).toHaveLength(128);
      hidden += 256 - seen.length;
    }
    expect(Math.abs(hidden / (128 * 30) - 0.75)).toBeLessThan(0.03);
  });
});

describe('a mistaken identity', () => {
  it('puts the record on exactly the one other person, and takes it from the one who acted', () => {
    const tiny = worldOf([{ coverage: share(1), misidentifies: 0.3 }], {
      rate: [{ month: 0, value: 0.5 }],
    });
    let mistakes = 0;
    for (let at = 0; at < 20; at++) {
      const { seen, away, mistaken, records } = month(tiny, at, neighbour);
      expect(mistaken).toEqual(away.map(neighbour).sort((a, b) => a - b));
      const own = seen.filter((person) => !away.includes(person));
      expect(records).toEqual([...new Set([...own, ...mistaken])].sort((a, b) => a - b));
      mistakes += away.length;
    }
    expect(mistakes).toBeGreaterThan(500);
  });

  it('happens in the share of the seen that is given', () => {
    const tiny = worldOf([{ coverage: share(0.5), misidentifies: 0.4 }]);
    expect(Math.abs(meanShare(tiny, 'away', 30, neighbour) - 0.2)).toBeLessThan(0.025);
  });

  it('does not happen to those who can be taken for nobody', () => {
    const tiny = worldOf([{ coverage: share(1), misidentifies: 1 }]);
    const { away, mistaken, records } = month(tiny, 0);
    expect([away, mistaken]).toEqual([[], []]);
    expect(records).toEqual(everybody);
  });

  it('is as likely as the ratio of the group of the person on whom it lands', () => {
    const tiny = worldOf(
      [{ coverage: share(1), misidentifies: 0.1, errorRatio: [1, 10] }],
      {},
      {
        population: loners({
          people: 256,
          groups: [
            { name: 'a', share: 0.6 },
            { name: 'b', share: 0.4 },
          ],
        }),
      },
    );
    const { traits } = tiny.world.state;
    const ofB = everybody.filter((person) => groupOf(traits[person]) === 1);
    let onA = 0;
    for (let at = 0; at < 20; at++) {
      const { mistaken } = month(tiny, at, neighbour);
      // Ten times a tenth: every record that could land on somebody of the second group does.
      expect(mistaken.filter((person) => groupOf(traits[person]) === 1)).toEqual(ofB);
      onA += mistaken.length - ofB.length;
    }
    expect(Math.abs(onA / ((256 - ofB.length) * 20) - 0.1)).toBeLessThan(0.03);
  });
});

describe('a false alarm', () => {
  it('is a record of nothing, at its rate, on people who did nothing', () => {
    const tiny = worldOf([{ coverage: share(0), falseAlarms: 0.2 }], { rate: never });
    expect(Math.abs(meanShare(tiny, 'alarms') - 0.2)).toBeLessThan(0.025);
    const { alarms, records, seen } = month(tiny, 3);
    expect(records).toEqual(alarms);
    expect(seen).toEqual([]);
  });

  it('does not fall on those who acted', () => {
    const tiny = worldOf([{ coverage: share(0), falseAlarms: 1 }], {
      rate: [{ month: 0, value: 0.5 }],
    });
    const { acts, alarms } = month(tiny, 0);
    expect(alarms).toEqual(everybody.filter((person) => !acts.includes(person)));
  });

  it('is more likely for the group whose ratio is greater', () => {
    const tiny = worldOf(
      [{ coverage: share(0), falseAlarms: 0.2, errorRatio: [0, 5] }],
      { rate: never },
      {
        population: loners({
          people: 256,
          groups: [
            { name: 'a', share: 0.6 },
            { name: 'b', share: 0.4 },
          ],
        }),
      },
    );
    const { traits } = tiny.world.state;
    expect(month(tiny, 0).alarms).toEqual(
      everybody.filter((person) => groupOf(traits[person]) === 1),
    );
  });

  it('falls on nobody who is a minor or has left', () => {
    const tiny = worldOf([{ coverage: share(0), falseAlarms: 1 }], { rate: never });
    tiny.world.state.flags[7] |= FLAG.exited;
    expect(month(tiny, 0).alarms).toEqual(everybody.filter((person) => person !== 7));
  });

  it('is spread evenly over the kinds of conduct that the channel sees', () => {
    const tiny = makeWorld(
      makeRules({
        channels: [makeChannel({ coverage: share(0), falseAlarms: 0.4 })],
        conduct: ['a', 'b'].map((name) => makeConduct({ name, rate: never })),
        lists: [],
      }),
      { population: loners({ people: 256 }) },
    );
    const counts = [0, 0];
    for (let at = 0; at < 30; at++) {
      month(tiny, at);
      for (const kind of [0, 1])
        counts[kind] += whoHas(tiny.world.scratch.falseAlarms, 1 << kind).length;
    }
    for (const count of counts) expect(Math.abs(count / (256 * 30) - 0.2)).toBeLessThan(0.025);
  });

  it('is added to by a campaign of false reports, against its group, for its months', () => {
    const campaign: Intervention = {
      kind: 'false-reports',
      conduct: 0,
      group: null,
      rate: 1,
      at: 2,
      months: 2,
      jurisdiction: null,
      provenance: NOWHERE,
      text: 'campaign',
    };
    const tiny = worldOf([{ coverage: share(0) }], { rate: never }, { interventions: [campaign] });
    expect([1, 2, 3, 4].map((at) => month(tiny, at).alarms.length)).toEqual([0, 256, 256, 0]);
  });
});
