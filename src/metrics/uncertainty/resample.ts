import { drawPeople, parseSeed } from '../../random/draws.js';
import { PURPOSE } from '../../random/purposes.js';
import { streamOf } from '../../random/stream.js';

/** Draws are asked for in eights. */
const OCTET = 8;

/**
 * Which observations each resample is made of: `size` numbers from 0 to `size` - 1, drawn alike and with replacement.
 * The same seed and stream give the same, whatever else was drawn.
 *
 * @param size how many observations there are
 * @param stream the name of what is resampled
 * @returns the picks of the resample with a number, good until the next call
 */
export function resamplerOf(
  size: number,
  seed: string,
  stream: string,
): (resample: number) => Uint32Array {
  const luck = parseSeed(seed);
  const draws = new Uint32Array(Math.ceil(size / OCTET) * OCTET);
  const picks = new Uint32Array(size);
  const index = streamOf(stream);
  return (resample) => {
    drawPeople(luck, 0, draws.length, resample, PURPOSE.bootstrap, index, draws);
    for (let at = 0; at < size; at++) picks[at] = Math.floor(((draws[at] ?? 0) * size) / 2 ** 32);
    return picks;
  };
}
