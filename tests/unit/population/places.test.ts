import { describe, expect, it } from 'vitest';
import { assignJurisdictions } from '../../../src/population/jurisdictions.js';
import { assignPlaces } from '../../../src/population/places.js';
import { shapeOf } from '../../../src/population/shape.js';
import { parseSeed } from '../../../src/random/draws.js';

const count = (values: Uint8Array, of: number): number =>
  values.reduce((sum, value) => sum + (value === of ? 1 : 0), 0);

describe('places', () => {
  const shape = shapeOf(140_000);
  const places = assignPlaces([0.6, 0.4], shape, parseSeed(1));

  it('have their shares of the buildings', () => {
    expect(places.length).toBe(shape.buildings);
    expect(count(places, 0) / places.length).toBeCloseTo(0.6, 2);
  });

  it('have their shares in every block too', () => {
    for (let block = 0; block < shape.blocks; block++) {
      const inBlock = places.subarray(block * 64, (block + 1) * 64);
      expect(Math.abs(count(inBlock, 0) - 0.6 * 64)).toBeLessThan(3);
    }
  });

  it('begin elsewhere with another seed', () => {
    expect(assignPlaces([0.6, 0.4], shape, parseSeed(2))).not.toEqual(places);
  });

  it('may be one', () => {
    expect(count(assignPlaces([1], shape, parseSeed(1)), 0)).toBe(shape.buildings);
  });
});

describe('jurisdictions', () => {
  it('are the base everywhere without pilots', () => {
    const shape = shapeOf(5000);
    expect(count(assignJurisdictions([1], shape), 0)).toBe(shape.buildings);
  });

  it('give pilots runs of buildings, one after another, and the base the rest', () => {
    const shape = shapeOf(64_000);
    const jurisdictions = assignJurisdictions([0.7, 0.1, 0.2], shape);
    expect([...jurisdictions.subarray(0, 100)].every((one) => one === 1)).toBe(true);
    expect([...jurisdictions.subarray(100, 300)].every((one) => one === 2)).toBe(true);
    expect([...jurisdictions.subarray(300)].every((one) => one === 0)).toBe(true);
  });

  it('give a pilot a building at least', () => {
    const jurisdictions = assignJurisdictions([0.9999, 0.0001, 0.1], shapeOf(6400));
    expect(count(jurisdictions, 1)).toBe(1);
    expect(count(jurisdictions, 2)).toBe(10 - 1);
  });

  it('count only buildings in which somebody lives', () => {
    const shape = shapeOf(100);
    expect(shape.buildings).toBe(4);
    expect([...assignJurisdictions([0.5, 0.5], shape)]).toEqual([1, 0, 0, 0]);
  });

  it('leave the base nothing where pilots are everything', () => {
    expect([...assignJurisdictions([0, 1], shapeOf(256))]).toEqual([1, 1, 1, 1]);
  });

  it('leave the last pilots nobody where there are fewer buildings than pilots', () => {
    expect([...assignJurisdictions([0.4, 0.2, 0.2, 0.1, 0.05, 0.05], shapeOf(60))]).toEqual([
      1, 2, 3, 4,
    ]);
  });
});
