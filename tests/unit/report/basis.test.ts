import { describe, expect, it } from 'vitest';
import { basis, bracketsNote, shareOf, withBasis } from '../../../src/report/basis.js';

const TEN_THOUSAND = { standsFor: 10_000 };
const ONE = { standsFor: 1 };

describe('on how many simulated people a figure rests', () => {
  it('is said where they are few', () => {
    expect(basis(420_000, TEN_THOUSAND)).toBe(' (42 simulated people)');
    expect(basis(10_000, TEN_THOUSAND)).toBe(' (1 simulated person)');
    expect(withBasis(420_000, TEN_THOUSAND)).toBe('420,000 (42)');
  });

  it('is not said where they are many, or none', () => {
    expect(basis(1_000_000, TEN_THOUSAND)).toBe('');
    expect(basis(0, TEN_THOUSAND)).toBe('');
    expect(withBasis(0, TEN_THOUSAND)).toBe('0');
  });

  it('is the figure itself where everybody stands for one', () => {
    expect(basis(42, ONE)).toBe('');
    expect(bracketsNote(ONE)).toBe('');
    expect(bracketsNote(TEN_THOUSAND)).toMatch(/^in brackets/u);
  });
});

describe('a share', () => {
  it('is too few to say under ten simulated people, of the part or of the whole', () => {
    expect(shareOf(9, 1000, ONE)).toBe('too few to say');
    expect(shareOf(90_000, 1e8, TEN_THOUSAND)).toBe('too few to say');
    expect(shareOf(0, 9, ONE)).toBe('too few to say');
  });

  it('is told from ten on, and where it is nothing of many', () => {
    expect(shareOf(10, 1000, ONE)).toBe('1 %');
    expect(shareOf(100_000, 1e7, TEN_THOUSAND)).toBe('1 %');
    expect(shareOf(0, 1000, ONE)).toBe('0 %');
  });

  it('is none of nobody', () => {
    expect(shareOf(0, 0, ONE)).toBe('none');
  });
});
