import { describe, expect, it } from 'vitest';
import { validationPage } from '../validation/published/page.js';
import type { Figure, Reproduced } from '../validation/published/result.js';

const figure = (changes: Partial<Figure> = {}): Figure => ({
  what: 'silent in the end',
  published: '100 of 100',
  ours: '16 of 16',
  allowed: 'none',
  allowedBy: 'asked',
  inside: true,
  ...changes,
});

const page = (...figures: Figure[]): string => {
  const result: Reproduced = {
    number: 4,
    title: 'A result',
    source: 'Somebody 1978',
    mechanisms: 'some.',
    simplified: 'a lot.',
    regimes: [],
    people: '16',
    seeds: '1',
    figures,
  };
  return validationPage([result], []);
};

describe('the page of published results', () => {
  it('says of a smaller case that it is one, and counts it apart', () => {
    const text = page(figure(), figure({ smaller: '16 people' }));
    expect(text).toContain('| 16 of 16 | none (asked) | yes, of 16 people |');
    expect(text).toContain(
      'of their 1 figures on what was published 1 are inside what is allowed.',
    );
    expect(text).toContain('1 more are of a smaller case than the published one');
    expect(page(figure())).not.toContain('smaller case');
  });

  it('says of a smaller case that it did not come out', () => {
    const text = page(figure({ inside: false, smaller: '16 people' }));
    expect(text).toContain('**no**, of 16 people |');
    expect(text).toContain('and 0 of them come out');
  });
});
