import { shareOf, threshold } from '../random/draws.js';
import type { Adaptation } from '../regime/regime.js';
import { expressed } from './expression.js';

/** Bands of desire and boldness, and steps of belief, that the table of expression tells apart. */
const TRAIT_BANDS = 8;
const BELIEF_STEPS = 16;
/** Beliefs are kept as bytes; learning is in parts of this many. */
export const LEARNING_UNIT = 65_536;

/** How people adapt, in one month. */
export interface AdaptationTable {
  /** Share of desired acts that are done, at `expressionIndex`. */
  readonly expression: Uint32Array;
  /** Parts of LEARNING_UNIT of the distance between belief and experience that a month closes. */
  readonly learning: number;
  /** Parts of 256: the weight of one's ties' experience; the rest is one's own. */
  readonly fromTies: number;
  readonly startsAt: number;
  readonly buysIdentity: number;
  /** Share of records that a second identity lets through. */
  readonly showsIdentity: number;
  readonly exit: number;
}

/**
 * Tables that have been worked out: the rules of a phase are the same object in every month of it, and jurisdictions that
 * do not differ in them say the same.
 */
const known = new WeakMap<Adaptation, AdaptationTable>();
let last: { readonly text: string; readonly table: AdaptationTable } | null = null;

/** Compiles the adaptation rules: the published rule of expression, worked out for every band and belief. */
export function adaptationTable(rules: Adaptation): AdaptationTable {
  const found = known.get(rules);
  if (found !== undefined) return found;
  const text = JSON.stringify({ ...rules, provenance: null });
  const table = last?.text === text ? last.table : compile(rules);
  last = { text, table };
  known.set(rules, table);
  return table;
}

function compile(rules: Adaptation): AdaptationTable {
  const expression = new Uint32Array(TRAIT_BANDS * TRAIT_BANDS * BELIEF_STEPS * BELIEF_STEPS);
  for (let boldness = 0; boldness < TRAIT_BANDS; boldness++)
    for (let desire = 0; desire < TRAIT_BANDS; desire++)
      for (let surveillance = 0; surveillance < BELIEF_STEPS; surveillance++)
        for (let severity = 0; severity < BELIEF_STEPS; severity++) {
          const wish = bandValue(rules.desire, desire);
          const belief = {
            surveillance: surveillance / (BELIEF_STEPS - 1),
            severity: (rules.severity * severity) / (BELIEF_STEPS - 1),
          };
          const level = expressed(
            wish,
            bandValue(rules.boldness, boldness),
            belief,
            rules.tolerance,
            rules.punishment,
          );
          const at = expressionIndex(boldness, desire, surveillance * 16, severity * 16);
          expression[at] = shareOf(wish > 0 ? level / wish : 1);
        }
  const { secondIdentity } = rules.gaming;
  return {
    expression,
    learning: Math.round(rules.learning * LEARNING_UNIT),
    fromTies: Math.round(rules.fromTies * 256),
    startsAt: Math.round(rules.startsAt * 255),
    buysIdentity: threshold(secondIdentity?.rate ?? 0),
    showsIdentity: shareOf(1 - (secondIdentity?.hides ?? 0)),
    exit: threshold(rules.exit),
  };
}

/** The middle of a band of a trait that is spread evenly over a range. */
export function bandValue(range: readonly [number, number], band: number): number {
  return range[0] + ((range[1] - range[0]) * (band + 0.5)) / TRAIT_BANDS;
}

/** Where the share expressed by a person stands: bands 0 to 7, beliefs 0 to 255. */
export function expressionIndex(
  boldness: number,
  desire: number,
  surveillance: number,
  severity: number,
): number {
  return (((boldness << 3) | desire) << 8) | ((surveillance >> 4) << 4) | (severity >> 4);
}
