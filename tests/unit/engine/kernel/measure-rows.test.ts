import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { R } from '../../../../src/engine/kernel/fields.js';
import { measureRows } from '../../../../src/engine/kernel/measure-rows.js';
import { measureTable } from '../../../../src/model/measures.js';
import { arbitraryRegime } from '../../../helpers/arbitrary-regime.js';
import { checkProperty } from '../../../helpers/check-property.js';
import { makeList, makeRegime, makeRules, makeScore } from '../../../helpers/make-regime.js';

describe('the rows of measures', () => {
  const rules = makeRules({
    scores: [makeScore(), makeScore({ name: 'bank' })],
    lists: [makeList(), makeList({ name: 'praised', kind: 'red' })],
  });
  const measures = measureTable(makeRegime(rules), 'people');
  const rows = measureRows(measures);

  it('are the rows in which the model counts the same', () => {
    const { rows: known } = measures;
    expect(known[rows[R.people]]).toEqual({ measure: 'people', key: '' });
    expect(known[rows[R.freeActs]].measure).toBe('acts of the never restricted');
    expect(known[rows[R.untold]].measure).toBe('restricted wrongly and untold');
    expect(known[rows[R.scoreBin] + 20]).toEqual({ measure: 'score bin', key: 'bank/00' });
    expect(known[rows[R.grade] + 3]).toEqual({ measure: 'grade', key: 'bank/bad' });
    expect(known[rows[R.entered] + 9]).toEqual({ measure: 'entered', key: 'praised/start' });
    expect(known[rows[R.left] + 10]).toEqual({ measure: 'left', key: 'barred/exit' });
    expect(known[rows[R.severity]]).toEqual({ measure: 'severity', key: '' });
  });

  it('leave out no measure that has rows', () => {
    const counted = new Set([...rows].map((row) => measures.rows[row].measure));
    expect(counted).toEqual(new Set(measures.rows.map(({ measure }) => measure)));
    expect(rows).toHaveLength(R.words);
  });

  it('go up in the order in which the kernel names them, whatever the regime', () => {
    checkProperty(
      fc.property(arbitraryRegime(), (regime) => {
        const table = measureTable(regime, 'people');
        const firsts = [...measureRows(table)];
        expect(firsts).toEqual([...firsts].sort((one, other) => one - other));
        expect(firsts[0]).toBe(0);
        expect(firsts.at(-1)).toBe(table.rows.length - 1);
      }),
    );
  });
});
