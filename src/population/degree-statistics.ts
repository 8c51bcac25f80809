import type { Graph } from './graph.js';
import type { Shape } from './shape.js';
import type { Ties } from './ties.js';

/** How many ties people have. */
export interface DegreeStatistics {
  readonly mean: number;
  /** Standard deviation over the people. */
  readonly sd: number;
  /** The least number that 5, 50 and 95 of 100 people do not exceed. */
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** Summarises how many ties people have: one number a person. */
export function degreeStatistics(degrees: Uint8Array): DegreeStatistics {
  const people = degrees.length;
  const counts = new Uint32Array(256);
  let sum = 0;
  let squares = 0;
  for (const degree of degrees) {
    counts[degree]++;
    sum += degree;
    squares += degree * degree;
  }
  const mean = sum / people;
  return {
    mean,
    sd: Math.sqrt(Math.max(0, squares / people - mean * mean)),
    p5: percentile(counts, people * 0.05),
    p50: percentile(counts, people * 0.5),
    p95: percentile(counts, people * 0.95),
  };
}

function percentile(counts: Uint32Array, rank: number): number {
  let reached = 0;
  return counts.findIndex((count) => (reached += count) >= rank);
}

/** How many ties of one kind everybody has. */
export function degreesOfKind(ties: Ties, shape: Shape, kind: number): Uint8Array {
  const degrees = new Uint8Array(shape.slots);
  const one = new Uint8Array(shape.slots).fill(1);
  const nothing = new Uint8Array(shape.slots);
  const sums = new Uint32Array(shape.blockSize);
  for (let block = 0; block < shape.blocks; block++) {
    sums.fill(0);
    ties.addOverTies(kind, block, one, nothing, sums);
    degrees.set(sums, block * shape.blockSize);
  }
  return degrees.subarray(0, shape.people);
}

/** How many links everybody has in a graph. */
export function degreesOfGraph(graph: Graph): Uint8Array {
  return Uint8Array.from(
    { length: graph.people },
    (_, person) => graph.start[person + 1] - graph.start[person],
  );
}
