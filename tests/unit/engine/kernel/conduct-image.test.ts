import { describe, expect, it } from 'vitest';
import { createPeople } from '../../../../src/engine/create-world.js';
import { Code, K, Mode, T } from '../../../../src/engine/kernel/fields.js';
import { writeRules } from '../../../../src/engine/kernel/rules-image.js';
import { monthTables, type MonthTables } from '../../../../src/model/tables.js';
import { peopleStructure } from '../../../../src/regime/compile/structure.js';
import type { Conduct, Rules } from '../../../../src/regime/regime.js';
import { rules as fakeRules } from '../../../helpers/fake-regime.js';
import { makeConduct, makeRegime, makeRules, makeScore } from '../../../helpers/make-regime.js';

const BASE = 4096;

/** The image of some kinds of conduct. */
function imageOf(conduct: readonly Conduct[], changes: Partial<Rules> = {}) {
  const rules = makeRules({ conduct, lists: [], ...changes });
  const regime = makeRegime(rules);
  const { population } = regime;
  const structure = peopleStructure(regime);
  const world = createPeople(regime, structure, 256, '1', null, null);
  const tables: MonthTables = monthTables({
    rules,
    structure: world.structure,
    population,
    classed: population,
    month: 0,
    active: [],
    attention: null,
    layoffs: 0,
  });
  const image = writeRules(structure, [{ tables, rules, population, totals: 0 }], BASE);
  const view = new DataView(image.bytes.buffer);
  const word = (at: number): number => view.getInt32(at - BASE, true);
  const rule = (field: T): number => word((image.rules[0] ?? 0) + field * 4);
  const kind = (index: number, field: K): number =>
    word(rule(T.conductAt) + (index * K.words + field) * 4);
  /** A table by code: sixteen low bytes, then sixteen high bytes. */
  const table = (at: number): number[] =>
    Array.from(
      { length: 16 },
      (_, code) => view.getUint8(at - BASE + code) | (view.getUint8(at - BASE + 16 + code) << 8),
    );
  return { tables, rule, kind, table };
}

const at = (value: number): Conduct['rate'] => [{ month: 0, value }];
const { adaptation } = fakeRules();
const FACTORS: Conduct['factors'] = { age: [], income: [], group: [], hardship: 1 };

describe('how a kind of conduct is decided', () => {
  const modeOf = (conduct: Partial<Conduct>, changes: Partial<Rules> = {}): Mode =>
    imageOf([makeConduct({ rate: at(0.2), ...conduct })], changes).kind(0, K.mode);

  it('is not at all where nobody does it and nobody is said to', () => {
    expect(modeOf({ rate: at(0) })).toBe(Mode.never);
  });

  it('is one by one where it is rare, or nearly certain', () => {
    expect(modeOf({ rate: at(0.005) })).toBe(Mode.plain);
    expect(modeOf({ rate: at(0.01) })).toBe(Mode.free);
    expect(modeOf({ rate: at(1) })).toBe(Mode.plain);
  });

  it('is by what fear does to it, where there is fear', () => {
    expect(modeOf({ protected: true }, { adaptation })).toBe(Mode.said);
    expect(modeOf({ deterred: 0.5 }, { adaptation })).toBe(Mode.deterred);
    expect(modeOf({ performed: 0.5 }, { adaptation })).toBe(Mode.shown);
    expect(modeOf({}, { adaptation })).toBe(Mode.free);
    for (const touched of [{ protected: true }, { deterred: 0.5 }, { performed: 0.5 }])
      expect(modeOf(touched)).toBe(Mode.free);
  });

  it('is one by one where fear does two things to it', () => {
    expect(modeOf({ performed: 0.5, deterred: 0.5 }, { adaptation })).toBe(Mode.plain);
    expect(modeOf({ protected: true, performed: 0.5 }, { adaptation })).toBe(Mode.plain);
  });
});

describe('the chances of a kind of conduct by code', () => {
  it('are by whatever they hang on: age, income, or group', () => {
    const codeOf = (factors: Partial<Conduct['factors']>): [Mode, Code] => {
      const { kind } = imageOf([
        makeConduct({ rate: at(0.2), factors: { ...FACTORS, ...factors } }),
      ]);
      return [kind(0, K.mode), kind(0, K.code)];
    };
    expect(codeOf({})).toEqual([Mode.free, Code.age]);
    expect(codeOf({ age: [1, 1, 2, 1] })).toEqual([Mode.free, Code.age]);
    expect(codeOf({ income: [2, 1, 0.5] })).toEqual([Mode.free, Code.income]);
    expect(codeOf({ group: [1, 3] })).toEqual([Mode.free, Code.group]);
    expect(codeOf({ age: [1, 1, 2, 1], income: [2, 1, 0.5] })[0]).toBe(Mode.plain);
  });

  it('are the highest fifteen bits of those of the model, in and out of hardship', () => {
    const { tables, kind, table } = imageOf([
      makeConduct({ rate: at(0.1), factors: { ...FACTORS, income: [2, 1, 0.5], hardship: 3 } }),
    ]);
    const wished = table(kind(0, K.wishedAt));
    const found = tables.conduct.sincere;
    tables.isAdult.forEach((adult, index) => {
      if (adult !== 1) return;
      const income = (index >> 6) & 7;
      expect(wished[income]).toBe(Math.floor(found[index] / 2 ** 17));
      expect(wished[8 + income]).toBe(Math.floor(found[512 + index] / 2 ** 17));
    });
    expect(wished[0]).toBeGreaterThan(wished[1]);
  });

  it('go with limits that no draw of an act is above, and none of an alarm below', () => {
    const { tables, kind } = imageOf([makeConduct({ rate: at(0.3) })]);
    expect(kind(0, K.limit)).toBe(Math.floor(tables.conduct.likeliest[0] / 2 ** 17));
    expect(kind(0, K.alarm)).toBe(-1);
  });
});

describe('the points of a kind of conduct', () => {
  it('are named for each score that gives or takes any', () => {
    const { kind, rule, tables } = imageOf([makeConduct(), makeConduct({ name: 'shouting' })], {
      scores: [makeScore({ points: [-5, 0] }), makeScore({ name: 'other', points: [10, 0] })],
    });
    expect(rule(T.speaks)).toBe(0);
    expect([kind(0, K.scores), kind(1, K.scores)]).toEqual([2, 0]);
    expect(tables.scores.map(({ points }) => points[0])).not.toContain(0);
  });
});
