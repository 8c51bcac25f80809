import { describe, expect, it } from 'vitest';
import { householdFirst } from '../../../src/population/households.js';
import { partnerOf } from '../../../src/population/identity-swap.js';
import { COLLEAGUES, DISTANT, FRIENDS, NEIGHBOURS } from '../../../src/population/tie-kinds.js';
import {
  boldnessOf,
  desireOf,
  exemptOf,
  groupOf,
  incomeOf,
} from '../../../src/population/traits.js';
import { draw, mulhi, parseSeed, STATIC, threshold } from '../../../src/random/draws.js';
import { PURPOSE } from '../../../src/random/purposes.js';
import { NOWHERE } from '../../helpers/make-regime.js';
import {
  circleTies,
  colleaguesDefinition,
  distantTies,
  friendsDefinition,
  lineUp,
  NEIGHBOURS_DEFINITION,
  shuffled,
} from './by-the-book.js';
import { makePeople, rising } from './make-people.js';

const SEED = 20180401;
const LUCK = parseSeed(SEED);

/** Means that need one layer, several, and all of them. */
const MEANS = [
  [0, 4, 4, 4, 2],
  [0, 9.5, 8, 11, 4],
  [0, 14, 14, 14, 8],
] as const;

describe('ties by the book', () => {
  for (const means of MEANS) {
    const people = makePeople(1000, { ties: means }, SEED);
    const { ties, shape } = people;
    const { blockSize, blocks } = shape;

    for (const [name, kind, definition] of [
      ['neighbours', NEIGHBOURS, NEIGHBOURS_DEFINITION],
      ['colleagues', COLLEAGUES, colleaguesDefinition(blockSize)],
      ['friends', FRIENDS, friendsDefinition(blockSize)],
    ] as const) {
      it(`are the same for ${means[kind]} ${name}`, () => {
        for (const number of [0, 1, Math.floor(shape.people / definition.span)]) {
          const order = lineUp(definition, number, LUCK);
          const peopled = order.flatMap((slot, place) => (slot < shape.people ? [place] : []));
          const expected = peopled.map((place) =>
            rising(
              circleTies(definition, means[kind], order, number, place, LUCK).filter(
                (other) => other < shape.people,
              ),
            ),
          );
          expect(peopled.map((place) => rising(ties.tiesOf(order[place], kind)))).toEqual(expected);
        }
      });
    }

    it(`are the same for ${means[DISTANT]} distant acquaintances`, () => {
      for (let person = 0; person < shape.people; person += 37) {
        const expected = distantTies(means[DISTANT], blockSize, blocks, shape.people, person, LUCK);
        expect(rising(ties.tiesOf(person, DISTANT)), `person ${person}`).toEqual(rising(expected));
      }
    });
  }

  for (const count of [10, 256, 700]) {
    it(`are the same for distant acquaintances among ${count} people, some blocks being alone`, () => {
      const { ties, shape } = makePeople(count, { ties: [0, 0, 0, 0, 6] }, SEED);
      const { blockSize, blocks } = shape;
      for (let person = 0; person < count; person += 9) {
        const expected = distantTies(6, blockSize, blocks, count, person, LUCK);
        expect(rising(ties.tiesOf(person, DISTANT)), `person ${person}`).toEqual(rising(expected));
      }
    });
  }
});

describe('people by the book', () => {
  const groups = [
    { name: 'few', share: 0.2 },
    { name: 'many', share: 0.8 },
  ];
  const people = makePeople(
    3000,
    { groups, segregation: 0.5, exempt: { share: 0.1, who: 'officials', provenance: NOWHERE } },
    SEED,
  );
  const { traits, shape, households } = people;
  const everybody = Array.from({ length: shape.people }, (_, person) => person);
  const chance = (person: number, purpose: number): number =>
    draw(LUCK, person, STATIC, purpose, 0) / 2 ** 32;

  it('have the group of their household, larger groups first', () => {
    const offset = draw(LUCK, 0, STATIC, PURPOSE.dominantGroup, 0);
    const expected = everybody.map((person) => {
      const block = Math.floor(person / shape.blockSize);
      const turn = Number((BigInt(block) * 0x9e3779b9n + BigInt(offset)) & 0xffffffffn) / 2 ** 32;
      const manyDominate = turn < 0.8;
      const shareOfMany = 0.5 * 0.8 + (manyDominate ? 0.5 : 0);
      return chance(householdFirst(households, person), PURPOSE.group) < shareOfMany ? 1 : 0;
    });
    expect([...traits.subarray(0, shape.people)].map(groupOf)).toEqual(expected);
  });

  it('have the income of their household', () => {
    const expected = everybody.map((person) => {
      const luck = chance(householdFirst(households, person), PURPOSE.income);
      return luck < 0.4 ? 0 : luck < 0.85 ? 1 : 2;
    });
    expect([...traits.subarray(0, shape.people)].map(incomeOf)).toEqual(expected);
  });

  it('have a temper of their own', () => {
    const band = (purpose: number): number[] =>
      everybody.map((person) => Math.floor(8 * chance(person, purpose)));
    expect([...traits.subarray(0, shape.people)].map(desireOf)).toEqual(band(PURPOSE.desire));
    expect([...traits.subarray(0, shape.people)].map(boldnessOf)).toEqual(band(PURPOSE.boldness));
  });

  it('are exempt by a draw of their own', () => {
    const limit = threshold(0.1);
    const drawn = everybody.filter(
      (person) => draw(LUCK, person, STATIC, PURPOSE.exempt, 0) < limit,
    );
    const exempt = everybody.filter((person) => exemptOf(traits[person]) === 1);
    // The rest of those drawn are minors.
    expect(drawn).toEqual(expect.arrayContaining(exempt));
    expect(exempt.length).toBeGreaterThan(0.6 * drawn.length);
  });

  it('are mistaken for whom two keys and one shuffle say', () => {
    const order = shuffled(shape.blockSize, LUCK, PURPOSE.identityTable, 0);
    const places = order.map((_, slot) => order.indexOf(slot));
    for (const month of [0, 35]) {
      const outer = draw(LUCK, 1, month, PURPOSE.identityKey, 0) % shape.blockSize;
      const inner = 1 + mulhi(draw(LUCK, 1, month, PURPOSE.identityKey, 1), shape.blockSize - 1);
      for (let slot = 0; slot < shape.blockSize; slot++) {
        const partner = order[places[slot ^ outer] ^ inner] ^ outer;
        const person = shape.blockSize + slot;
        expect(partnerOf(people.identitySwap, person, month)).toBe(shape.blockSize + partner);
      }
    }
  });
});
