import { describe, expect, it } from 'vitest';
import {
  emptyGraph,
  finishGraph,
  link,
  MOST_LINKS,
  unlink,
} from '../../../src/population/graph.js';

describe('a graph in the making', () => {
  it('links two people once, from both ends', () => {
    const graph = emptyGraph(3);
    expect(link(graph, 0, 2)).toBe(true);
    expect(link(graph, 2, 0)).toBe(false);
    expect(graph.links).toEqual([[2], [], [0]]);
  });

  it('links nobody to themselves', () => {
    const graph = emptyGraph(3);
    expect(link(graph, 1, 1)).toBe(false);
    expect(graph.links).toEqual([[], [], []]);
  });

  it('takes links away from both ends', () => {
    const graph = emptyGraph(3);
    link(graph, 0, 1);
    link(graph, 0, 2);
    unlink(graph, 1, 0);
    expect(graph.links).toEqual([[2], [], [0]]);
  });

  it(`gives nobody more than ${MOST_LINKS} links, whichever end is full`, () => {
    const graph = emptyGraph(MOST_LINKS + 2);
    for (let other = 1; other <= MOST_LINKS; other++) expect(link(graph, 0, other)).toBe(true);
    expect(link(graph, 0, MOST_LINKS + 1)).toBe(false);
    expect(link(graph, MOST_LINKS + 1, 0)).toBe(false);
    expect(graph.links[0]).toHaveLength(MOST_LINKS);
    expect(graph.links[MOST_LINKS + 1]).toEqual([]);
  });
});

describe('a finished graph', () => {
  it('has each row in rising order', () => {
    const graph = finishGraph([[300, 2, 1], [0], [0], []]);
    expect(graph.people).toBe(4);
    expect([...graph.start]).toEqual([0, 3, 4, 5, 5]);
    expect([...graph.neighbours]).toEqual([1, 2, 300, 0, 0]);
  });

  it('may be empty', () => {
    expect([...finishGraph([]).start]).toEqual([0]);
  });
});
