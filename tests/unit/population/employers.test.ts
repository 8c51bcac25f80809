import { describe, expect, it } from 'vitest';
import { placeInCircle } from '../../../src/population/circle.js';
import { employerOf } from '../../../src/population/employers.js';
import { COLLEAGUES } from '../../../src/population/tie-kinds.js';
import { makePeople } from './make-people.js';

describe('employers', () => {
  const { colleagues, shape, ties } = makePeople(32_768);
  const everybody = Array.from({ length: shape.people }, (_, person) => person);
  const employers = (firms: number): number[] =>
    everybody.map((person) => employerOf(colleagues, shape, person, firms));

  it('are all firms, each with about as many people', () => {
    const counts = Array<number>(500).fill(0);
    for (const firm of employers(500)) counts[firm]++;
    for (const count of counts) {
      expect(count).toBeGreaterThanOrEqual(65);
      expect(count).toBeLessThanOrEqual(66);
    }
  });

  it('may be a single one', () => {
    expect(employers(1).every((firm) => firm === 0)).toBe(true);
  });

  it('are the same for nearly all colleagues', () => {
    const firms = employers(500);
    let same = 0;
    let all = 0;
    for (const person of everybody) {
      for (const other of ties.tiesOf(person, COLLEAGUES)) {
        all++;
        if (firms[other] === firms[person]) same++;
      }
    }
    expect(same / all).toBeGreaterThan(0.85);
  });

  it('are exactly the same where a firm is a whole number of teams', () => {
    const firms = employers(512);
    for (const person of everybody.slice(0, 5000)) {
      const theirs = ties.tiesOf(person, COLLEAGUES).map((other) => firms[other]);
      expect(theirs.every((firm) => firm === firms[person])).toBe(true);
    }
  });

  it('have people from many buildings', () => {
    const buildings = new Set(
      everybody
        .filter((person) => employerOf(colleagues, shape, person, 500) === 3)
        .map((person) => person >> 6),
    );
    expect(buildings.size).toBeGreaterThan(20);
  });

  it('are below the number of firms, even where the product is rounded', () => {
    const huge = 2 ** 27;
    for (const person of everybody.slice(-100)) {
      expect(employerOf(colleagues, shape, person, huge)).toBeLessThan(huge);
    }
  });

  it('need only the order of colleagues, so they exist without colleagues too', () => {
    const alone = makePeople(32_768, { ties: [0, 0, 0, 0, 0] });
    expect(alone.colleagues.lines.layers).toBe(0);
    for (const person of everybody.slice(0, 200)) {
      expect(placeInCircle(alone.colleagues, person)).toBe(placeInCircle(colleagues, person));
      expect(employerOf(alone.colleagues, shape, person, 500)).toBe(
        employerOf(colleagues, shape, person, 500),
      );
    }
  });
});
