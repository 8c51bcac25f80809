import { describe, expect, it } from 'vitest';
import type { Side } from '../../../../src/experiment/compare/comparison.js';
import {
  firstSentence,
  patchTexts,
  sideTitle,
  underB,
} from '../../../../src/report/compare/side-text.js';
import { fakeComparison } from '../../../helpers/fake-comparison.js';

const { a } = fakeComparison();
const notice = { title: 'Notice', about: 'All are told. And why.', file: 'n.yaml' };
const patched: Side = { ...a, patches: [notice] };
const other: Side = { ...a, file: 'b.yaml' };

describe('a side of a comparison', () => {
  it('is called by its title and its patches, and by its file only where both are called alike', () => {
    const { title } = a.regime;
    expect(sideTitle(patched, a)).toBe(`${title}, with Notice`);
    expect(sideTitle(a, patched)).toBe(title);
    expect(sideTitle(a, other)).toBe(`${title} (a.yaml)`);
    expect(sideTitle(a, { ...other, regime: { ...other.regime, title: 'Another' } })).toBe(title);
  });

  it('says what its patches do in a sentence each', () => {
    expect(patchTexts(patched)).toEqual(['Notice: All are told.']);
    expect(patchTexts({ ...a, patches: [{ ...notice, about: '' }] })).toEqual(['Notice.']);
    expect(patchTexts(a)).toEqual([]);
  });

  it('is spoken of by its patches where it is the other with them', () => {
    expect(underB({ a, b: patched })).toBe('With Notice (B)');
    expect(underB({ a, b: { ...patched, file: 'b.yaml' } })).toBe('Under B');
    expect(underB({ a, b: other })).toBe('Under B');
  });
});

describe('a first sentence', () => {
  it('ends before the next one, and not within a number or a citation', () => {
    expect(firstSentence('It costs 3.5 a month. Then more.')).toBe('It costs 3.5 a month.');
    expect(firstSentence('Without an end')).toBe('Without an end');
    expect(firstSentence('As in art. 5 of it. Then.')).toBe('As in art. 5 of it.');
  });
});
