/**
 * The people of a seed are the same in every version. A change that breaks one of these changes the results of every
 * experiment ever run: if that is meant, say so in the changelog, and only then update the numbers (`vitest -u`).
 */
import { describe, expect, it } from 'vitest';
import { employerOf } from '../../../src/population/employers.js';
import { fillPartners } from '../../../src/population/identity-swap.js';
import { FRIENDS } from '../../../src/population/tie-kinds.js';
import type { NetworkRule } from '../../../src/regime/regime.js';
import { makePeople, sumOverTies } from './make-people.js';

/** A number that stands for a list of numbers: FNV-1a over their 32 bits each. */
function fingerprint(numbers: Iterable<number>): string {
  let hash = 0x811c9dc5;
  for (const number of numbers) {
    for (let shift = 0; shift < 32; shift += 8) {
      hash = Math.imul(hash ^ ((number >>> shift) & 0xff), 0x01000193);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Fingerprints of all that a population is made of. */
function fingerprints(count: number, seed: number): Record<string, string> {
  const people = makePeople(count, {}, seed);
  const { shape, traits, households, place, jurisdiction, colleagues, identitySwap } = people;
  const value = Uint32Array.from({ length: shape.slots }, (_, slot) =>
    slot < count ? slot + 1 : 0,
  );
  const sums = [0, 1, 2, 3, 4].map((kind) => fingerprint(sumOverTies(people, kind, value).sums));
  const partners = new Int32Array(shape.blockSize);
  fillPartners(identitySwap, 0, 12, partners);
  const employers = Array.from({ length: count }, (_, person) =>
    employerOf(colleagues, shape, person, 100),
  );
  return {
    traits: fingerprint(traits),
    households: fingerprint([...households.pattern, ...households.size]),
    places: fingerprint([...place, ...jurisdiction]),
    household: sums[0],
    neighbours: sums[1],
    colleagues: sums[2],
    friends: sums[3],
    distant: sums[4],
    partners: fingerprint(partners),
    employers: fingerprint(employers),
  };
}

describe('the people of a seed are what they have always been', () => {
  it('in a village', () => {
    expect(fingerprints(300, 1)).toMatchInlineSnapshot(`
      {
        "colleagues": "9c2b9e9f",
        "distant": "9ea72004",
        "employers": "da218847",
        "friends": "febf4d7c",
        "household": "6a7465cf",
        "households": "707682fd",
        "neighbours": "5e2ce3ed",
        "partners": "3bc243c5",
        "places": "dfde6ac5",
        "traits": "310679a9",
      }
    `);
  });

  it('in a town', () => {
    expect(fingerprints(5000, 2)).toMatchInlineSnapshot(`
      {
        "colleagues": "5c746b51",
        "distant": "23680960",
        "employers": "cd695c84",
        "friends": "5f4e0c3b",
        "household": "ae856f38",
        "households": "9dca8773",
        "neighbours": "eebf99e4",
        "partners": "48cb3fa5",
        "places": "455f9fc5",
        "traits": "a2362681",
      }
    `);
  });

  it('in a city', () => {
    expect(fingerprints(50_000, 20180401)).toMatchInlineSnapshot(`
      {
        "colleagues": "d81e41ac",
        "distant": "e06f34a8",
        "employers": "9c106548",
        "friends": "5a278dba",
        "household": "1b7bbd96",
        "households": "d0c0f150",
        "neighbours": "94863992",
        "partners": "42a3e1a5",
        "places": "7b33e5c5",
        "traits": "7a55cbf4",
      }
    `);
  });

  it('in every explicit graph', () => {
    const rules: readonly NetworkRule[] = [
      { kind: 'watts-strogatz', degree: 7, rewired: 0.1 },
      { kind: 'barabasi-albert', links: 3 },
      { kind: 'poisson', degree: 4 },
      { kind: 'block-model', degree: 10, withinGroup: 0.8 },
    ];
    const friends = rules.map((network) => {
      const { ties } = makePeople(1000, { network }, 3);
      const all = Array.from({ length: 1000 }, (_, person) => ties.tiesOf(person, FRIENDS));
      return `${network.kind} ${fingerprint(all.flat())}`;
    });
    expect(friends).toMatchInlineSnapshot(`
      [
        "watts-strogatz 0e4a64fe",
        "barabasi-albert 5ecc62a0",
        "poisson b5190774",
        "block-model c5f67f7a",
      ]
    `);
  });
});
