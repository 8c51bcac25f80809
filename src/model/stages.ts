import { adapt } from './adapt.js';
import { behave } from './behave.js';
import { list } from './list.js';
import { gather, observe } from './observe.js';
import { rate } from './rate.js';
import { redress } from './redress.js';
import { restrict } from './restrict.js';
import { score } from './score.js';
import type { Stretch, World } from './world.js';

/**
 * A month, in order. Every stage reads what the stage before it wrote, and what other people showed at the end of
 * last month; it writes only the columns of its own people. A stage is done for every stretch of a block before the
 * next one begins.
 */
export const STAGES: readonly Stage[] = [
  { name: 'behave', run: behave },
  { name: 'observe', run: observe, finish: gather },
  { name: 'rate', run: rate },
  { name: 'score', run: score },
  { name: 'list', run: list },
  { name: 'restrict', run: restrict },
  { name: 'redress', run: redress },
  { name: 'adapt', run: adapt },
];

export interface Stage {
  readonly name: string;
  readonly run: (world: World, stretch: Stretch) => void;
  /** A second pass, for what needs the whole block to have been through the first. */
  readonly finish?: (world: World, stretch: Stretch) => void;
}
