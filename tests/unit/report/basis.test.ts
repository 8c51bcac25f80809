import { describe, expect, it } from 'vitest';
import {
  basis,
  basisText,
  borne,
  bracketsNote,
  peopleWithBasis,
  shareOf,
  withBasis,
} from '../../../src/report/basis.js';

const TEN_THOUSAND = { standsFor: 10_000 };
const ONE = { standsFor: 1 };

describe('on how many simulated people a figure rests', () => {
  it('is said where they are few', () => {
    expect(basis(420_000, TEN_THOUSAND)).toBe(' (42 simulated people)');
    expect(basis(10_000, TEN_THOUSAND)).toBe(' (1 simulated person)');
    expect(withBasis(420_000, TEN_THOUSAND)).toBe('420,000 (42)');
  });

  it('is that of the number itself, however it is rounded', () => {
    const scale = { standsFor: 70_000, seeds: 6 };
    expect(peopleWithBasis(451_500, scale)).toBe('500,000 (6)');
    expect(basis(451_500, scale)).toBe(' (6 simulated people a seed)');
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

describe('a mean over seeds', () => {
  const SEEDS = { standsFor: 280_000, seeds: 6 };

  it('says how many simulated people a seed it is of, and where that is less than half a one', () => {
    expect(basis(513_000, SEEDS)).toBe(' (2 simulated people a seed)');
    expect(basisText(280_000, SEEDS)).toBe('1 simulated person a seed');
    expect(basis(46_700, SEEDS)).toBe(' (under 1 simulated person a seed)');
    expect(withBasis(46_700, SEEDS)).toBe('46,700 (under 1)');
    expect(bracketsNote(SEEDS)).toBe('in brackets: simulated people a seed, where under 100');
  });
});

describe('a difference', () => {
  it('has one digit of under ten simulated people, two of under a hundred, and all of more', () => {
    expect(borne(-513_000, { standsFor: 280_000 })).toBe(-500_000);
    expect(borne(513_000, { standsFor: 10_000 })).toBe(510_000);
    expect(borne(513_000, { standsFor: 1000 })).toBe(513_000);
  });

  it('is exact where everybody stands for one', () => {
    expect(borne(-7.25, ONE)).toBe(-7.25);
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
