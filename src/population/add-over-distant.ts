import { BUNDLE, bundleOf, type Distant } from './distant.js';
import { isKept } from './kept-bits.js';
import type { Shape } from './shape.js';
import { DISTANT, leftBit } from './tie-kinds.js';

/** {@link Ties.addOverTies} for distant ties: one partner block after another, bundle by bundle. */
export function addOverDistant(
  distant: Distant,
  shape: Shape,
  block: number,
  value: Uint8Array | Uint32Array,
  leftCircles: Uint8Array,
  out: Int32Array | Uint32Array,
): void {
  const { blockSize } = shape;
  for (let matching = 0; matching < distant.partner.length; matching++) {
    const partner = distant.partner[matching][block];
    const key = distant.keys[matching][block];
    for (let place = 0; place < blockSize; place += BUNDLE) {
      const bundle = bundleOf(blockSize, block, partner, place, key);
      if (isKept(distant.kept[matching], bundle) === 0) continue;
      addBundle(
        distant.permutation.slot,
        shape,
        block * blockSize,
        partner * blockSize,
        place,
        key,
        value,
        leftCircles,
        out,
      );
    }
  }
}

/** Adds over the ties of 8 places; `base` and `otherBase` are the first slots of the two blocks. */
function addBundle(
  slot: Uint16Array,
  shape: Shape,
  base: number,
  otherBase: number,
  from: number,
  key: number,
  value: Uint8Array | Uint32Array,
  leftCircles: Uint8Array,
  out: Int32Array | Uint32Array,
): void {
  const left = leftBit(DISTANT);
  for (let place = from; place < from + BUNDLE; place++) {
    const own = slot[place];
    const other = otherBase + slot[place ^ key];
    if (base + own >= shape.people || other >= shape.people) continue;
    if (((leftCircles[base + own] | leftCircles[other]) & left) !== 0) continue;
    out[own] += value[other];
  }
}
