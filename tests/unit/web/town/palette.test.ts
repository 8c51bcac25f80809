import { STANDING } from 'glasshouse';
import { describe, expect, it } from 'vitest';
import { coloursOf, cssOf, MODES, type Mode } from '../../../../web/src/town/palette.ts';

/** Relative luminance, as WCAG 2 defines it. */
function luminance(css: string): number {
  const [red, green, blue] = (css.match(/\d+/gu) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const ADULT = STANDING.adult;
const PAIRS: readonly (readonly [string, Mode, number, number])[] = [
  ['wrongly closed from free', 'restriction', STANDING.wrongly | ADULT, ADULT],
  ['silent from speaking', 'silence', STANDING.silenced | ADULT, ADULT],
  ['afraid from unafraid', 'fear', ADULT | (7 << STANDING.fearShift), ADULT],
  ['the lowest score from the highest', 'score', 0, 255],
];

describe.each([false, true])('in the dark: %s', (isDark) => {
  it.each(PAIRS)('tells %s by lightness alone', (_, mode, one, other) => {
    expect(contrast(cssOf(mode, isDark, one), cssOf(mode, isDark, other))).toBeGreaterThan(3);
  });

  it('tells wrongly from rightly closed by lightness', () => {
    const [wrongly, rightly] = [STANDING.wrongly, STANDING.rightly].map((standing) =>
      cssOf('restriction', isDark, standing | ADULT),
    );
    expect(contrast(wrongly, rightly)).toBeGreaterThan(1.3);
  });

  it('makes a higher score lighter, all the way', () => {
    // In steps of five, since each colour is rounded to whole numbers.
    const lights = Array.from({ length: 52 }, (_, step) =>
      luminance(cssOf('score', isDark, 5 * step)),
    );
    expect(lights).toEqual(lights.toSorted((a, b) => a - b));
  });

  it.each(MODES)('paints everybody in an opaque colour, by %s', (mode) => {
    const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const colourOf = coloursOf(mode, isDark, { standing: every, score: every }, every);
    for (let person = 0; person < 256; person++) expect(colourOf(person) >>> 24).toBe(255);
  });
});

it('gives children no score', () => {
  const score = Uint8Array.of(0, 255);
  const colourOf = coloursOf(
    'score',
    false,
    { standing: Uint8Array.of(0, 0), score },
    Uint8Array.of(0, 0),
  );
  expect(colourOf(0)).toBe(colourOf(1));
});

it('writes the same colour for the picture and the legend', () => {
  const one = Uint8Array.of(STANDING.wrongly | ADULT);
  const word = coloursOf('restriction', false, { standing: one, score: one }, one)(0);
  const parts = [word & 255, (word >> 8) & 255, (word >> 16) & 255];
  expect(cssOf('restriction', false, one[0])).toBe(`rgb(${parts.join(' ')})`);
});
