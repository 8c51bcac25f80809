import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSeed, readLink, resultOf, writeLink } from '../../../../web/src/lab/link.ts';
import { pack } from '../../../../web/src/lab/pack.ts';
import {
  FEWEST_PEOPLE,
  type LabState,
  MOST_PEOPLE,
  OWN_FILE,
  OWN_PATCH,
  SPEEDS,
  USUAL,
  worldsOf,
} from '../../../../web/src/lab/state.ts';
import { MODES } from '../../../../web/src/town/palette.ts';
import { checkAsyncProperty } from '../../../helpers/check-property.js';

const NAMES = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/u);

const STATES: fc.Arbitrary<LabState> = fc
  .record({
    regime: NAMES,
    text: fc.option(fc.string({ unit: 'binary', maxLength: 500 })),
    safeguards: fc.uniqueArray(NAMES, { maxLength: 14 }),
    patch: fc.option(fc.string({ unit: 'binary', maxLength: 500 })),
    isTwo: fc.boolean(),
    isLit: fc.boolean(),
    people: fc.integer({ min: FEWEST_PEOPLE, max: MOST_PEOPLE }),
    seed: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
    month: fc.option(fc.integer({ min: 0, max: 1200 })),
    mode: fc.constantFrom(...MODES),
    person: fc.option(fc.nat()),
    speed: fc.constantFrom(...SPEEDS),
  })
  // One world has no differences to light, and nobody lives in it whose number is beyond its people.
  .map((state) => ({
    ...state,
    isLit: state.isTwo ? state.isLit : true,
    person: state.person === null ? null : state.person % state.people,
  }));

/** Anything that may stand after `#`: noise, or parts with right names and wrong values. */
const NOISE = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          'regime',
          'with',
          'two',
          'people',
          'seed',
          'month',
          'colour',
          'person',
          'result',
          'text',
          'patch',
          'speed',
        ),
        fc.oneof(fc.string({ unit: 'binary' }), fc.string().map(encodeURIComponent)),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.map(([name, value]) => `${name}=${value}`).join('&')),
);

/** Whether a simulation of it could be asked for, and no file beyond those that ship. */
function isPossible({ regime, safeguards, people, seed, person }: LabState): boolean {
  return (
    [regime, ...safeguards].every((name) => /^[a-z0-9][a-z0-9-]*$/u.test(name)) &&
    people >= FEWEST_PEOPLE &&
    people <= MOST_PEOPLE &&
    isSeed(seed) &&
    (person ?? 0) < people
  );
}

describe('a link', () => {
  it('says any state, and is read back as the same', () =>
    checkAsyncProperty(
      fc.asyncProperty(STATES, async (state) => {
        expect(await readLink(`#${await writeLink(state)}`)).toEqual({ state, result: null });
      }),
      300,
    ));

  it('is a state or a fault, whatever stands in it', () =>
    checkAsyncProperty(
      fc.asyncProperty(NOISE, async (noise) => {
        const found = await readLink(noise);
        expect('fault' in found || isPossible(found.state)).toBe(true);
      }),
      1000,
    ));

  it('is the laboratory as it begins where it says nothing', async () => {
    expect(await readLink('')).toEqual({ state: USUAL, result: null });
    expect(await readLink('#')).toEqual({ state: USUAL, result: null });
  });

  it('is the same for the same state', async () => {
    const state = { ...USUAL, text: 'regime: A\n', safeguards: ['notice', 'appeal'], isTwo: true };
    expect(await writeLink(state)).toBe(await writeLink({ ...state }));
  });

  it('holds the first 64 bits of a result', async () => {
    const hash = '0123456789abcdef'.repeat(4);
    const found = await readLink(await writeLink(USUAL, hash));
    expect(found).toEqual({ state: USUAL, result: resultOf(hash) });
    expect(resultOf(hash)).toBe('0123456789abcdef');
  });

  it.each([
    ['regime', 'regime=../../secret'],
    ['regime', 'regime='],
    ['regime', 'regime=https://example.org/x.yaml'],
    ['safeguards', 'with=notice+../x'],
    ['safeguards', `with=${Array.from({ length: 65 }, (_, at) => `s${at}`).join('+')}`],
    ['people', 'people=63'],
    ['people', 'people=1000001'],
    ['people', 'people=1e3'],
    ['people', 'people=-5'],
    ['seed', 'seed=18446744073709551616'],
    ['seed', 'seed=01'],
    ['seed', 'seed=x'],
    ['month', 'month=-1'],
    ['month', 'month=1201'],
    ['mode', 'colour=constructor'],
    ['person', 'people=100&person=100'],
    ['result', 'result=xyz'],
    ['text', 'text=***'],
    ['text', 'text=AAAA'],
    ['text', `text=${'A'.repeat(2_000_000)}`],
    ['patch', 'patch=***'],
    ['patch', 'patch=AAAA'],
    ['speed', 'speed=7'],
    ['speed', 'speed=06'],
    ['speed', 'speed=constructor'],
  ])('names what cannot be read: %s in %.60s', async (fault, link) => {
    expect(await readLink(link)).toEqual({ fault });
  });

  it('unpacks no more than a regime may have', async () => {
    const bomb = await pack(' '.repeat(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readLink(`text=${bomb}`)).toEqual({ fault: 'text' });
    expect(await readLink(`patch=${bomb}`)).toEqual({ fault: 'patch' });
  });

  it('refuses bytes that are no text', async () => {
    // A stored block of one byte, 0xff, which no UTF-8 has.
    const packed = btoa(String.fromCharCode(1, 1, 0, 254, 255, 255)).replaceAll('/', '_');
    expect(await readLink(`text=${packed.replaceAll('+', '-')}`)).toEqual({ fault: 'text' });
  });
});

describe('the worlds of a state', () => {
  it('are one with the safeguards', () => {
    const worlds = worldsOf({ ...USUAL, safeguards: ['notice'] });
    expect(worlds).toEqual([
      {
        regime: 'regimes/national-2018.yaml',
        patches: ['safeguards/notice.yaml'],
        files: {},
        people: 10_000,
        seed: '1',
      },
    ]);
  });

  it('are two on the same people, of which only the second has the safeguards', () => {
    const [a, b] = worldsOf({ ...USUAL, safeguards: ['notice'], isTwo: true });
    expect(a.patches).toEqual([]);
    expect({ ...b, patches: [] }).toEqual(a);
    expect(b.patches).toEqual(['safeguards/notice.yaml']);
  });

  it('have a patch of the visitor after the safeguards, in the second only', () => {
    const state = { ...USUAL, safeguards: ['notice'], patch: 'patch: Mine\n', text: 'regime: A\n' };
    const [a, b] = worldsOf({ ...state, isTwo: true });
    expect([a.patches, a.files]).toEqual([[], { [OWN_FILE]: 'regime: A\n' }]);
    expect(b.patches).toEqual(['safeguards/notice.yaml', OWN_PATCH]);
    expect(b.files).toEqual({ [OWN_FILE]: 'regime: A\n', [OWN_PATCH]: 'patch: Mine\n' });
    expect(worldsOf(state)).toEqual([b]);
  });

  it('have an edited regime as a file of their own', () => {
    const [world] = worldsOf({ ...USUAL, text: 'regime: Mine\n' });
    expect(world.regime).toBe(OWN_FILE);
    expect(world.files).toEqual({ [OWN_FILE]: 'regime: Mine\n' });
  });
});
