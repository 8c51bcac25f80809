import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { comparePictures, type Likeness, SAME } from '../../helpers/compare-pictures.js';
import { shrinkPicture } from '../../helpers/shrink-picture.js';

const SIDE = 40;
const ALIKE: Likeness = { colours: 0.1, square: 8, most: 4 };

/** A grey picture in which some pixels are of another shade. */
function grey(others: readonly (readonly [number, number])[] = [], shade = 128): PNG {
  const picture = new PNG({ width: SIDE, height: SIDE });
  picture.data.fill(128);
  picture.data.forEach((_, at) => {
    if (at % 4 === 3) picture.data[at] = 255;
  });
  for (const [x, y] of others) picture.data.fill(shade, (y * SIDE + x) * 4, (y * SIDE + x) * 4 + 3);
  return picture;
}

describe('two pictures', () => {
  it('are alike where they are the same', () => {
    expect(comparePictures(grey(), grey(), SAME)).toBeNull();
  });

  it('are not the same where one pixel is a shade off', () => {
    expect(comparePictures(grey([[39, 39]], 129), grey(), SAME)).not.toBeNull();
  });

  it('are alike where what differs is scattered, and not where as much is together', () => {
    const scattered = Array.from(
      { length: 16 },
      (_, at) => [(at % 4) * 10, (at >> 2) * 10] as const,
    );
    const together = Array.from(
      { length: 16 },
      (_, at) => [19 + (at % 4), 19 + (at >> 2)] as const,
    );
    expect(comparePictures(grey(scattered, 0), grey(), ALIKE)).toBeNull();
    expect(comparePictures(grey(together, 0), grey(), ALIKE)?.fault).toBe(
      'in a square of 8 × 8 pixels 16 differ, and 4 may',
    );
  });

  it('are alike where all of one is a little lighter, and not where it is much lighter', () => {
    const all = Array.from(
      { length: SIDE * SIDE },
      (_, at) => [at % SIDE, Math.floor(at / SIDE)] as const,
    );
    expect(comparePictures(grey(all, 133), grey(), ALIKE)).toBeNull();
    expect(comparePictures(grey(all, 170), grey(), ALIKE)).not.toBeNull();
  });

  it('are not alike where they are not of one size', () => {
    const small = shrinkPicture(grey(), 2);
    expect(comparePictures(small, grey(), ALIKE)?.fault).toBe(
      'it is 20 × 20 pixels and not 40 × 40',
    );
  });
});

it('a smaller picture has the mean of what it was', () => {
  const { width, height, data } = shrinkPicture(grey([[1, 0]], 28), 2);
  expect([width, height]).toEqual([20, 20]);
  expect([...data.subarray(0, 8)]).toEqual([103, 103, 103, 255, 128, 128, 128, 255]);
});
