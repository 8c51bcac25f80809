import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPeople } from '../../../../src/engine/create-world.js';
import { Shows, Tie } from '../../../../src/engine/kernel/fields.js';
import { emptyPublished, publishedOf, turnOver } from '../../../../src/engine/kernel/published.js';
import { FLAG, SEEN } from '../../../../src/model/flags.js';
import type { World } from '../../../../src/model/world.js';
import { leftBit } from '../../../../src/population/tie-kinds.js';
import { peopleStructure } from '../../../../src/regime/compile/structure.js';
import { checkProperty } from '../../../helpers/check-property.js';
import { makeRegime, makeRules, makeScore } from '../../../helpers/make-regime.js';

const PEOPLE = 300;
const pulled = makeScore({ name: 'bank', ties: [0, 0.1, 0, 0, 0] });
const regime = makeRegime(
  makeRules({ scores: [makeScore(), pulled, { ...pulled, name: 'market' }] }),
);

const makePeople = (): World =>
  createPeople(regime, peopleStructure(regime), PEOPLE, '1', null, null);

/** What shows of somebody, in words. */
interface Showing {
  readonly here: boolean;
  readonly punished: boolean;
  readonly severity: number;
  readonly lostDistant: boolean;
  readonly lostFriends: boolean;
}

const decode = (byte: number): Showing => ({
  here: (byte & Shows.here) !== 0,
  punished: (byte & Shows.punished) !== 0,
  severity: Math.floor(byte / 4) % 8,
  lostDistant: (byte & Shows.lostDistant) !== 0,
  lostFriends: (byte & Shows.lostFriends) !== 0,
});

/** The same, from what the state says of them. */
function stated(adult: boolean, flags: number, seen: number): Showing {
  const here = adult && (flags & FLAG.exited) === 0;
  const openly = here && (seen & SEEN.publiclyListed) !== 0;
  return {
    here,
    punished: openly && (seen & SEEN.punishedNow) !== 0,
    severity: openly ? Math.floor(seen / 2 ** SEEN.severityShift) : 0,
    lostDistant: (flags & leftBit(Tie.distant)) !== 0,
    lostFriends: (flags & leftBit(Tie.friends)) !== 0,
  };
}

const NOT_HERE = stated(false, 0, 0);

describe('what shows of people', () => {
  const world = makePeople();
  const { state, shape } = world;
  const isAdult = new Uint8Array(512);
  for (let person = 0; person < PEOPLE; person += 2) isAdult[state.traits[person] % 512] = 1;

  it('is what the state says of each of them, whatever that is', () => {
    const bytes = fc.uint8Array({ minLength: PEOPLE, maxLength: PEOPLE });
    checkProperty(
      fc.property(bytes, bytes, fc.uint8Array({ minLength: 512, maxLength: 512 }), (f, s, odd) => {
        state.flags.set(f);
        state.seen.set(s);
        const adults = odd.map((byte) => byte % 2);
        const { shown } = publishedOf(world, adults);
        for (let person = 0; person < PEOPLE; person++) {
          const adult = adults[state.traits[person] % 512] === 1;
          expect(decode(shown[person]), `person ${person}`).toEqual(
            stated(adult, f[person], s[person]),
          );
        }
      }),
    );
  });

  it('is nothing of slots that are nobody, whatever their columns hold', () => {
    state.flags.fill(255);
    state.seen.fill(255);
    const { shown } = publishedOf(world, isAdult.fill(1));
    expect(shown).toHaveLength(shape.slots);
    expect(shape.slots).toBeGreaterThan(PEOPLE);
    expect([...shown.subarray(PEOPLE)].filter((byte) => byte !== 0)).toEqual([]);
  });

  it.each([
    ['has left', FLAG.exited, 1],
    ['is a minor', 0, 0],
  ])('says nothing of the punishment of somebody who %s', (_, flags, adult) => {
    state.flags.fill(flags);
    state.seen.fill(255);
    const { shown } = publishedOf(world, isAdult.fill(adult));
    expect(decode(shown[7])).toEqual(NOT_HERE);
  });

  it('is kept where threads share it, with the published scores of the state itself', () => {
    const { shown, scores } = publishedOf(world, isAdult);
    expect(shown.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(scores).toBe(state.seenScore);
  });
});

describe('what a month publishes', () => {
  it('has room for the scores that pull, and for no others', () => {
    const world = makePeople();
    const { shown, scores } = emptyPublished(world);
    expect(scores.map((values) => values?.length ?? null)).toEqual([null, 512, 512]);
    expect(shown).toHaveLength(512);
    expect([shown, scores[1], scores[2]].map((values) => values?.buffer.constructor)).toEqual(
      Array.from({ length: 3 }, () => SharedArrayBuffer),
    );
  });

  it('shows in the next month, and in the state', () => {
    const world = makePeople();
    const now = publishedOf(world, new Uint8Array(512));
    const next = emptyPublished(world);
    next.shown.fill(3);
    next.scores[1]?.fill(5);
    next.scores[2]?.fill(6);
    turnOver(now, next);
    expect(new Set(now.shown)).toEqual(new Set([3]));
    expect(world.state.seenScore.map((values) => values?.[511] ?? null)).toEqual([null, 5, 6]);
    next.shown.fill(9);
    next.scores[1]?.fill(9);
    expect([now.shown[0], now.scores[1]?.[0]]).toEqual([3, 5]);
  });
});
