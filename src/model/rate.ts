import { drawPeople, STATIC } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { TIE_KINDS } from '../regime/regime.js';
import { SEEN } from './flags.js';
import type { PeerTable } from './tables.js';
import type { Stretch, World } from './world.js';

/** How somebody rates the people they have ties with: one kind for life. */
export const RATERS = ['honest', 'grudging', 'colluding', 'paid'] as const;

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
  const sums = sumRaters(world, stretch, peers);
  const [honest, grudging, colluding, paid] = sums;
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    const seen = world.state.seen[i];
    const deserved = ((seen & SEEN.didGood) === 0 ? 0 : 1) - ((seen & SEEN.didHarm) === 0 ? 0 : 1);
    const forMoney = scratch.luck[i - stretch.first] < peers.buyers ? 1 : deserved;
    scratch.rating[at] = honest[at] * deserved - grudging[at] + colluding[at] + paid[at] * forMoney;
  }
}

/** For each person of the stretch, how many raters of each kind have a tie to them and rate this month. */
function sumRaters(world: World, stretch: Stretch, peers: PeerTable): readonly Int32Array[] {
  const { scratch, society, shown } = world;
  RATERS.forEach((_, rater) => {
    scratch.sums[rater].fill(0);
  });
  if (society === null) return scratch.sums;
  TIE_KINDS.forEach((_, kind) => {
    if (!peers.along[kind]) return;
    RATERS.forEach((__, rater) => {
      const who = shown.raters[rater];
      society.ties.addOverTies(kind, stretch.block, who, shown.lostCircles, scratch.sums[rater], scratch.degree);
    });
  });
  return scratch.sums;
}
