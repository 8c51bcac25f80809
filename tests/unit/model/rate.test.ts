import { describe, expect, it } from 'vitest';
import { FLAG, SEEN } from '../../../src/model/flags.js';
import { rate } from '../../../src/model/rate.js';
import { show } from '../../../src/model/show.js';
import type { NetworkRule, Peers, Regime } from '../../../src/regime/regime.js';
import { makePeers, makeRules } from '../../helpers/make-regime.js';
import { loners, makeWorld, type TinyWorld } from '../../helpers/make-world.js';

const ANN = 4;
/** Everybody is a friend of the two next to them. */
const RING: NetworkRule = { kind: 'watts-strogatz', degree: 2, rewired: 0 };

function ringOf(peers: Partial<Peers> | null, changes: Partial<Regime> = {}): TinyWorld {
  return makeWorld(makeRules({ lists: [], peers: peers === null ? null : makePeers(peers) }), {
    population: loners({ network: RING }),
    ...changes,
  });
}

function ratings(tiny: TinyWorld, month = 0): number[] {
  const stretch = tiny.begin(month);
  rate(tiny.world, stretch);
  return Array.from(tiny.world.scratch.rating.subarray(0, stretch.end));
}

describe('honest raters', () => {
  it('answer to what their ties showed last month: one up for good, one down for harm', () => {
    const tiny = ringOf({ honest: 1 });
    tiny.world.state.seen[ANN] = SEEN.didGood;
    tiny.world.state.seen[10] = SEEN.didHarm;
    tiny.world.state.seen[20] = SEEN.didGood | SEEN.didHarm;
    const got = ratings(tiny);
    expect([got[ANN], got[10], got[20], got[30]]).toEqual([2, -2, 0, 0]);
  });
});

describe('grudging and colluding raters', () => {
  it('mark everybody down, or up, whatever they did', () => {
    const grudging = ringOf({ honest: 0, grudging: 1 });
    grudging.world.state.seen[ANN] = SEEN.didGood;
    expect(new Set(ratings(grudging))).toEqual(new Set([-2]));
    expect(new Set(ratings(ringOf({ honest: 0, colluding: 1 })))).toEqual(new Set([2]));
  });
});

describe('paid raters', () => {
  it('mark up those who pay, and are honest about the others', () => {
    const all = ringOf({ honest: 0, paid: 1, buyers: 1 });
    expect(new Set(ratings(all))).toEqual(new Set([2]));
    const none = ringOf({ honest: 0, paid: 1, buyers: 0 });
    none.world.state.seen[ANN] = SEEN.didHarm;
    const got = ratings(none);
    expect([got[ANN], got[10]]).toEqual([-2, 0]);
  });

  it('know who pays for life: the same people every month', () => {
    const tiny = ringOf({ honest: 0, paid: 1, buyers: 0.5 });
    const [first, later] = [0, 7].map((month) => ratings(tiny, month));
    expect(later).toEqual(first);
    expect(first.filter((net) => net === 2).length).toBeGreaterThan(16);
    expect(first.filter((net) => net === 0).length).toBeGreaterThan(16);
  });
});

describe('the mix of raters', () => {
  it('has the shares given', () => {
    const mix = { honest: 0.25, grudging: 0.25, colluding: 0.25, paid: 0.25, buyers: 0 };
    const tiny = makeWorld(makeRules({ lists: [], peers: makePeers(mix) }), {
      population: loners({ people: 256, network: RING }),
    });
    const stretch = tiny.begin(0);
    show(tiny.world, stretch);
    const [first, second] = tiny.world.shown.raters;
    const sum = (words: Uint32Array, shift: number): number =>
      words.reduce((total, word) => total + ((word >>> shift) & 0xffff), 0);
    const counts = [sum(first, 0), sum(first, 16), sum(second, 0), sum(second, 16)];
    expect(counts.reduce((total, count) => total + count, 0)).toBe(256);
    for (const count of counts) expect(Math.abs(count - 64)).toBeLessThan(35);
  });
});

describe('who rates', () => {
  it('is a share of people each month', () => {
    const tiny = makeWorld(
      makeRules({ lists: [], peers: makePeers({ rate: 0.5, honest: 0, colluding: 1 }) }),
      { population: loners({ people: 256, network: RING }) },
    );
    const received = ratings(tiny).reduce((sum, net) => sum + net, 0);
    expect(received).toBeGreaterThan(190);
    expect(received).toBeLessThan(322);
    expect(ratings(tiny, 1)).not.toEqual(ratings(tiny, 0));
  });

  it('is nobody who has left, is a minor, or has lost the circle', () => {
    const tiny = ringOf({ honest: 0, colluding: 1 });
    tiny.world.state.flags[ANN - 1] |= FLAG.exited;
    // The bit of the friends: the third circle.
    tiny.world.state.flags[20] |= 64;
    const got = ratings(tiny);
    expect([got[ANN], got[19], got[20], got[21]]).toEqual([1, 1, 0, 1]);
  });

  it('is nobody where there is no rating, before it begins and after it ends', () => {
    expect(new Set(ratings(ringOf(null)))).toEqual(new Set([0]));
    const tiny = ringOf({ honest: 0, colluding: 1, from: 2, until: 3 });
    expect([1, 2, 3, 4].map((month) => ratings(tiny, month)[ANN])).toEqual([0, 2, 2, 0]);
    // What showed of raters last is gone: they do not go on rating.
    expect(tiny.world.shown.raters.every((words) => words.every((word) => word === 0))).toBe(true);
  });

  it('rates along the kinds of tie that are named', () => {
    const along = [false, false, false, false, true];
    expect(new Set(ratings(ringOf({ honest: 0, colluding: 1, along })))).toEqual(new Set([0]));
    const home = makeWorld(
      makeRules({
        lists: [],
        peers: makePeers({ honest: 0, colluding: 1, along: [true, false, false, false, false] }),
      }),
      { population: loners({ households: [0, 0, 0, 1] }) },
    );
    expect(new Set(ratings(home))).toEqual(new Set([3]));
  });
});
