import { describe, expect, it } from 'vitest';
import {
  adaptationTable,
  bandValue,
  expressionIndex,
  LEARNING_UNIT,
} from '../../../src/model/adaptation-table.js';
import { expressed } from '../../../src/model/expression.js';
import { regimeText, rulesOf } from '../regime/regime-text.js';
import { makeAdaptation } from '../../helpers/make-regime.js';

const WHOLE = 0xffffffff;

describe('the table of expression', () => {
  it('has one entry for each band of boldness and desire and each step of both beliefs', () => {
    const { expression } = adaptationTable(makeAdaptation());
    expect(expression).toHaveLength(8 * 8 * 16 * 16);
    const places = new Set<number>();
    for (let boldness = 0; boldness < 8; boldness++)
      for (let desire = 0; desire < 8; desire++)
        for (let belief = 0; belief < 256; belief++) {
          places.add(expressionIndex(boldness, desire, belief, 0));
          places.add(expressionIndex(boldness, desire, 0, belief));
          places.add(expressionIndex(boldness, desire, belief, 255 - belief));
        }
    expect(Math.max(...places)).toBeLessThan(expression.length);
    expect(expressionIndex(7, 7, 255, 255)).toBe(expression.length - 1);
    expect(expressionIndex(3, 4, 17, 31)).toBe(expressionIndex(3, 4, 16, 16));
    expect(expressionIndex(3, 4, 16, 16)).not.toBe(expressionIndex(3, 4, 15, 16));
  });

  it('holds the share of the wish that is said, at both ends of belief and between', () => {
    const rules = makeAdaptation({ boldness: [1, 1], desire: [1, 1], punishment: 'proportional' });
    const { expression } = adaptationTable(rules);
    for (const [surveillance, severity] of [
      [0, 0],
      [255, 255],
      [0, 255],
      [255, 0],
      [48, 160],
    ]) {
      const belief = {
        surveillance: (surveillance >> 4) / 15,
        severity: (severity >> 4) / 15,
      };
      const share = expressed(1, 1, belief, 0.25, 'proportional');
      const found = expression[expressionIndex(2, 5, surveillance, severity)];
      expect((found + 1) / 2 ** 32).toBeCloseTo(share, 6);
    }
  });

  it('silences nobody who believes that nothing happens to anybody', () => {
    const { expression } = adaptationTable(makeAdaptation());
    for (let boldness = 0; boldness < 8; boldness++)
      for (let desire = 0; desire < 8; desire++)
        expect(expression[expressionIndex(boldness, desire, 255, 0)]).toBe(WHOLE);
  });

  it('says everything where there is nothing to say', () => {
    const { expression } = adaptationTable(makeAdaptation({ desire: [0, 0] }));
    expect(expression.every((share) => share === WHOLE)).toBe(true);
  });
});

describe('the default adaptation', () => {
  const rules = rulesOf(regimeText()).adaptation;
  if (rules === null) throw new Error('nobody adapts by default');

  it('is the published rule, with the tolerance of its reference values', () => {
    expect(rules).toMatchObject({ tolerance: 0.25, punishment: 'uniform', severity: 1 });
    const { expression } = adaptationTable(rules);
    for (let at = 0; at < expression.length; at++) {
      const [boldness, desire] = [
        bandValue(rules.boldness, at >> 11),
        bandValue(rules.desire, (at >> 8) & 7),
      ];
      const belief = { surveillance: ((at >> 4) & 15) / 15, severity: (at & 15) / 15 };
      const level = expressed(desire, boldness, belief, 0.25, 'uniform');
      expect((expression[at] + 1) / 2 ** 32).toBeCloseTo(level / desire, 6);
    }
  });

  it.each([
    // Published: 0.7115 and 0.625. A step of belief is a fifteenth, so 0.2 and the fullest are exact.
    { punishment: 'uniform', severity: 0.6, desire: 0.711, level: 0.25 },
    { punishment: 'uniform', severity: 0.6, desire: 0.712, level: 0.712 },
    { punishment: 'proportional', severity: 1, desire: 0.624, level: 0.624 },
    { punishment: 'proportional', severity: 1, desire: 0.9, level: 0.625 },
  ] as const)(
    'lets who wishes for $desire say $level under $punishment punishment',
    ({ punishment, severity, desire, level }) => {
      const given = { boldness: [1, 1], desire: [desire, desire] } as const;
      const { expression } = adaptationTable({ ...rules, ...given, punishment, severity });
      const share = (expression[expressionIndex(0, 0, 51, 255)] + 1) / 2 ** 32;
      expect(share * desire).toBeCloseTo(level, 6);
    },
  );
});

describe('bands', () => {
  it('stand for the middle of an eighth of the range', () => {
    expect([0, 3, 7].map((band) => bandValue([0, 1], band))).toEqual([0.0625, 0.4375, 0.9375]);
    expect(bandValue([2, 2], 5)).toBe(2);
  });
});

describe('the numbers of a month', () => {
  it('are whole parts of their units', () => {
    const table = adaptationTable(
      makeAdaptation({
        learning: 0.25,
        fromTies: 0.5,
        startsAt: 0.2,
        exit: 0.5,
        gaming: { buys: null, secondIdentity: { rate: 0.25, hides: 0.75 } },
      }),
    );
    expect(table.learning).toBe(LEARNING_UNIT / 4);
    expect(table.fromTies).toBe(128);
    expect(table.startsAt).toBe(51);
    expect(table.exit).toBe(2 ** 31);
    expect(table.buysIdentity).toBe(2 ** 30);
    expect(table.showsIdentity).toBe(2 ** 30 - 1);
  });

  it('hide nothing where nobody can have a second identity', () => {
    const table = adaptationTable(makeAdaptation());
    expect([table.buysIdentity, table.showsIdentity]).toEqual([0, WHOLE]);
  });
});
