import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/regime/place-of.js';

const TEXT = 'regime: Town\npopulation:\n  people: 1k\n  groups: {a: 60%, b: 40%}\n';

describe('placeOf', () => {
  it('is the line and column of a key', () => {
    expect(placeOf(TEXT, ['population', 'people'])).toEqual({ line: 3, column: 3 });
    expect(placeOf(TEXT, ['population', 'groups', 'b'])).toEqual({ line: 4, column: 20 });
    expect(placeOf(TEXT, ['population'])).toEqual({ line: 2, column: 1 });
  });

  it('is nowhere where the text does not say it, or cannot be read', () => {
    expect(placeOf(TEXT, ['population', 'ties'])).toBeNull();
    expect(placeOf('a: [', ['a'])).toBeNull();
  });
});
