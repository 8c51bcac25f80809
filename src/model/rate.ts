import { drawPeople, STATIC } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { SEEN } from './flags.js';
import type { PeerTable } from './tables.js';
import type { Society, Stretch, World } from './world.js';

/**
 * Stage 3, rate: peers rate each other along ties. `scratch.rating` becomes the net rating that each person received.
 *
 * Honest raters answer to what they saw of last month: one up for good, one down for harm. Grudging raters always
 * mark down, colluding raters always up. Paid raters mark up those who pay, and are honest about the others.
 */
export function rate(world: World, stretch: Stretch): void {
  const { scratch, society } = world;
  const { peers } = stretch.tables;
  const from = stretch.first - stretch.base;
  scratch.rating.fill(0, from, from + stretch.drawn);
  if (peers === null || society === null) return;
  drawPeople(world.luck, stretch.first, stretch.drawn, STATIC, PURPOSE.pays, 0, scratch.luck);
  sumRaters(world, stretch, society, peers);
  const [first, second] = scratch.sums;
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    const honest = first[at] & 0xffff;
    const grudging = first[at] >>> 16;
    const colluding = second[at] & 0xffff;
    const paid = second[at] >>> 16;
    const seen = world.state.seen[i];
    const deserved = ((seen & SEEN.didGood) === 0 ? 0 : 1) - ((seen & SEEN.didHarm) === 0 ? 0 : 1);
    const forMoney = scratch.luck[i - stretch.first] < peers.buyers ? 1 : deserved;
    scratch.rating[at] = honest * deserved - grudging + colluding + paid * forMoney;
  }
}

/** Into `sums`, how many raters of each kind (see Shown.raters) have a tie to each person and rate this month. */
function sumRaters(world: World, stretch: Stretch, society: Society, peers: PeerTable): void {
  const { scratch, shown } = world;
  shown.raters.forEach((who, pair) => {
    const sum = scratch.sums[pair];
    sum.fill(0);
    peers.along.forEach((isUsed, kind) => {
      if (isUsed) society.ties.addOverTies(kind, stretch.block, who, shown.lostCircles, sum);
    });
  });
}
