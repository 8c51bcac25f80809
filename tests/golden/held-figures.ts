import { createHash } from 'node:crypto';
import type { Figure } from '../../src/experiment/figures.js';
import { digestOf } from './ledger.js';

/**
 * One metric of a regime, as it is written down: the value for everybody, in six digits, and a digest of what else there is, its
 * values by group and how many people or events each rests on. Null where it has no value for anybody.
 */
type HeldFigure = readonly [everybody: number | null, rest: string] | null;

/** What the metrics say of a run, and the first digits of the hash of the state that they say it of. */
export interface HeldFigures {
  readonly name: string;
  readonly state: string;
  readonly figures: Readonly<Record<string, HeldFigure>>;
}

/** What is remembered of a metric that moved: the version, and a digest of what it then came to. */
export interface MovedMetric {
  readonly moved: string;
  readonly as: string;
}

/** The last bits of a number are not held: a sum in another order is no other figure. */
const DIGITS = 6;

/** What is written down of the figures of a run. */
export function heldFigures(
  name: string,
  stateHash: string,
  figures: readonly Figure[],
): HeldFigures {
  const metrics = [...new Set(figures.map(({ metric }) => metric))];
  const held = metrics.map((metric) => {
    const cells = figures
      .filter((figure) => figure.metric === metric)
      .map(({ where, value, n }) => [where, rounded(value), n] as const);
    const everybody = cells.find(([where]) => where.group === undefined)?.[1] ?? null;
    const isNothing = cells.every(([, value]) => value === null);
    return [metric, isNothing ? null : ([everybody, briefly(cells)] as const)] as const;
  });
  return { name, state: stateHash.slice(0, 8), figures: Object.fromEntries(held) };
}

/**
 * The metrics that have moved: those that say something else, or nothing any more, of a run that is the same. Where the run is
 * another, its figures are too, and golden.json and shipped.json ask for its name. A metric or a regime that is new has not moved.
 */
export function movedMetrics(
  before: readonly HeldFigures[],
  now: readonly HeldFigures[],
  version: string,
): Record<string, MovedMetric> {
  const same = before.flatMap((old) => {
    const found = now.find(({ name, state }) => name === old.name && state === old.state);
    return found === undefined ? [] : [[old.figures, found.figures] as const];
  });
  const moved = same.flatMap(([old, found]) =>
    Object.keys(old).filter(
      (metric) => JSON.stringify(old[metric]) !== JSON.stringify(found[metric]),
    ),
  );
  return Object.fromEntries(
    [...new Set(moved)].map((metric) => {
      const as = digestOf(now.map(({ figures }) => figures[metric]));
      return [metric, { moved: version, as }];
    }),
  );
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(DIGITS));
}

function briefly(cells: unknown): string {
  return createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 6);
}
