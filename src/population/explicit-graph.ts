import type { NetworkRule } from '../regime/regime.js';
import type { Luck } from '../random/draws.js';
import { barabasiAlbert } from './barabasi-albert.js';
import { blockModel } from './block-model.js';
import { finishGraph, type Graph, type GraphBuilder } from './graph.js';
import { addOverHousehold, householdTiesOf } from './household-ties.js';
import type { Households } from './households.js';
import { poissonGraph } from './poisson-graph.js';
import type { Shape } from './shape.js';
import { FRIENDS, HOUSEHOLD, leftBit } from './tie-kinds.js';
import type { Ties } from './ties.js';
import { groupOf } from './traits.js';
import { wattsStrogatz } from './watts-strogatz.js';

/** A network rule that names a graph. */
export type ExplicitRule = Exclude<NetworkRule, { readonly kind: 'procedural' }>;

/**
 * Ties that are listed one by one, for small populations: a graph known from the literature in place of every kind but
 * the household. All its links are ties of the kind `friends`; nobody has neighbours, colleagues or distant ties.
 */
export function makeExplicitTies(
  rule: ExplicitRule,
  traits: Uint16Array,
  shape: Shape,
  households: Households,
  luck: Luck,
): Ties {
  const graph = finishGraph(buildGraph(rule, traits, shape.people, luck).links);
  return {
    network: { kind: 'graph', graph },
    addOverTies(kind, block, value, leftCircles, out) {
      if (kind === HOUSEHOLD) addOverHousehold(households, shape, block, value, out);
      if (kind === FRIENDS) addOverGraph(graph, shape, block, value, leftCircles, out);
    },
    tiesOf(person, kind) {
      if (kind === HOUSEHOLD) return householdTiesOf(households, shape, person);
      if (kind === FRIENDS) {
        return [...graph.neighbours.subarray(graph.start[person], graph.start[person + 1])];
      }
      return [];
    },
  };
}

function buildGraph(
  rule: ExplicitRule,
  traits: Uint16Array,
  people: number,
  luck: Luck,
): GraphBuilder {
  switch (rule.kind) {
    case 'watts-strogatz':
      return wattsStrogatz(people, rule.degree, rule.rewired, luck);
    case 'barabasi-albert':
      return barabasiAlbert(people, rule.links, luck);
    case 'poisson':
      return poissonGraph(people, rule.degree, luck);
    case 'block-model': {
      const groups = Uint8Array.from(traits.subarray(0, people), groupOf);
      return blockModel(groups, rule.degree, rule.withinGroup, luck);
    }
  }
}

function addOverGraph(
  graph: Graph,
  shape: Shape,
  block: number,
  value: Uint8Array | Uint32Array,
  leftCircles: Uint8Array,
  out: Int32Array | Uint32Array,
): void {
  const left = leftBit(FRIENDS);
  const base = block * shape.blockSize;
  const end = Math.min(base + shape.blockSize, shape.people);
  for (let person = base; person < end; person++) {
    if ((leftCircles[person] & left) !== 0) continue;
    for (let at = graph.start[person]; at < graph.start[person + 1]; at++) {
      const other = graph.neighbours[at];
      if ((leftCircles[other] & left) !== 0) continue;
      out[person - base] += value[other];
    }
  }
}
