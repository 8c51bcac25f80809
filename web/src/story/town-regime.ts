/**
 * The town of the story: one regime, of which each scene switches more on. Names never change from scene to scene, so
 * everybody is the same person with the same luck throughout.
 */
export interface TownSettings {
  /** Share of what people do that cameras see, and of what they see that goes on somebody else's record, in 1,000. */
  readonly seen: number;
  readonly mistaken: number;
  /** How many times as often mistakes fall on the minority. */
  readonly ratio: number;
  /** Percent of the way that a score is pulled towards friends' scores each month. */
  readonly friends: number;
  /** Percent of the households of the listed that are listed with them each month. */
  readonly family: number;
  /** What the list closes. */
  readonly closes: readonly Door[];
  /** Months on the list; null: for ever. */
  readonly term: number | null;
  /** Percent of the listed who are told; of those who know, percent who appeal in a month; of the wrongly listed, percent let off. */
  readonly told: number;
  readonly appeal: number;
  readonly right: number;
  /** Percent of people who rate their neighbours in a month; percent of them who do it out of spite. */
  readonly raters: number;
  readonly spite: number;
  /** How bad a restriction is thought to be, against speaking freely, which is 1. 0: nobody adapts. */
  readonly severity: number;
  /** Percent whom nothing reaches. */
  readonly exempt: number;
}

export const DOORS = ['trains', 'loans', 'jobs', 'schools', 'internet'] as const;
export type Door = (typeof DOORS)[number];

/** A town that keeps a score and does nothing with it. */
export const QUIET: TownSettings = {
  seen: 30,
  mistaken: 0,
  ratio: 1,
  friends: 0,
  family: 0,
  closes: [],
  term: null,
  told: 0,
  appeal: 0,
  right: 0,
  raters: 0,
  spite: 0,
  severity: 0,
  exempt: 0,
};

export const TOWN_FILE = 'town.yaml';
export const TOWN_PEOPLE = 10_000;
export const TOWN_MONTHS = 36;
export const LIST = 'unreliable';
export const SCORE = 'town';

/** The regime as its file says it. */
export function townRegime(of: TownSettings): string {
  const ways = [
    ...(of.term === null ? [] : [`after ${of.term} months`]),
    ...(of.appeal > 0 ? ['on appeal'] : []),
  ];
  return `regime: A small town
about: A made-up town scores its people by what cameras see of them.
from: 2024-01
until: 2026-12
population:
  people: ${TOWN_PEOPLE}
  groups: {majority: 85%, minority: 15%}
  segregation: 0.6
${of.exempt > 0 ? `  exempt: {share: ${of.exempt}%, who: officials}\n` : ''}channels:
  cameras:
    coverage: ${of.seen}%
    misidentifies: ${of.mistaken} in 1000
    ratio: {minority: ${of.ratio}}
conduct:
  littering: {seen-by: cameras, domain: streets, rate: 8%/month, gravity: 0.05, deterred: 30%}
  unpaid fine: {seen-by: cameras, domain: money, rate: 1.5%/month, gravity: 0.2, in-hardship: 3}
  protest: {seen-by: cameras, domain: speech, rate: 8%/month, protected: true}
  helping out: {seen-by: cameras, domain: streets, rate: 6%/month, good: true, performed: 40%}
scores:
  ${SCORE}:
    range: 0 to 200
    start: 100
    published: true
    points: {littering: -8, unpaid fine: -30, protest: -12, helping out: +6}
    drift: 1/month
    ties: {friends: ${of.friends}%}
${of.raters > 0 ? '    peers: {points: 2, at-most: 8}\n' : ''}lists:
  ${LIST}:
    enters: ${SCORE} below 50
    leaves: ${ways.length === 0 ? 'never' : `[${ways.join(', ')}]`}
    closes: [${of.closes.join(', ')}]
    public: true
${of.family > 0 ? `    spills-to: {household: ${of.family}%/month}\n` : ''}domains:
  streets: {}
  money: {}
  speech: {}
  trains: {demand: 0.5/month}
  loans: {demand: 0.05/month}
  jobs: {demand: 0.1/month, costs-means: 4%/month}
  schools: {demand: 0.05/month, falls-on: children}
  internet: {demand: 20/month}
${
  of.raters > 0
    ? `peers: {rate: ${of.raters}%/month, along: [neighbours], honest: ${100 - of.spite}%, grudging: ${of.spite}%}\n`
    : ''
}redress:
  notice: ${of.told}%
${of.appeal > 0 ? `  appeal: {filed: ${of.appeal}%/month, decided-in: 2 months, right: ${of.right}%, lets-off: 5%}\n` : ''}adaptation: ${of.severity > 0 ? `{severity: ${of.severity}}` : 'none'}
`;
}
