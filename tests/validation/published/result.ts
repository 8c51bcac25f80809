/** One figure of a published result beside what the engine gives. */
export interface Figure {
  readonly what: string;
  readonly published: string;
  readonly ours: string;
  /** How far ours may be from it, in words. */
  readonly allowed: string;
  readonly inside: boolean;
}

/** A published result, as the engine's own mechanisms express it. */
export interface Reproduced {
  /** Its number in the list of targets. */
  readonly number: number;
  readonly title: string;
  readonly source: string;
  /** Which mechanisms carry it, and what stands for what. */
  readonly through: string;
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
  digits: number,
): Figure {
  return {
    what,
    published: published.toFixed(digits),
    ours: ours.toFixed(digits),
    allowed: allowed === 0 ? 'none' : `± ${allowed}`,
    inside: Math.abs(ours - published) <= allowed,
  };
}

/** A figure of which only the sign or the order is published. */
export function direction(what: string, published: string, ours: string, holds: boolean): Figure {
  return { what, published, ours, allowed: 'the direction', inside: holds };
}

/** A published result that the engine's mechanisms do not express. */
export interface Missing {
  readonly number: number;
  readonly title: string;
  readonly source: string;
  /** Which mechanism is missing. */
  readonly missing: string;
  /** Why it is, or is not, part of what the simulator is for. */
  readonly why: string;
}
