import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../../src/engine/stretches.js';
import { BUILDING, shapeOf } from '../../../src/population/shape.js';
import { checkProperty } from '../../helpers/check-property.js';

// 600 people are three blocks of 256 slots, four buildings each; the last has 88 people in two buildings.
const shape = shapeOf(600);

describe('the stretches of a population', () => {
  it('are whole blocks where one set of rules holds, up to the last person', () => {
    expect(stretchesOf(shape, new Uint8Array(shape.buildings))).toEqual([
      [{ block: 0, base: 0, first: 0, end: 256, drawn: 256, jurisdiction: 0 }],
      [{ block: 1, base: 256, first: 256, end: 512, drawn: 256, jurisdiction: 0 }],
      [{ block: 2, base: 512, first: 512, end: 600, drawn: 256, jurisdiction: 0 }],
    ]);
  });

  it('end where a jurisdiction ends, and begin again behind another one', () => {
    const jurisdiction = Uint8Array.of(1, 0, 0, 1, 1, 1, 2, 2, 2, 2, 0, 0);
    expect(stretchesOf(shape, jurisdiction)).toEqual([
      [
        { block: 0, base: 0, first: 0, end: 64, drawn: 64, jurisdiction: 1 },
        { block: 0, base: 0, first: 64, end: 192, drawn: 128, jurisdiction: 0 },
        { block: 0, base: 0, first: 192, end: 256, drawn: 64, jurisdiction: 1 },
      ],
      [
        { block: 1, base: 256, first: 256, end: 384, drawn: 128, jurisdiction: 1 },
        { block: 1, base: 256, first: 384, end: 512, drawn: 128, jurisdiction: 2 },
      ],
      [{ block: 2, base: 512, first: 512, end: 600, drawn: 128, jurisdiction: 2 }],
    ]);
  });

  it('leave out buildings of nobody, whatever jurisdiction they are said to have', () => {
    const few = shapeOf(520);
    const jurisdiction = new Uint8Array(few.buildings);
    jurisdiction.fill(1, 9);
    expect(stretchesOf(few, jurisdiction)[2]).toEqual([
      { block: 2, base: 512, first: 512, end: 520, drawn: 64, jurisdiction: 0 },
    ]);
  });

  it('hold everybody once, in their own block and jurisdiction', () => {
    const populations = fc.integer({ min: 1, max: 3000 }).chain((people) => {
      const { buildings } = shapeOf(people);
      return fc.tuple(
        fc.constant(people),
        fc.array(fc.nat({ max: 2 }), { minLength: buildings, maxLength: buildings }),
      );
    });
    checkProperty(
      fc.property(populations, ([people, numbers]) => {
        const here = shapeOf(people);
        const jurisdiction = Uint8Array.from(numbers);
        const seen: number[] = [];
        stretchesOf(here, jurisdiction).forEach((places, block) => {
          for (const place of places) {
            expect(place.block).toBe(block);
            expect(place.base).toBe(block * here.blockSize);
            expect([place.first % BUILDING, place.drawn % BUILDING]).toEqual([0, 0]);
            expect(place.drawn).toBeGreaterThanOrEqual(place.end - place.first);
            for (let person = place.first; person < place.end; person++) {
              seen.push(person);
              expect(jurisdiction[Math.floor(person / BUILDING)]).toBe(place.jurisdiction);
            }
          }
        });
        expect(seen).toEqual(Array.from({ length: people }, (_, person) => person));
      }),
    );
  });
});
