import { draw, STATIC, threshold, type Luck } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { circleLines, type CircleLines } from './circle-lines.js';
import { keptBits } from './kept-bits.js';
import { makePermutation, type Permutation } from './permutation.js';
import { BUILDING, type Shape } from './shape.js';
import { sharedHalves } from './shared.js';
import { COLLEAGUES, FRIENDS, NEIGHBOURS } from './tie-kinds.js';

/**
 * The ties of one kind that make circles (neighbours, colleagues, friends): everybody of a building or a block stands
 * in an order of its own, the order is cut into small groups, and all members of a group are tied to each other.
 * Whole groups are kept or dropped at random, as many as the mean number of ties asks for: dropping single ties would
 * open the triangles that make people's friends each other's friends.
 */
export interface Circle {
  readonly kind: number;
  readonly permutation: Permutation;
  /** The key of each building (neighbours) or block, in order. */
  readonly keys: Uint16Array;
  readonly lines: CircleLines;
  /** For each layer, which groups are kept; the groups of the population are numbered in order of their places. */
  readonly kept: readonly Uint8Array[];
}

/** The kinds of tie that are circles. */
export type CircleKind = typeof NEIGHBOURS | typeof COLLEAGUES | typeof FRIENDS;

const RULES = {
  [NEIGHBOURS]: {
    groupSize: 8,
    inBuilding: true,
    table: PURPOSE.neighboursTable,
    key: PURPOSE.neighboursKey,
    kept: PURPOSE.neighboursKept,
  },
  [COLLEAGUES]: {
    groupSize: 8,
    inBuilding: false,
    table: PURPOSE.colleaguesTable,
    key: PURPOSE.colleaguesKey,
    kept: PURPOSE.colleaguesKept,
  },
  [FRIENDS]: {
    groupSize: 4,
    inBuilding: false,
    table: PURPOSE.friendsTable,
    key: PURPOSE.friendsKey,
    kept: PURPOSE.friendsKept,
  },
} as const;

/** Makes the circles of a kind in which people have `ties` ties on average, 0 to 14. */
export function makeCircle(kind: CircleKind, ties: number, shape: Shape, luck: Luck): Circle {
  const rule = RULES[kind];
  const span = rule.inBuilding ? BUILDING : shape.blockSize;
  const lines = circleLines(rule.groupSize, ties);
  const chance = lines.layers === 0 ? 0 : ties / (lines.layers * (lines.size - 1));
  const groups = shape.slots / lines.size;
  return {
    kind,
    permutation: makePermutation(span, luck, rule.table),
    keys: makeKeys(shape.slots / span, span, luck, rule.key),
    lines,
    kept: Array.from({ length: lines.layers }, (_, layer) =>
      keptBits(luck, groups, rule.kept, layer, threshold(chance)),
    ),
  };
}

function makeKeys(count: number, span: number, luck: Luck, purpose: number): Uint16Array {
  const keys = sharedHalves(count);
  for (let i = 0; i < count; i++) keys[i] = draw(luck, i, STATIC, purpose, 0) & (span - 1);
  return keys;
}

/** Where a person stands in the order of their building or block: 0 to 63, or to the block's size less 1. */
export function placeInCircle(circle: Circle, person: number): number {
  const { permutation, keys } = circle;
  const span = Math.floor(person / permutation.size);
  return permutation.place[(person % permutation.size) ^ keys[span]];
}
