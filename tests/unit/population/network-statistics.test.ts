import { describe, expect, it } from 'vitest';
import { clustering } from '../../../src/population/clustering.js';
import { degreeStatistics } from '../../../src/population/degree-statistics.js';
import { finishGraph, type Graph } from '../../../src/population/graph.js';
import { homophily } from '../../../src/population/homophily.js';
import { networkGraph } from '../../../src/population/network-graph.js';
import { networkStatistics } from '../../../src/population/network-statistics.js';
import { PUBLISHED_NETWORKS, publishedFor } from '../../../src/population/published-networks.js';
import { reach } from '../../../src/population/reach.js';
import { parseSeed } from '../../../src/random/draws.js';
import { TIE_KINDS } from '../../../src/regime/regime.js';
import { makePeople } from './make-people.js';

const LUCK = parseSeed(11);

/** A graph of so many people and these links. */
function graphOf(people: number, ...links: [number, number][]): Graph {
  const rows = Array.from({ length: people }, (): number[] => []);
  for (const [a, b] of links) {
    rows[a].push(b);
    rows[b].push(a);
  }
  return finishGraph(rows);
}

/** Two triangles, 0-1-2 and 3-4-5, joined by the link 2-3, and a seventh person alone. */
const TRIANGLES = graphOf(7, [0, 1], [1, 2], [2, 0], [3, 4], [4, 5], [5, 3], [2, 3]);

describe('numbers of ties', () => {
  it('are summed up in mean, standard deviation and percentiles', () => {
    const hundred = Uint8Array.from({ length: 100 }, (_, i) => i + 1);
    expect(degreeStatistics(hundred)).toEqual({
      mean: 50.5,
      sd: Math.sqrt(833.25),
      p5: 5,
      p50: 50,
      p95: 95,
    });
  });

  it('may be all the same', () => {
    expect(degreeStatistics(new Uint8Array(10).fill(3))).toEqual({
      mean: 3,
      sd: 0,
      p5: 3,
      p50: 3,
      p95: 3,
    });
  });
});

describe('clustering', () => {
  it('is counted by hand in a small graph', () => {
    const { local, global } = clustering(TRIANGLES, 100, LUCK);
    // 0, 1, 4 and 5 know one pair of two, all tied; 2 and 3 know three pairs, one tied; the seventh knows nobody.
    expect(local).toBeCloseTo((4 + 2 / 3) / 7, 12);
    expect(global).toBeCloseTo(6 / 10, 12);
  });

  it('is 1 where everybody knows everybody and 0 in a star', () => {
    const four = graphOf(4, [0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]);
    expect(clustering(four, 100, LUCK)).toEqual({ local: 1, global: 1 });
    expect(clustering(graphOf(4, [0, 1], [0, 2], [0, 3]), 100, LUCK)).toEqual({
      local: 0,
      global: 0,
    });
  });

  it('is 0 where nobody has two ties', () => {
    expect(clustering(graphOf(4, [0, 1]), 100, LUCK)).toEqual({ local: 0, global: 0 });
  });

  it('of a sample is near that of everybody', () => {
    const { ties } = makePeople(20_000);
    const graph = networkGraph(ties, 20_000);
    const everybody = clustering(graph, 20_000, LUCK);
    const sample = clustering(graph, 4000, LUCK);
    expect(Math.abs(sample.local - everybody.local)).toBeLessThan(0.01);
    expect(Math.abs(sample.global - everybody.global)).toBeLessThan(0.01);
    expect(sample).not.toEqual(everybody);
  });
});

describe('homophily', () => {
  it('is counted by hand in a small graph', () => {
    const { assortativity, coleman } = homophily(
      TRIANGLES,
      Uint8Array.from([0, 0, 0, 1, 1, 1, 1]),
      2,
    );
    // Each group has 7 ends of links, 6 of them within the group: e = 12/14, by chance 1/2.
    expect(assortativity).toBeCloseTo((12 / 14 - 0.5) / 0.5, 12);
    expect(coleman[0]).toBeCloseTo((6 / 7 - 3 / 7) / (4 / 7), 12);
    expect(coleman[1]).toBeCloseTo((6 / 7 - 4 / 7) / (3 / 7), 12);
  });

  it('is 1 where nobody is tied to another group', () => {
    const apart = graphOf(4, [0, 1], [2, 3]);
    const measured = homophily(apart, Uint8Array.from([0, 0, 1, 1]), 2);
    expect(measured.assortativity).toBe(1);
    expect(measured.coleman).toEqual([1, 1]);
  });

  it('is below 0 where everybody is tied to the other group', () => {
    const across = graphOf(4, [0, 2], [1, 3]);
    const measured = homophily(across, Uint8Array.from([0, 0, 1, 1]), 2);
    expect(measured.assortativity).toBe(-1);
    expect(measured.coleman).toEqual([-1, -1]);
  });

  it('is not a number where there is only one group, or a group without ties', () => {
    expect(homophily(graphOf(2, [0, 1]), Uint8Array.from([0, 0]), 1)).toEqual({
      assortativity: Number.NaN,
      coleman: [Number.NaN],
    });
    expect(homophily(graphOf(3, [0, 1]), Uint8Array.from([0, 0, 1]), 2).coleman[1]).toBeNaN();
  });
});

describe('reach', () => {
  it('finds the largest component', () => {
    expect(reach(TRIANGLES, 1, LUCK).giantComponent).toBeCloseTo(6 / 7, 12);
    expect(reach(graphOf(5), 1, LUCK).giantComponent).toBeCloseTo(1 / 5, 12);
  });

  it('is the mean distance in a ring: n squared / 4 over the n - 1 others', () => {
    const ring = graphOf(
      100,
      ...Array.from({ length: 100 }, (_, i): [number, number] => [i, (i + 1) % 100]),
    );
    expect(reach(ring, 7, LUCK)).toEqual({ giantComponent: 1, meanPath: 2500 / 99 });
  });

  it('is 0 where there is nobody to reach', () => {
    expect(reach(graphOf(5), 3, LUCK).meanPath).toBe(0);
  });
});

describe('the statistics of a network', () => {
  const people = makePeople(20_000, { segregation: 0.6 });
  const measured = networkStatistics(people, 2);

  it('are those of a social network', () => {
    expect(measured.degree.mean).toBeGreaterThan(13);
    expect(measured.degree.mean).toBeLessThan(17);
    expect(measured.local).toBeGreaterThan(0.15);
    expect(measured.local).toBeLessThan(0.3);
    expect(measured.giantComponent).toBeGreaterThan(0.99);
    expect(measured.meanPath).toBeGreaterThan(3);
    expect(measured.meanPath).toBeLessThan(8);
  });

  it('show segregation as homophily, and none without it', () => {
    expect(measured.assortativity).toBeGreaterThan(0.2);
    for (const index of measured.coleman) expect(index).toBeGreaterThan(0.2);
    // A household is of one group, so some homophily stays.
    const mixed = networkStatistics(makePeople(20_000, { segregation: 0 }), 2);
    expect(mixed.assortativity).toBeLessThan(0.2);
    expect(mixed.assortativity).toBeGreaterThan(0);
  });

  it('have every kind of tie, in order', () => {
    expect(measured.byKind.map(({ kind }) => kind)).toEqual([...TIE_KINDS]);
    const sum = measured.byKind.reduce((total, { degree }) => total + degree.mean, 0);
    // Two people tied by two kinds count once in all and twice in the kinds.
    expect(sum).toBeGreaterThanOrEqual(measured.degree.mean);
    expect(sum - measured.degree.mean).toBeLessThan(0.5);
  });

  it('are refused for populations that are too large to be held', () => {
    const shape = { ...people.shape, people: 2_000_001 };
    expect(() => networkStatistics({ ...people, shape }, 2)).toThrow('2,000,000 is the most');
  });
});

describe('published networks', () => {
  it('name their source and a range', () => {
    for (const figure of PUBLISHED_NETWORKS) {
      expect(figure.low).toBeLessThanOrEqual(figure.high);
      expect(figure.source).toMatch(/(19|20)\d\d/);
      expect(figure.what.length).toBeGreaterThan(20);
    }
  });

  it('are there for every statistic', () => {
    for (const statistic of ['degree', 'local', 'giantComponent', 'meanPath', 'coleman'] as const) {
      expect(publishedFor(statistic).length).toBeGreaterThan(0);
      expect(publishedFor(statistic).every((figure) => figure.statistic === statistic)).toBe(true);
    }
  });
});
