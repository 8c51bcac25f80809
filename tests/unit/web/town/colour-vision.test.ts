import { STANDING } from 'glasshouse';
import { describe, expect, it } from 'vitest';
import { cssOf, type Mode } from '../../../../web/src/town/palette.ts';
import { distance, type Vision, VISIONS } from './colour-vision.ts';

const ADULT = STANDING.adult;
/** Who stands how, by what the colour says: those to be noticed, and those whom they stand among. */
const NOTICED: Partial<Record<Mode, Readonly<Record<string, number>>>> = {
  restriction: { wrongly: STANDING.wrongly | ADULT, rightly: STANDING.rightly | ADULT },
  silence: { silent: STANDING.silenced | ADULT },
  fear: { afraid: ADULT | (STANDING.fearMask << STANDING.fearShift) },
};
const OTHERS = { free: ADULT, child: 0, gone: STANDING.gone };

/** Far more than the 2.3 that one can just tell, for dots of a few pixels. */
const NOTICED_FROM = 25;
/** Nobody has to tell the free, children and those who are gone from each other, but they can. */
const OTHERS_FROM = 9;
const GROUPS_FROM = 20;

const VISION_NAMES = Object.keys(VISIONS) as Vision[];
const everywhere = VISION_NAMES.flatMap((vision) =>
  [false, true].map((isDark) => ({ vision, isDark })),
);

/** Every pair of things, each once. */
function pairsOf<T>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));
}

describe.each(everywhere)('with $vision, in the dark: $isDark', ({ vision, isDark }) => {
  it.each(Object.entries(NOTICED))('%s: who is to be noticed is told from all', (mode, noticed) => {
    const colour = (byte: number): string => cssOf(mode as Mode, isDark, byte);
    const all = Object.entries({ ...noticed, ...OTHERS });
    for (const [[one, byte], [other, otherByte]] of pairsOf(all)) {
      const least = one in noticed || other in noticed ? NOTICED_FROM : OTHERS_FROM;
      const apart = distance(vision, colour(byte), colour(otherByte));
      expect(apart, `${one} from ${other}`).toBeGreaterThan(least);
    }
  });

  it('tells the first five groups from each other', () => {
    for (const [one, other] of pairsOf([0, 1, 2, 3, 4])) {
      const [a, b] = [one, other].map((group) => cssOf('group', isDark, group));
      expect(distance(vision, a, b), `${one} from ${other}`).toBeGreaterThan(GROUPS_FROM);
    }
  });
});

describe('the simulation', () => {
  const [red, green] = ['rgb(255 0 0)', 'rgb(0 255 0)'];

  it('measures as CIE76 does', () => {
    // In CIELAB: 53.24, 80.09, 67.20 and 87.73, -86.18, 83.18.
    expect(distance('all cones', red, green)).toBeCloseTo(170.6, 0);
    expect(distance('all cones', 'rgb(0 0 0)', 'rgb(255 255 255)')).toBeCloseTo(100, 3);
  });

  it.each(VISION_NAMES)('leaves greys as they are with %s', (vision) => {
    const [dark, light] = ['rgb(60 60 60)', 'rgb(200 200 200)'];
    const apart = distance('all cones', dark, light);
    expect(distance(vision, dark, light)).toBeCloseTo(apart, 3);
  });

  it('brings together what is known to be mistaken', () => {
    // Brown and green for whoever lacks one of the two longer cones, blue and green for whoever lacks the short one.
    for (const [vision, one, other] of [
      ['protanopia', 'rgb(160 90 0)', 'rgb(90 110 0)'],
      ['deuteranopia', 'rgb(160 90 0)', 'rgb(105 120 0)'],
      ['tritanopia', 'rgb(0 130 160)', 'rgb(0 140 110)'],
    ] as const)
      expect(distance(vision, one, other)).toBeLessThan(0.5 * distance('all cones', one, other));
  });
});
