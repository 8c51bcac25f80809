/**
 * The life of one synthetic person, month by month, as `trace` tells it. Indices are those of the regime
 * (conduct, scores, lists, domains); whoever shows a life resolves the names.
 */

export interface Life {
  readonly person: number;
  readonly subject: 'people';
  readonly traits: {
    /** Indices into the population's bands, the places and the jurisdictions. */
    readonly group: number;
    readonly age: number;
    readonly income: number;
    readonly place: number;
    readonly jurisdiction: number;
    readonly exempt: boolean;
    /** Household members, the person included; and which of them are minors. */
    readonly household: readonly number[];
    readonly children: readonly number[];
    /** Desired dissent and boldness, as the middle of the person's band. */
    readonly desire: number;
    readonly boldness: number;
  };
  readonly months: readonly LifeMonth[];
}

export interface LifeMonth {
  /** Index from the first month of the calendar. */
  readonly month: number;
  /** Conduct committed; conduct wished for and left undone out of fear; conduct done only to be seen. */
  readonly acts: readonly number[];
  readonly silenced: readonly number[];
  readonly performed: readonly number[];
  readonly records: readonly LifeRecord[];
  /** Own acts that were seen and recorded on somebody else. */
  readonly escaped: readonly { readonly conduct: number; readonly on: number }[];
  readonly scores: readonly LifeScore[];
  readonly entered: readonly {
    readonly list: number;
    readonly cause: string;
    readonly wrongful: boolean;
  }[];
  readonly left: readonly { readonly list: number; readonly how: string }[];
  /** Lists the person is on at the end of the month, and would be on by their own acts alone. */
  readonly lists: readonly number[];
  readonly earnedLists: readonly number[];
  /** Domains closed at the end of the month, and those that their own acts would have closed. */
  readonly closed: readonly number[];
  readonly earnedClosed: readonly number[];
  readonly opened: readonly number[];
  /** How often something was refused this month (drawn for a traced life only). */
  readonly refusals: readonly { readonly domain: number; readonly times: number }[];
  /** Anything else, in the order in which it happened. */
  readonly events: readonly LifeEvent[];
  /** Perceived chance of being seen, and perceived severity of punishment (0 to 1). */
  readonly fear: number;
  readonly severity: number;
  readonly hardship: boolean;
  readonly exited: boolean;
}

export interface LifeRecord {
  readonly conduct: number;
  readonly kind: 'true' | 'mistaken' | 'false';
  /** Who really did it, for a mistaken record. */
  readonly whose: number | null;
}

export interface LifeScore {
  readonly score: number;
  readonly before: number;
  readonly after: number;
  /** The score that the person's own acts alone would have earned, at the end of the month. */
  readonly earned: number;
  /** What moved it, in points; zero parts are left out; clamping to the range is a part of its own. */
  readonly parts: readonly { readonly cause: ScoreCause; readonly points: number }[];
}
export type ScoreCause =
  | 'records'
  | 'mistaken records'
  | 'false alarms'
  | 'drift'
  | 'decay'
  | 'ties'
  | 'peers'
  | 'bought points'
  | 'hack'
  | 'correction'
  | 'range';

export type LifeEvent =
  | 'told of a listing'
  | 'learned of a listing when refused'
  | 'filed an appeal'
  | 'appeal granted'
  | 'appeal refused'
  | 'appeal lapsed'
  | 'records corrected'
  | 'offered an apology'
  | 'apology accepted'
  | 'apology refused'
  | 'fell into hardship'
  | 'fell into hardship through a restriction'
  | 'laid off by a listed firm'
  | 'got out of hardship'
  | 'lost the neighbours'
  | 'lost the colleagues'
  | 'lost the friends'
  | 'lost the distant acquaintances'
  | 'took a second identity'
  | 'bought points'
  | 'left';
