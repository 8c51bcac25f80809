import { describe, expect, it } from 'vitest';
import { changesCaption, changesOf } from '../../../src/report/changes.js';
import type { Change } from '../../../src/report/changes.js';
import { makeRegime, makeRules } from '../../helpers/make-regime.js';
import { NO_PROVENANCE } from '../../helpers/fake-regime.js';

const plain = makeRegime(makeRules(), {}, 24);
const [base] = plain.jurisdictions;

describe('the changes of a regime', () => {
  it('are its interventions and the phases of every place, once a month, in order', () => {
    if (base === undefined) throw new Error('a regime has a base');
    const phase = (from: number) => ({ from, rules: makeRules() });
    const disputed = { ...NO_PROVENANCE, status: 'disputed' as const, note: 'It never came.' };
    const changed = {
      ...plain,
      jurisdictions: [{ ...base, phases: [phase(0), phase(6), phase(12)] }],
      interventions: [
        {
          kind: 'change' as const,
          at: 12,
          jurisdiction: null,
          provenance: disputed,
          text: 'change of scores',
        },
        {
          kind: 'amnesty' as const,
          at: 3,
          jurisdiction: null,
          provenance: NO_PROVENANCE,
          text: 'amnesty',
          lists: [],
        },
      ],
    };
    const { from } = plain.calendar;
    const found = changesOf(changed, from + 23);
    expect(found.map(({ month, mark, text }) => [month - from, mark, text])).toEqual([
      [3, 'a', 'amnesty'],
      [6, 'b', `new rules in ${base.name}`],
      [12, 'c', 'new rules for scores'],
    ]);
    expect(found[2]).toMatchObject({ disputed: true, note: 'It never came.' });
    expect(changesOf(changed, from + 11)).toHaveLength(2);
    expect(changesOf(plain, from + 23)).toEqual([]);
  });
});

describe('a caption', () => {
  const change = (month: number, disputed = false): Change => ({
    month: 2020 * 12 + month,
    text: 'amnesty',
    disputed,
    note: null,
    mark: 'abcdefghij'[month] ?? '',
  });

  it('says what the upright lines mark', () => {
    expect(changesCaption([change(0, true)])).toBe(
      ' Upright lines mark what changed: a, January 2020: amnesty (disputed).',
    );
    expect(changesCaption([])).toBe('');
  });

  it('says of many how many more there are', () => {
    expect(changesCaption(Array.from({ length: 9 }, (_, at) => change(at)))).toMatch(
      /f, June 2020: amnesty; and 3 more\.$/u,
    );
  });
});
