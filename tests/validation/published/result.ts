/** Who said how far a figure may be from the published one: the list of targets, or we, where the list leaves it open. */
export type AllowedBy = 'asked' | 'ours';

/** One figure of a published result beside what the engine gives. */
export interface Figure {
  readonly what: string;
  readonly published: string;
  readonly ours: string;
  /** How far ours may be from it, in words. */
  readonly allowed: string;
  readonly allowedBy: AllowedBy;
  readonly inside: boolean;
  /** Of whom ours is, where it is a smaller case of the published one and not the same: `16 people`. */
  readonly smaller?: string;
}

/** A published result, as the engine's own mechanisms express it. */
export interface Reproduced {
  /** Its number in the list of targets. */
  readonly number: number;
  readonly title: string;
  readonly source: string;
  /** Which mechanisms carry it. */
  readonly mechanisms: string;
  /** What is simpler than in the source, or otherwise, and what stands for what. */
  readonly simplified: string;
  /** Under tests/validation/regimes. */
  readonly regimes: readonly string[];
  readonly people: string;
  readonly seeds: string;
  readonly figures: readonly Figure[];
}

/** A figure that has to come within so much of the published one. */
export function near(
  what: string,
  published: number,
  ours: number,
  allowed: number,
  allowedBy: AllowedBy,
  digits: number,
): Figure {
  return {
    what,
    published: published.toFixed(digits),
    ours: ours.toFixed(digits),
    allowed: allowed === 0 ? 'none' : `± ${allowed}`,
    allowedBy,
    inside: Math.abs(ours - published) <= allowed,
  };
}

/** A figure of which only the sign or the order is published. */
export function direction(what: string, published: string, ours: string, holds: boolean): Figure {
  return { what, published, ours, allowed: 'the direction', allowedBy: 'asked', inside: holds };
}

/** The mean of some runs, and how far one run is from another. */
export function meanOf(runs: readonly number[]): { mean: number; deviation: number } {
  const mean = runs.reduce((sum, run) => sum + run, 0) / runs.length;
  const squares = runs.reduce((sum, run) => sum + (run - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (runs.length - 1)) };
}

/** A published result, or a part of one, that the engine's mechanisms do not express. */
export interface Missing {
  /** Its number in the list of targets, if all of it is missing. */
  readonly number?: number;
  /** The number of the result that is expressed but for this. */
  readonly partOf?: number;
  readonly title: string;
  readonly source: string;
  /** Which mechanism is missing. */
  readonly missing: string;
  /** Why it is, or is not, part of what the simulator is for. */
  readonly why: string;
}
