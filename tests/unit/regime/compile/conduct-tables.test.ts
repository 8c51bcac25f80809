import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTraits } from '../../../../src/population/traits.js';
import { NOBODY, RATE_ROWS } from '../../../../src/regime/compile/classes.js';
import {
  type ConductTables,
  conductTables,
} from '../../../../src/regime/compile/conduct-tables.js';
import type { Channel, Conduct, Intervention } from '../../../../src/regime/regime.js';
import { checkProperty } from '../../../helpers/check-property.js';
import {
  makeChannel,
  makeConduct,
  makePopulation,
  makeRules,
  NOWHERE,
  PLAIN,
} from '../../../helpers/make-regime.js';

/** The class of a group, an age band and an income band: the low bits of the traits. */
const classOf = (group: number, age: number, income: number): number =>
  packTraits(group, age, income, 0, 0, 0);

const POPULATION = makePopulation();
const ALL = 2 ** 32;
const CERTAIN = ALL - 1;

const share = (value: number) => [{ month: 0, value }];

interface Given {
  readonly channels?: readonly Partial<Channel>[];
  readonly conduct?: readonly Partial<Conduct>[];
  readonly places?: number;
  readonly month?: number;
  readonly active?: readonly Intervention[];
  readonly attention?: readonly number[];
}

function tablesOf({
  channels = [{}],
  conduct = [{}],
  places = 1,
  month = 0,
  active = [],
  attention,
}: Given): ConductTables {
  const rules = makeRules({
    channels: channels.map((one, at) => makeChannel({ name: `channel ${at}`, ...one })),
    conduct: conduct.map((one, at) => makeConduct({ name: `conduct ${at}`, ...one })),
  });
  const follows = attention === undefined ? null : Float64Array.from(attention);
  return conductTables(rules, POPULATION, places, month, active, follows);
}

const ADULT = classOf(0, 1, 0);
const CHILD = classOf(0, 0, 0);

describe('chances of acts', () => {
  it('as small as 1e-7 a month are honoured within 1%, and 1e-8 within 10%', () => {
    for (const [rate, within] of [
      [0.3, 1e-6],
      [1e-7, 0.01],
      [1e-8, 0.1],
    ]) {
      const { sincere } = tablesOf({ conduct: [{ rate: share(rate) }] });
      expect(Math.abs(sincere[ADULT] / ALL / rate - 1)).toBeLessThan(within);
    }
  });

  it('are multiplied by the factors of the class, and once more in hardship', () => {
    const factors = { age: [1, 2, 1, 1], income: [1, 3, 1], group: [1, 0.5], hardship: 4 };
    const { sincere } = tablesOf({ conduct: [{ rate: share(0.01), factors }] });
    const chance = (index: number): number => sincere[index] / ALL;
    expect(chance(classOf(0, 1, 1))).toBeCloseTo(0.06, 6);
    expect(chance(classOf(1, 2, 0))).toBeCloseTo(0.005, 6);
    expect(chance(512 + classOf(0, 1, 1))).toBeCloseTo(0.24, 6);
  });

  it('are certain at most', () => {
    const { sincere } = tablesOf({
      conduct: [{ rate: share(0.5), factors: { ...PLAIN, hardship: 5 } }],
    });
    expect(sincere[512 + ADULT]).toBe(CERTAIN);
  });

  it('are none for minors, for nobody, and for classes that do not exist', () => {
    const { sincere, performed } = tablesOf({ conduct: [{ rate: share(1), performed: 0.5 }] });
    for (const index of [CHILD, 512 + CHILD, NOBODY, classOf(7, 1, 0)])
      expect([sincere[index], performed[index]]).toEqual([0, 0]);
  });

  it('are split between what is meant and what is for show', () => {
    const { sincere, performed } = tablesOf({ conduct: [{ rate: share(0.4), performed: 0.25 }] });
    expect(sincere[ADULT] / ALL).toBeCloseTo(0.3, 6);
    expect(performed[ADULT] / ALL).toBeCloseTo(0.1, 6);
  });

  it('have a part that fear takes away', () => {
    const { deterrable, fearful } = tablesOf({
      conduct: [
        { rate: share(0.4), deterred: 0.5 },
        { rate: share(0.4) },
        { protected: true },
        { performed: 0.1 },
      ],
    });
    expect(deterrable[ADULT] / ALL).toBeCloseTo(0.2, 6);
    expect(deterrable[RATE_ROWS + ADULT]).toBe(0);
    expect([...fearful]).toEqual([1, 0, 1, 1]);
  });

  it('belong to their kind', () => {
    const { sincere, harmful, good, isProtected } = tablesOf({
      conduct: [
        { rate: share(0.1), gravity: 0.5 },
        { rate: share(0.2), gravity: 0, good: true },
        { rate: share(0.3), gravity: 0, protected: true },
      ],
    });
    const chances = [0, 1, 2].map((kind) => sincere[kind * RATE_ROWS + ADULT] / ALL);
    expect(chances.map((chance) => Math.round(chance * 10))).toEqual([1, 2, 3]);
    expect([harmful, good, [...isProtected]]).toEqual([0b001, 0b010, [0, 0, 1]]);
  });

  it('of the last of 32 kinds have the last bit', () => {
    const kinds = Array.from({ length: 32 }, () => ({ gravity: 0 }));
    const { harmful, good } = tablesOf({
      conduct: kinds.map((one, at) => (at === 31 ? { gravity: 1, good: true } : one)),
    });
    expect([harmful, good]).toEqual([0x80000000, 0x80000000]);
  });
});

describe('shares of acts seen', () => {
  const seenOf = (given: Given, place = 0, group = 0): number => {
    const { seen } = tablesOf(given);
    return (seen[place * 8 + group] + 1) / ALL;
  };

  it('are the coverage of the place in the month, times the ratio of the group', () => {
    const line = [
      { month: 0, value: 0.1 },
      { month: 10, value: 0.6 },
    ];
    const channels = [{ coverage: [line, share(0.4)], coverageRatio: [1, 1.5] }];
    expect(seenOf({ channels, places: 2, month: 4 })).toBeCloseTo(0.3, 6);
    expect(seenOf({ channels, places: 2, month: 4 }, 1)).toBeCloseTo(0.4, 6);
    expect(seenOf({ channels, places: 2, month: 4 }, 0, 1)).toBeCloseTo(0.45, 6);
  });

  it('are whole or none at the ends', () => {
    expect(tablesOf({ channels: [{ coverage: [share(1)] }] }).seen[0]).toBe(CERTAIN);
    expect(tablesOf({ channels: [{ coverage: [share(0)] }] }).seen[0]).toBe(0);
    expect(
      tablesOf({ channels: [{ coverage: [share(0.8)], coverageRatio: [1, 9] }] }).seen[1],
    ).toBe(CERTAIN);
  });

  it('of several channels are those that not all of them miss', () => {
    const channels = [0.5, 0.4, 0.25].map((value) => ({ coverage: [share(value)] }));
    const conduct = [{ seenBy: [0, 1, 2] }, { seenBy: [1] }];
    const { seen } = tablesOf({ channels, conduct });
    expect(seen[0] / ALL).toBeCloseTo(1 - 0.5 * 0.6 * 0.75, 6);
    expect(seen[8] / ALL).toBeCloseTo(0.4, 6);
  });

  it('are none of a channel that is not on, is out, or is not there', () => {
    const outage: Intervention = {
      kind: 'outage',
      at: 3,
      months: 1,
      channels: [0],
      jurisdiction: null,
      provenance: NOWHERE,
      text: '',
    };
    const channels = [{ coverage: [share(1)], from: 2, until: 5 }];
    const at = (month: number, active: readonly Intervention[] = []): number =>
      tablesOf({ channels, month, active }).seen[0];
    expect([1, 2, 5, 6].map((month) => at(month))).toEqual([0, CERTAIN, CERTAIN, 0]);
    expect(at(3, [outage])).toBe(0);
    expect(tablesOf({ conduct: [{ seenBy: [] }] }).seen[0]).toBe(0);
    expect(tablesOf({ conduct: [{ seenBy: [7] }] }).seen[0]).toBe(0);
  });

  it('follow attention, and are whole at most', () => {
    const channels = [{ coverage: [share(0.4), share(0.4)] }];
    const given = { channels, places: 2, attention: [1.5, 0.25] };
    expect(seenOf(given, 0)).toBeCloseTo(0.6, 6);
    expect(seenOf(given, 1)).toBeCloseTo(0.1, 6);
    expect(seenOf({ ...given, attention: [9, 1] }, 0)).toBeCloseTo(1, 9);
  });

  it('never lose anything by another channel', () => {
    const part = fc.integer({ min: 0, max: 100 }).map((parts) => parts / 100);
    checkProperty(
      fc.property(part, part, (one, other) => {
        const [alone, both] = [[one], [one, other]].map((values) => {
          const channels = values.map((value) => ({ coverage: [share(value)] }));
          return tablesOf({ channels, conduct: [{ seenBy: values.map((_, at) => at) }] }).seen[0];
        });
        expect(both).toBeGreaterThanOrEqual(alone - 1);
      }),
      100,
    );
  });
});

describe('errors', () => {
  it('of identity have the ratio of the group on whom the record lands, and are certain at most', () => {
    const { misidentified } = tablesOf({
      channels: [{ misidentifies: 0.2, errorRatio: [1, 3] }],
    });
    expect(misidentified[0] / ALL).toBeCloseTo(0.2, 6);
    expect(misidentified[1] / ALL).toBeCloseTo(0.6, 6);
    const many = tablesOf({ channels: [{ misidentifies: 0.2, errorRatio: [1, 30] }] });
    expect(many.misidentified[1]).toBe(CERTAIN);
    expect(tablesOf({}).misidentified[0]).toBe(0);
  });

  it('of identity of several channels are weighted by what each sees', () => {
    const { misidentified } = tablesOf({
      channels: [
        { coverage: [share(0.6)], misidentifies: 0.1 },
        { coverage: [share(0.2)], misidentifies: 0.5 },
      ],
      conduct: [{ seenBy: [0, 1] }],
    });
    expect(misidentified[0] / ALL).toBeCloseTo((0.6 * 0.1 + 0.2 * 0.5) / 0.8, 6);
  });

  it('of nothing are a channel’s rate, spread over the kinds that it sees', () => {
    const { falseAlarm } = tablesOf({
      channels: [{ falseAlarms: 0.06, errorRatio: [1, 2] }, { falseAlarms: 0.01 }],
      conduct: [{ seenBy: [0] }, { seenBy: [0, 1] }, { seenBy: [0] }],
    });
    const chances = [0, 1, 2].map((kind) => falseAlarm[kind * 8] / ALL);
    expect(chances[0]).toBeCloseTo(0.02, 6);
    expect(chances[1]).toBeCloseTo(0.03, 6);
    expect(falseAlarm[1] / ALL).toBeCloseTo(0.04, 6);
  });

  it('of nothing are added to by a campaign, against its group or everybody', () => {
    const campaign = (group: number | null): Intervention => ({
      kind: 'false-reports',
      at: 0,
      months: 1,
      conduct: 0,
      group,
      rate: 0.25,
      jurisdiction: null,
      provenance: NOWHERE,
      text: '',
    });
    const against = (group: number | null): number[] => {
      const { falseAlarm } = tablesOf({
        channels: [{ falseAlarms: 0.5 }],
        active: [campaign(group)],
      });
      return [0, 1].map((one) => Math.round((falseAlarm[one] / ALL) * 100));
    };
    expect([against(null), against(1)]).toEqual([
      [75, 75],
      [50, 75],
    ]);
    const { falseAlarm } = tablesOf({
      channels: [{ falseAlarms: 1 }],
      active: [campaign(null)],
    });
    expect(falseAlarm[0]).toBe(CERTAIN);
  });
});

describe('who made the records', () => {
  it('is told in proportion to coverage, over groups and places', () => {
    const { madeBy } = tablesOf({
      channels: [{ coverage: [share(0.75)] }, { coverage: [share(0.25)] }],
      conduct: [{ seenBy: [0, 1] }, { seenBy: [1] }],
    });
    expect(madeBy[0]).toBe(3 * madeBy[2]);
    expect([madeBy[1], madeBy[3]]).toEqual([0, madeBy[2]]);
  });

  it('is the same in whatever order the groups are declared', () => {
    const ratio = [0.1, 0.7];
    const [one, other] = [ratio, ratio.toReversed()].map(
      (coverageRatio) =>
        tablesOf({ channels: [{ coverage: [share(0.3)], coverageRatio }] }).madeBy[0],
    );
    expect(one).toBe(other);
  });
});
