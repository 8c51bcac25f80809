import { describe, expect, it } from 'vitest';
import { noWorsePart } from '../../../../src/experiment/safeguards/no-worse-part.js';
import { weighed } from '../../../helpers/fake-attribution.js';

describe('a part that is no worse than the whole', () => {
  const sunset = weighed(['Sunset'], 10, 4);
  const part = (set: ReturnType<typeof weighed>, ...sets: ReturnType<typeof weighed>[]) =>
    noWorsePart(set, sets)?.names;

  it('removes as much and loses no more', () => {
    expect(part(weighed(['Notice', 'Sunset'], 10, 4), sunset)).toEqual(['Sunset']);
    expect(part(weighed(['Notice', 'Sunset'], 9, 4), sunset)).toEqual(['Sunset']);
    expect(part(weighed(['Notice', 'Sunset'], 11, 4), sunset)).toBeUndefined();
    expect(part(weighed(['Notice', 'Sunset'], 10, 3), sunset)).toBeUndefined();
  });

  it('need not have earned restrictions grow: that is no gain', () => {
    const free = weighed(['Sunset'], 10, -1);
    expect(part(weighed(['Notice', 'Sunset'], 10, -9), free)).toEqual(['Sunset']);
  });

  it('is a part: not the set itself, nor another', () => {
    expect(part(sunset, sunset)).toBeUndefined();
    expect(part(weighed(['Notice', 'Appeal'], 1, 9), sunset)).toBeUndefined();
  });

  it('is not set aside', () => {
    const raising = weighed(['Sunset'], 10, 4, { raises: ['months restricted'] });
    expect(part(weighed(['Notice', 'Sunset'], 10, 4), raising)).toBeUndefined();
  });
});
