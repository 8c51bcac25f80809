/**
 * A regime as the rest of Glasshouse sees it: immutable nodes, every name resolved to an index, every unit
 * resolved to one meaning. `load.ts` makes it from a YAML file; nothing here knows about YAML.
 *
 * Units, everywhere: a share or chance is a number from 0 to 1; a rate is the chance that it happens at least
 * once in a month (0 to 1); a duration is a whole number of months; a month is an index from the first month of
 * the calendar (0); points are whole numbers.
 */

/** Where a rule comes from and how sure anybody is of it. */
export interface Provenance {
  /** Keys of {@link Regime.sources}. */
  readonly source: readonly string[];
  readonly status: Status | null;
  readonly note: string | null;
  /** Texts of the expectations that this free rate was calibrated to. */
  readonly calibratedTo: readonly string[];
}
export type Status = 'reported' | 'disputed' | 'assumed';

/** A value that changes over time: straight lines between the anchors, constant before the first and after the last. */
export type Timeline = readonly { readonly month: number; readonly value: number }[];

/** How a rate differs between people: multipliers, 1 where nothing is said. */
export interface Factors {
  /** One for each age band. */
  readonly age: readonly number[];
  /** One for each income band. */
  readonly income: readonly number[];
  /** One for each group. */
  readonly group: readonly number[];
  /** For people in hardship. */
  readonly hardship: number;
}

/** The kinds of tie, in the order of every array that has one entry a kind. */
export const TIE_KINDS = ['household', 'neighbours', 'colleagues', 'friends', 'distant'] as const;
export type TieKind = (typeof TIE_KINDS)[number];

export interface Regime {
  readonly title: string;
  readonly about: string;
  readonly sources: readonly { readonly key: string; readonly text: string }[];
  /** What a reader must know before believing the results: what later work disputes, what was left out. */
  readonly notes: readonly string[];
  readonly calendar: Calendar;
  readonly population: PopulationRules;
  /** Parts of the country that channels may cover differently; at least one. */
  readonly places: readonly { readonly name: string; readonly share: number }[];
  /** [0] is the base ("everywhere else"); the others are pilots. */
  readonly jurisdictions: readonly Jurisdiction[];
  readonly firms: FirmsSection | null;
  readonly interventions: readonly Intervention[];
  readonly expect: readonly Expectation[];
}

/** Months are counted from year 0: `year * 12 + (month - 1)`. */
export interface Calendar {
  readonly from: number;
  /** The last month that is simulated. */
  readonly until: number;
  /** How many months: until - from + 1. */
  readonly months: number;
}

export interface PopulationRules {
  /** How many people are simulated. */
  readonly people: number;
  /** How many people they stand for; equal to `people` when one to one. */
  readonly standingFor: number;
  readonly groups: readonly Band[];
  /** 0: every block mixes all groups; 1: every block holds one group. */
  readonly segregation: number;
  readonly ages: readonly AgeBand[];
  /** Poorest first. */
  readonly incomes: readonly Band[];
  /** Share of households by size; `share[0]` is households of one. */
  readonly households: readonly number[];
  /** People whom no consequence reaches, whatever is recorded of them. */
  readonly exempt: {
    readonly share: number;
    readonly who: string;
    readonly provenance: Provenance;
  };
  readonly hardship: {
    /** Share of adults in hardship at the start. */
    readonly share: number;
    /** Monthly chance of falling into hardship without any restriction, and of getting out of it again. */
    readonly begins: number;
    readonly ends: number;
    /** Multipliers of `begins` by income band. */
    readonly byIncome: readonly number[];
  };
  /** Mean number of ties of each kind but household, in the order of TIE_KINDS ([0] is not used and is 0). */
  readonly ties: readonly number[];
  readonly network: NetworkRule;
  readonly provenance: Provenance;
}
export interface Band {
  readonly name: string;
  readonly share: number;
}
export interface AgeBand extends Band {
  /** Minors are not watched, scored or listed; a closed school falls on them. */
  readonly minor: boolean;
}
/** How ties are made. The explicit graphs replace every kind but household, and are for small populations. */
export type NetworkRule =
  | { readonly kind: 'procedural' }
  | { readonly kind: 'watts-strogatz'; readonly degree: number; readonly rewired: number }
  | { readonly kind: 'barabasi-albert'; readonly links: number }
  | { readonly kind: 'poisson'; readonly degree: number }
  | { readonly kind: 'block-model'; readonly degree: number; readonly withinGroup: number };

/** A part of the country with rules of its own from a date on. */
export interface Jurisdiction {
  readonly name: string;
  /** Share of the people; the base has what the pilots leave. */
  readonly share: number;
  /** The rules for people, by date: `phases[0].from` is 0, and a phase lasts until the next one begins. */
  readonly phases: readonly Phase[];
  readonly provenance: Provenance;
}
export interface Phase {
  readonly from: number;
  readonly rules: Rules;
}

/**
 * The rules in force at one place and time. Every phase of every jurisdiction names the same channels, conduct,
 * scores, lists and domains in the same order; only their numbers differ.
 */
export interface Rules {
  readonly channels: readonly Channel[];
  readonly conduct: readonly Conduct[];
  readonly scores: readonly Score[];
  readonly lists: readonly List[];
  readonly domains: readonly Domain[];
  readonly peers: Peers | null;
  readonly redress: Redress;
  readonly adaptation: Adaptation | null;
}

/** Something that is switched on in its first month and off after its last one. */
export interface Window {
  readonly from: number;
  /** The last month in which it is on; Infinity when no end is declared. */
  readonly until: number;
}

/** A way of seeing conduct. */
export interface Channel extends Window {
  readonly name: string;
  /** Share of acts that it sees, for each place. */
  readonly coverage: readonly Timeline[];
  /** Share of the acts seen whose record lands on somebody else. */
  readonly misidentifies: number;
  /** Rate of records of nothing, a person. */
  readonly falseAlarms: number;
  /** Multipliers of both error rates by group of the person on whom the record lands. */
  readonly errorRatio: readonly number[];
  /** Multipliers of coverage by group. */
  readonly coverageRatio: readonly number[];
  /** Coverage that moves to the places where records were made: weight 0 (not at all) to 1 (wholly). */
  readonly followsRecords: {
    readonly weight: number;
    readonly decay: number;
    /** Whether a record counts as one over the attention that its place got; left out: no. */
    readonly corrected?: boolean | undefined;
  } | null;
  readonly provenance: Provenance;
}

/** A kind of act. */
export interface Conduct {
  readonly name: string;
  /** Index of the domain in which it happens. */
  readonly domain: number;
  readonly rate: Timeline;
  readonly factors: Factors;
  /** Harm done to others, 0 to 1. */
  readonly gravity: number;
  readonly lawful: boolean;
  /** Speech, association or belief: what people stop doing is counted as chilling. */
  readonly protected: boolean;
  /** Done for the good of others; honest peers reward it. */
  readonly good: boolean;
  /** Share of the rate that is done only to be seen: 0 sincere, 1 wholly performed. */
  readonly performed: number;
  /** Share of the rate that the fullest fear takes away (not for protected conduct, which has its own model). */
  readonly deterred: number;
  /** Indices of the channels that see it; empty: nobody does. */
  readonly seenBy: readonly number[];
  readonly provenance: Provenance;
}

export interface Score extends Window {
  readonly name: string;
  /** Who keeps it: the state, a company. */
  readonly keptBy: string;
  readonly min: number;
  readonly max: number;
  readonly start: number;
  /** Grades from the best to the worst, by the lowest score that has them; the last one's is `min`. */
  readonly grades: readonly Grade[];
  /** Points a record, one for each kind of conduct. */
  readonly points: readonly number[];
  /** Points a month towards the start. */
  readonly drift: number;
  /** Share of the distance to the start that is lost in a month. */
  readonly decay: number;
  /** Pull of ties: share of the distance to the mean of one's ties that is closed in a month, for each kind of tie. */
  readonly ties: readonly number[];
  /** Points for each net peer rating received, and the most that one month's ratings can move. */
  readonly peers: { readonly points: number; readonly atMost: number } | null;
  readonly published: boolean;
  /** Null: everybody is scored. */
  readonly enrolment: Enrolment | null;
  readonly provenance: Provenance;
}
export interface Grade {
  readonly name: string;
  readonly from: number;
  readonly closes: readonly number[];
  readonly opens: readonly number[];
}
/** Joining by choice. */
export interface Enrolment {
  readonly share: Timeline;
  /** Domains that only the enrolled may have opened, and by how much each raises the share of those who want it. */
  readonly enticements: readonly { readonly domain: number; readonly raises: number }[];
}

export interface List extends Window {
  readonly name: string;
  readonly kind: 'black' | 'red';
  /** Any one of them is enough; the first that applies is the recorded cause. */
  readonly enters: readonly EntryRule[];
  /** Any one of them is enough. Empty: never. */
  readonly leaves: readonly ExitRule[];
  readonly closes: readonly number[];
  readonly opens: readonly number[];
  readonly public: boolean;
  /** Monthly chance that a publicly listed member loses each circle of ties (neighbours, colleagues, friends, distant). */
  readonly cutsTies: number;
  /** Monthly chance that an adult of a member's household becomes a member too, for as long as the member is one. */
  readonly spillsToHousehold: number;
  /** A new record that would enter a member again starts the term afresh. */
  readonly restarts: boolean;
  /** Share of adults who are members when the calendar begins. */
  readonly startsWith: number;
  readonly provenance: Provenance;
}
export type EntryRule = (
  | {
      readonly kind: 'records';
      readonly conduct: readonly number[];
      readonly count: number /** Months, 1 to 32. */;
      readonly window: number;
    }
  | {
      readonly kind: 'score';
      readonly score: number;
      readonly compare: 'below' | 'from';
      readonly value: number;
      readonly months: number;
    }
  | { readonly kind: 'member'; readonly list: number; readonly months: number }
  | { readonly kind: 'household'; readonly list: number }
  | { readonly kind: 'audit' }
) & {
  /** Chance a month that the rule is applied where its condition holds. */
  readonly chance: number;
  /** As written in the file. */
  readonly text: string;
};
export type ExitRule =
  | { readonly kind: 'term'; readonly months: number }
  | {
      readonly kind: 'repaid' /** Monthly chance; nobody in hardship repays. */;
      readonly rate: number;
    }
  | {
      readonly kind: 'repair' /** Months as a member without a record that would enter. */;
      readonly months: number;
    }
  | {
      readonly kind: 'score';
      readonly score: number;
      readonly compare: 'below' | 'from';
      readonly value: number;
    }
  | { readonly kind: 'appeal' }
  | { readonly kind: 'apology' };

/** What people need a part of life for, as far as an audit asks; `other`: for none of these. */
export const USES = ['movement', 'livelihood', 'education', 'expression', 'other'] as const;
export type Use = (typeof USES)[number];

/** A part of life. */
export interface Domain {
  readonly name: string;
  /** Domains of one context are one part of life; a loss in another context than the conduct's is cross-context. */
  readonly context: string;
  /** How often a person asks for it in a month; may be more than 1. */
  readonly demand: number;
  readonly factors: Factors;
  /** Monthly chance of falling into hardship while it is closed. */
  readonly costsMeans: number;
  /** Whom a refusal hits: the restricted person, or the children of their household. */
  readonly fallsOn: 'self' | 'children';
  /** What people need it for, which changes nothing of what is simulated; null where the file does not say. */
  readonly serves: readonly Use[] | null;
  /** Conduct that cannot happen while it is closed. */
  readonly stops: readonly number[];
  readonly provenance: Provenance;
}

/** People rating people along ties. The four shares add up to 1. */
export interface Peers extends Window {
  /** Monthly chance that a person rates. */
  readonly rate: number;
  /** Which kinds of tie they rate along (TIE_KINDS order). */
  readonly along: readonly boolean[];
  readonly honest: number;
  readonly grudging: number;
  readonly colluding: number;
  readonly paid: number;
  /** Share of people who pay the paid raters. */
  readonly buyers: number;
  readonly provenance: Provenance;
}

export interface Redress {
  /** Share of those newly on a blacklist who are told. The others learn of it when something is refused to them. */
  readonly notice: number;
  readonly appeal: {
    /** Monthly chance that a listed person who knows files. */
    readonly filed: number;
    readonly decidedIn: number;
    /** Chance that somebody wrongly listed is taken off. */
    readonly right: number;
    /** Chance that somebody rightly listed is taken off. */
    readonly letsOff: number;
  } | null;
  readonly apology: { readonly offered: number; readonly judgedSincere: number } | null;
  /** Monthly chance that records that landed on the wrong person are found and taken back, unasked. */
  readonly correction: number;
  readonly provenance: Provenance;
}

/** Daymude, Axelrod and Forrest (PNAS 2025), with perceived surveillance and severity learned. */
export interface Adaptation {
  readonly tolerance: number;
  readonly punishment: 'uniform' | 'proportional';
  /** Punishment of the worst restriction, in units of the utility of speaking fully at boldness 1. */
  readonly severity: number;
  /** Share of the distance between belief and experience that a month closes. */
  readonly learning: number;
  /** Weight of what happens to one's ties, 0 to 1; the rest is one's own. */
  readonly fromTies: number;
  /** Belief that everybody starts with: chance of being seen. */
  readonly startsAt: number;
  /** Range of boldness beta in the population, and of desired dissent delta. */
  readonly boldness: readonly [number, number];
  readonly desire: readonly [number, number];
  readonly gaming: {
    /** Bought points: monthly share of people who buy, for which score, how many points. */
    readonly buys: {
      readonly score: number;
      readonly rate: number;
      readonly points: number;
    } | null;
    /** A second identity: monthly chance that a restricted person takes one, and the share of their acts that it hides. */
    readonly secondIdentity: { readonly rate: number; readonly hides: number } | null;
  };
  /** Monthly chance that a restricted person leaves. */
  readonly exit: number;
  readonly provenance: Provenance;
}

/** Firms: a second kind of subject on the same engine. */
export interface FirmsSection {
  readonly count: number;
  readonly standingFor: number;
  /** Monthly chance that an employee of a listed firm loses the job. */
  readonly layoffs: number;
  /** Firms have conduct, channels, lists, domains and redress; no scores, peers or adaptation. */
  readonly phases: readonly Phase[];
  readonly provenance: Provenance;
}

/** Something that happens at the start of a month. `jurisdiction` null: everywhere. Rule changes and roll-outs are phases. */
export type Intervention = {
  readonly at: number;
  readonly jurisdiction: number | null;
  readonly provenance: Provenance;
  readonly text: string;
} & (
  | { readonly kind: 'outage'; readonly channels: readonly number[]; readonly months: number }
  | { readonly kind: 'swap'; readonly score: number; readonly top: number; readonly bottom: number }
  | {
      readonly kind: 'false-reports';
      readonly conduct: number;
      readonly group: number | null;
      readonly rate: number;
      readonly months: number;
    }
  | { readonly kind: 'amnesty'; readonly lists: readonly number[] }
  | {
      readonly kind: 'false-listing';
      readonly list: number;
      readonly group: number | null;
      readonly share: number;
    }
  | { readonly kind: 'change' }
);

/** A reported aggregate that `run` compares with what it simulated. */
export interface Expectation {
  readonly text: string;
  readonly subject: 'people' | 'firms';
  readonly measure:
    | 'refusals' /** of a domain, up to and including the month */
    | 'people-refused' /** how many different people were ever refused a domain, up to and including the month */
    | 'members' /** of a list, at the end of the month */
    | 'entries' /** to a list, up to and including the month */
    | 'listed' /** people on at least one blacklist, at the end of the month */
    | 'restricted' /** people with at least one closed domain, at the end of the month */
    | 'population';
  /** Index of the list or the domain; null for the last three. */
  readonly key: number | null;
  readonly month: number;
  readonly reported: number;
  readonly provenance: Provenance;
}
