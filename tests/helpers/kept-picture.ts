import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PNG } from 'pngjs';
import { comparePictures, type Likeness } from './compare-pictures.js';

const KEPT = 'tests/pictures';
const FOUND = 'out/pictures';
/** Colours are kept in 12 steps of each channel, which halves what is kept. */
const STEP = 255 / 11;

/** Reads a picture that is kept. */
export function keptPicture(name: string): PNG {
  return PNG.sync.read(readFileSync(`${KEPT}/${name}.png`));
}

/**
 * What is wrong with a picture beside the one that is kept by its name, in words; null: nothing. Then the picture and what
 * differs are in out/pictures. With UPDATE_PICTURES it is kept instead, if it differs.
 *
 * @param asKept what is left of it where it is kept
 */
export function faultOfPicture(
  name: string,
  actual: PNG,
  likeness: Likeness,
  asKept: (picture: PNG) => PNG = (picture) => picture,
): string | null {
  const isKept = existsSync(`${KEPT}/${name}.png`);
  const found = isKept ? comparePictures(actual, keptPicture(name), likeness) : null;
  if (isKept && found === null) return null;
  if (process.env['UPDATE_PICTURES'] !== undefined) {
    save(KEPT, name, asKept(actual));
    return null;
  }
  save(FOUND, name, actual);
  if (found?.difference) save(FOUND, `${name}-difference`, found.difference);
  const fault = found?.fault ?? 'none is kept';
  return `${name}: ${fault}; see ${FOUND}/${name}.png, and CONTRIBUTING.md if it is meant to be so`;
}

/** A picture in fewer colours. */
export function inFewColours(picture: PNG): PNG {
  const few = new PNG({ width: picture.width, height: picture.height });
  picture.data.forEach((value, at) => {
    few.data[at] = Math.round(Math.round(value / STEP) * STEP);
  });
  return few;
}

function save(folder: string, name: string, picture: PNG): void {
  const path = `${folder}/${name}.png`;
  mkdirSync(dirname(path), { recursive: true });
  // Rows of dots repeat: without filters they are found again.
  const small = { deflateLevel: 9, deflateStrategy: 0, filterType: 0 } as const;
  const isOpaque = picture.data.every((value, at) => at % 4 < 3 || value === 255);
  writeFileSync(path, PNG.sync.write(picture, { ...small, colorType: isOpaque ? 2 : 6 }));
}
