import type { Regime } from '../../regime/regime.js';
import type { FleetRequest } from '../attribution/attribution.js';
import type { HarmName } from '../harms.js';
import type { MeanInterval } from '../interval-of-mean.js';
import type { Objective } from './objective.js';

/** A rule that protects people from a regime. */
export interface Safeguard {
  readonly name: string;
  readonly about: string;
  /** The laws or standards that it comes from, as citations. */
  readonly source: readonly string[];
  /** The patch that makes it, from the root of the package. */
  readonly file: string;
}

export interface SafeguardRequest extends FleetRequest {
  readonly safeguards: readonly Safeguard[];
  /** The regime with some safeguards, all of them at once; null where they cannot be applied to it. */
  readonly compose: (chosen: readonly Safeguard[]) => Promise<Regime | null>;
  readonly objective: Objective;
  /** How many of the best sets are taken further. */
  readonly beam: number;
  /** How many safeguards a set has at most, from 1. */
  readonly most: number;
}

/** What some safeguards do together, against the regime as it is. */
export interface WeighedSet {
  readonly names: readonly string[];
  /** How much less there is of the harm that is to be lowered; below 0: more. */
  readonly removed: MeanInterval;
  /** Whether that rests on events enough to say that it is not chance. */
  readonly isTold: boolean;
  /**
   * How many fewer person-months of earned restrictions there are. A net total: what is lost for some less what comes to
   * hold for others. Below 0: more of them hold than before.
   */
  readonly lost: MeanInterval;
  /** Every harm with them less the harm without, on average over the seeds. */
  readonly changes: Readonly<Record<HarmName, number>>;
  /** The harms that it raises by so much that it is set aside, and not taken further. */
  readonly raises: readonly HarmName[];
  /** The harms that it raises by as much, and by too few events to say that it does. */
  readonly mayRaise: readonly HarmName[];
  /** Nothing else that was looked at removes more and loses no more, or loses less and removes no less. */
  readonly onFront: boolean;
}

/** What a search for safeguards found. */
export interface SafeguardSearch {
  readonly objective: Objective;
  readonly safeguards: readonly Safeguard[];
  /** Safeguards that change nothing in this regime, or cannot be applied to it. */
  readonly idle: readonly string[];
  readonly asItIs: {
    readonly harm: MeanInterval;
    /** Person-months of the restricted who have earned a restriction. */
    readonly earned: MeanInterval;
    readonly harms: Readonly<Record<HarmName, number>>;
  };
  /** All sets that were looked at: singles, then pairs, then triples, each from the most harm removed to the least. */
  readonly sets: readonly WeighedSet[];
  readonly beam: number;
  readonly seeds: readonly string[];
  readonly people: number;
  readonly months: number;
  readonly simulations: number;
}
