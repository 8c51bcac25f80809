import type { Comparison } from '../../experiment/compare/comparison.js';
import type { Scale } from '../basis.js';

/** For how many people a simulated person of a comparison stands, and over how many seeds its numbers are means. */
export function scaleOf({ standingFor, people, seeds }: Comparison): Required<Scale> {
  return { standsFor: standingFor / people, seeds: seeds.length };
}
