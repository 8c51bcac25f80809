import { describe, expect, it } from 'vitest';
import { barabasiAlbert } from '../../../src/population/barabasi-albert.js';
import { blockModel } from '../../../src/population/block-model.js';
import { clustering } from '../../../src/population/clustering.js';
import { finishGraph, MOST_LINKS, type GraphBuilder } from '../../../src/population/graph.js';
import { poissonGraph } from '../../../src/population/poisson-graph.js';
import { reach } from '../../../src/population/reach.js';
import {
  COLLEAGUES,
  DISTANT,
  FRIENDS,
  HOUSEHOLD,
  NEIGHBOURS,
} from '../../../src/population/tie-kinds.js';
import { groupOf } from '../../../src/population/traits.js';
import { wattsStrogatz } from '../../../src/population/watts-strogatz.js';
import { parseSeed } from '../../../src/random/draws.js';
import type { NetworkRule } from '../../../src/regime/regime.js';
import { makePeople, sumOverTies, rising } from './make-people.js';

const LUCK = parseSeed(31);
const degrees = (graph: GraphBuilder): number[] => graph.links.map((links) => links.length);
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => a + b, 0) / numbers.length;

describe('the small world of Watts and Strogatz', () => {
  it('is a ring without rewiring', () => {
    const { links } = wattsStrogatz(10, 4, 0, LUCK);
    expect(rising(links[0])).toEqual([1, 2, 8, 9]);
    expect(rising(links[5])).toEqual([3, 4, 6, 7]);
  });

  it('has the clustering of a ring: 3 (k - 2) / 4 (k - 1)', () => {
    const graph = finishGraph(wattsStrogatz(1000, 10, 0, LUCK).links);
    expect(clustering(graph, 1000, LUCK).local).toBeCloseTo(24 / 36, 10);
  });

  it('keeps its links when some are rewired', () => {
    const graph = wattsStrogatz(2000, 10, 0.1, LUCK);
    expect(mean(degrees(graph))).toBe(10);
    let far = 0;
    graph.links.forEach((links, person) => {
      far += links.filter(
        (other) => Math.min((other - person + 2000) % 2000, (person - other + 2000) % 2000) > 5,
      ).length;
    });
    expect(Math.abs(far / 20_000 - 0.1)).toBeLessThan(0.02);
  });

  it('brings everybody near while friends stay friends of friends', () => {
    const ring = finishGraph(wattsStrogatz(2000, 10, 0, LUCK).links);
    const small = finishGraph(wattsStrogatz(2000, 10, 0.05, LUCK).links);
    expect(reach(ring, 10, LUCK).meanPath).toBeGreaterThan(90);
    expect(reach(small, 10, LUCK).meanPath).toBeLessThan(12);
    expect(clustering(small, 2000, LUCK).local).toBeGreaterThan(0.5);
  });

  it('has no clustering to speak of when all is rewired', () => {
    const random = finishGraph(wattsStrogatz(3000, 10, 1, LUCK).links);
    expect(clustering(random, 3000, LUCK).local).toBeLessThan(0.02);
  });

  it('takes any mean number of links', () => {
    expect(mean(degrees(wattsStrogatz(5000, 5, 0, LUCK)))).toBeCloseTo(5, 1);
    expect(mean(degrees(wattsStrogatz(5000, 2.6, 0, LUCK)))).toBeCloseTo(2.6, 1);
  });

  it('is complete where there are too few people for a ring', () => {
    expect(wattsStrogatz(4, 10, 0.5, LUCK).links.map((links) => rising(links))).toEqual([
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
    ]);
    expect(wattsStrogatz(1, 10, 0.5, LUCK).links).toEqual([[]]);
  });
});

describe('the preferential attachment of Barabási and Albert', () => {
  const people = 20_000;
  const graph = barabasiAlbert(people, 3, LUCK);

  it('gives each newcomer its links', () => {
    // Four founders have six links among them; all others bring three.
    expect(degrees(graph).reduce((a, b) => a + b)).toBe(2 * (6 + 3 * (people - 4)));
    expect(Math.min(...degrees(graph))).toBe(3);
  });

  it('has a tail of hubs: the number with k links or more falls like 1 / k squared', () => {
    const atLeast = (k: number): number => degrees(graph).filter((degree) => degree >= k).length;
    // The chance of k links is 2 m (m + 1) / (k (k + 1) (k + 2)), so that of at least k is m (m + 1) / (k (k + 1)).
    for (const k of [6, 12, 24, 48]) {
      const expected = (people * 12) / (k * (k + 1));
      expect(Math.abs(atLeast(k) / expected - 1), `at least ${k} links`).toBeLessThan(0.25);
    }
  });

  it('cuts its hubs off', () => {
    expect(Math.max(...degrees(barabasiAlbert(60_000, 5, LUCK)))).toBe(MOST_LINKS);
  });

  it('is complete among founders', () => {
    expect(barabasiAlbert(3, 5, LUCK).links.map((links) => rising(links))).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
    expect(barabasiAlbert(1, 2, LUCK).links).toEqual([[]]);
  });
});

describe('the random graph', () => {
  it('has exactly as many links as its mean asks for', () => {
    expect(mean(degrees(poissonGraph(4000, 4, LUCK)))).toBe(4);
    expect(mean(degrees(poissonGraph(4000, 0, LUCK)))).toBe(0);
  });

  it('has numbers of links that follow the Poisson distribution', () => {
    const counts = Array<number>(30).fill(0);
    for (const degree of degrees(poissonGraph(40_000, 4, LUCK))) counts[degree]++;
    let chance = 0.018315638888734; // e to the power of -4
    for (let k = 0; k < 10; k++) {
      expect(Math.abs(counts[k] / 40_000 - chance), `${k} links`).toBeLessThan(0.006);
      chance *= 4 / (k + 1);
    }
  });

  it('is complete at most', () => {
    expect(mean(degrees(poissonGraph(5, 100, LUCK)))).toBe(4);
    expect(poissonGraph(1, 4, LUCK).links).toEqual([[]]);
  });
});

describe('the block model', () => {
  const groups = Uint8Array.from({ length: 5000 }, (_, person) => (person % 10 === 0 ? 1 : 0));
  const within = (graph: GraphBuilder, of: Uint8Array): number => {
    const same = graph.links.map(
      (links, person) => links.filter((other) => of[other] === of[person]).length,
    );
    return same.reduce((a, b) => a + b, 0) / degrees(graph).reduce((a, b) => a + b, 0);
  };

  it('has the mean and the share within groups that were asked for', () => {
    for (const share of [0, 0.5, 0.8, 1]) {
      const graph = blockModel(groups, 8, share, LUCK);
      expect(mean(degrees(graph))).toBe(8);
      expect(within(graph, groups)).toBeCloseTo(share, 6);
    }
  });

  it('has all its links within the one group there is', () => {
    const one = new Uint8Array(1000);
    const graph = blockModel(one, 8, 0.3, LUCK);
    expect(mean(degrees(graph))).toBe(8);
  });

  it('has all its links across groups of one', () => {
    const each = Uint8Array.from([0, 1, 2, 3, 4]);
    expect(mean(degrees(blockModel(each, 2, 0.9, LUCK)))).toBeLessThanOrEqual(2);
    expect(within(blockModel(each, 2, 0.9, LUCK), each)).toBe(0);
  });

  it('links all pairs of a group equally often', () => {
    const graph = blockModel(groups, 8, 0.9, LUCK);
    const byGroup = [0, 1].map((group) =>
      mean(degrees(graph).filter((_, person) => groups[person] === group)),
    );
    // Within its own tenth, a member of the minority finds a ninth of the people that the others find.
    const expected = [0, 1].map((group) => {
      const size = group === 0 ? 4500 : 500;
      const pairsWithin = (4500 * 4499) / 2 + (500 * 499) / 2;
      const linkedWithin = (0.9 * 20_000) / pairsWithin;
      const linkedAcross = (0.1 * 20_000) / (4500 * 500);
      return linkedWithin * (size - 1) + linkedAcross * (5000 - size);
    });
    byGroup.forEach((got, group) => expect(Math.abs(got - expected[group])).toBeLessThan(0.3));
  });
});

describe('explicit ties', () => {
  const RULES: readonly NetworkRule[] = [
    { kind: 'watts-strogatz', degree: 10, rewired: 0.05 },
    { kind: 'barabasi-albert', links: 3 },
    { kind: 'poisson', degree: 4 },
    { kind: 'block-model', degree: 10, withinGroup: 0.8 },
  ];

  for (const network of RULES) {
    describe(`of the kind ${network.kind}`, () => {
      const people = makePeople(2000, { network });
      const { ties, shape } = people;

      it('are friends, and a household, and nothing else', () => {
        for (let person = 0; person < 100; person++) {
          for (const kind of [NEIGHBOURS, COLLEAGUES, DISTANT]) {
            expect(ties.tiesOf(person, kind)).toEqual([]);
          }
        }
        const { degrees: none } = sumOverTies(people, COLLEAGUES, new Uint8Array(shape.slots));
        expect(none.every((degree) => degree === 0)).toBe(true);
        expect(people.households).toEqual(makePeople(2000).households);
        expect(ties.tiesOf(5, HOUSEHOLD)).toEqual(makePeople(2000).ties.tiesOf(5, HOUSEHOLD));
      });

      it('are the same for the same seed, and others for another', () => {
        const all = (of: typeof people): number[][] =>
          Array.from({ length: 2000 }, (_, person) => of.ties.tiesOf(person, FRIENDS));
        expect(all(makePeople(2000, { network }))).toEqual(all(people));
        expect(all(makePeople(2000, { network }, 2))).not.toEqual(all(people));
      });
    });
  }

  it('of a block model follow the groups of the people', () => {
    const { ties, traits } = makePeople(2000, {
      network: { kind: 'block-model', degree: 10, withinGroup: 1 },
    });
    for (let person = 0; person < 2000; person++) {
      const groups = ties.tiesOf(person, FRIENDS).map((other) => groupOf(traits[other]));
      expect(groups.every((group) => group === groupOf(traits[person]))).toBe(true);
    }
  });
});
