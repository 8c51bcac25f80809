import { describe, expect, it } from 'vitest';
import { countBits } from '../../../src/model/flags.js';
import {
  ENTRY_CAUSES,
  EXIT_WAYS,
  type MeasureName,
  measureTable,
  SCORE_BINS,
} from '../../../src/model/measures.js';
import {
  makeConduct,
  makeDomain,
  makeList,
  makeRegime,
  makeRules,
  makeScore,
} from '../../helpers/make-regime.js';

const regime = makeRegime(
  makeRules({
    conduct: ['theft', 'fraud'].map((name) => makeConduct({ name })),
    domains: ['flights', 'trains', 'jobs'].map((name) => makeDomain({ name })),
    lists: ['barred', 'praised'].map((name) => makeList({ name })),
    scores: [makeScore({ name: 'plain', grades: [] }), makeScore({ name: 'state' })],
  }),
);

describe('the rows of the measures', () => {
  const table = measureTable(regime, 'people');
  const keysOf = (measure: MeasureName): string[] =>
    table.rows.filter((row) => row.measure === measure).map((row) => row.key);

  it('stand together, measure by measure, from the first one on', () => {
    const names = [...new Set(table.rows.map((row) => row.measure))];
    for (const measure of names) {
      const first = table.first(measure);
      expect(table.rows.findIndex((row) => row.measure === measure)).toBe(first);
      const keys = keysOf(measure);
      expect(table.rows.slice(first, first + keys.length).map((row) => row.key)).toEqual(keys);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('have the names of the regime as keys, in its order', () => {
    expect(keysOf('people')).toEqual(['']);
    expect(keysOf('acts')).toEqual(['theft', 'fraud']);
    expect(keysOf('refusals')).toEqual(['flights', 'trains', 'jobs']);
    expect(keysOf('members')).toEqual(['barred', 'praised']);
    expect(keysOf('scored')).toEqual(['plain', 'state']);
    expect(keysOf('grade')).toEqual(['state/good', 'state/bad']);
  });

  it('have one for each cause of entry and each way out of every list, and each bin of a score', () => {
    expect(keysOf('entered')).toEqual(
      ['barred', 'praised'].flatMap((list) => ENTRY_CAUSES.map((cause) => `${list}/${cause}`)),
    );
    expect(keysOf('left')).toEqual(
      ['barred', 'praised'].flatMap((list) => EXIT_WAYS.map((way) => `${list}/${way}`)),
    );
    expect(keysOf('score bin')).toHaveLength(2 * SCORE_BINS);
    expect(keysOf('score bin').slice(0, 2)).toEqual(['plain/00', 'plain/01']);
    expect(keysOf('score bin').at(-1)).toBe('state/19');
  });

  it('of an unknown measure are refused', () => {
    expect(() => table.first('happiness' as MeasureName)).toThrow(
      'no measure is called "happiness"',
    );
  });

  it('of firms need firms', () => {
    expect(() => measureTable(regime, 'firms')).toThrow('the regime has no rules for firms');
  });
});

describe('counting bits', () => {
  it('is right for every single bit, none and all', () => {
    expect([0, 0xffffffff, -1, 0x80000001, 0b1011].map(countBits)).toEqual([0, 32, 32, 2, 3]);
    for (let bit = 0; bit < 32; bit++) expect(countBits(1 << bit)).toBe(1);
    for (let bits = 0; bits < 32; bits++) expect(countBits(2 ** bits - 1)).toBe(bits);
  });
});
