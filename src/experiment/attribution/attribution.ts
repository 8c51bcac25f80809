import type { Regime } from '../../regime/regime.js';
import type { Progress } from '../result.js';
import type { HarmName, HarmUnit } from '../harms.js';
import type { MeanInterval } from '../interval-of-mean.js';
import type { Mechanism } from '../mechanisms/mechanism.js';

/** How many simulations a command may need, and how they are told apart. */
export interface FleetRequest {
  readonly regime: Regime;
  /** Decimal text of a whole number: the first seed. */
  readonly seed: string;
  /** How many seeds, each one more than the last. */
  readonly seeds: number;
  readonly people: number;
  /** How many months of the calendar, from the first. */
  readonly months: number;
  /** How many simulations go on at the same time. */
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface AttributionRequest extends FleetRequest {
  /** The mechanisms that are switched; all others stay as they are in the regime. */
  readonly mechanisms: readonly Mechanism[];
  /** How many orders are drawn where there are too many mechanisms for all sets of them. */
  readonly orders: number;
}

/** How much of each harm each mechanism causes. */
export interface Attribution {
  readonly mechanisms: readonly Pick<Mechanism, 'name' | 'about' | 'absent'>[];
  /** Exact: all sets of mechanisms were gone through. Sampled: so many orders in which they come, for each seed. */
  readonly method:
    | { readonly kind: 'exact' }
    | { readonly kind: 'sampled'; readonly orders: number };
  readonly seeds: readonly string[];
  readonly people: number;
  readonly months: number;
  /** How many different simulations it took, for all seeds. */
  readonly simulations: number;
  readonly harms: readonly AttributedHarm[];
}
export interface AttributedHarm {
  readonly name: HarmName;
  readonly about: string;
  readonly unit: HarmUnit;
  /** In the regime as it is, and in the regime without any of the mechanisms. */
  readonly asItIs: MeanInterval;
  readonly left: MeanInterval;
  /** What each mechanism causes, in their order; they add up to `asItIs` less `left`. Below 0: it lowers the harm. */
  readonly caused: readonly MeanInterval[];
}
