/**
 * The town of the story: one regime, of which each scene switches more on. Names never change from scene to scene, so
 * everybody is the same person with the same luck throughout.
 */
export interface TownSettings {
  /** Acts of 100 that cameras see. */
  readonly seen: number;
  /** People in 1,000 whom cameras that look for thieves take for one in a month; and how many times as often those of the minority. */
  readonly mistaken: number;
  readonly ratio: number;
  /** Percent of the way that a score is pulled towards friends' scores each month. */
  readonly friends: number;
  /** Percent of the households of the listed that are listed with them each month. */
  readonly family: number;
  /** How many doors the list closes, of {@link DOORS}, the first ones. */
  readonly doors: number;
  /** Months on the list; as many as are simulated, or more, are for ever. */
  readonly term: number;
  /** Percent of the newly listed who are told; of those who know, percent who appeal in a month. */
  readonly told: number;
  readonly appeal: number;
  /** Percent of people who rate their neighbours in a month, and percent of them who do it out of spite. */
  readonly raters: number;
  readonly spite: number;
  /** How bad a restriction is thought to be, against speaking freely, which is 1. 0: nobody adapts. */
  readonly severity: number;
  /** Percent whom no consequence reaches. */
  readonly exempt: number;
  /** The month (from 0) in which a clerk lists a few people for nothing; null: never. */
  readonly slip: number | null;
}

export const DOORS = ['trains', 'loans', 'jobs', 'schools', 'internet'] as const;

/** A town without cameras, in which nothing happens to anybody. */
export const QUIET: TownSettings = {
  seen: 0,
  mistaken: 0,
  ratio: 1,
  friends: 0,
  family: 0,
  doors: 0,
  term: 12,
  told: 0,
  appeal: 0,
  raters: 0,
  spite: 0,
  severity: 0,
  exempt: 0,
  slip: null,
};

export const TOWN_FILE = 'town.yaml';
export const TOWN_PEOPLE = 10_000;
export const TOWN_MONTHS = 36;
/** Scores are from 0 to this. Everybody starts in the middle. */
export const SCORE_HIGHEST = 200;
/** Below it one is listed. */
export const LISTED_BELOW = 60;

/** What people do, in the order of the file, and what it costs or earns where a camera sees it. */
export const POINTS = {
  littering: -8,
  'unpaid fine': -20,
  theft: -60,
  protest: -12,
  'helping out': 6,
} as const;

/** Adults of 100 who steal in a month. */
export const THEFT_PERCENT = 0.05;
/** People of 100 who belong to the minority. */
export const MINORITY = 15;

/** The calendar begins with its January. */
const FROM_YEAR = 2024;

/** The regime as its file says it. */
export function townRegime(of: TownSettings): string {
  const ways = [
    ...(of.term >= TOWN_MONTHS ? [] : [`after ${of.term} months`]),
    ...(of.appeal > 0 ? ['on appeal'] : []),
  ];
  const lines = [
    'regime: A small town',
    'about: A made-up town scores its people by what cameras see of them.',
    `from: ${monthOfCalendar(0)}`,
    `until: ${monthOfCalendar(TOWN_MONTHS - 1)}`,
    'population:',
    `  people: ${TOWN_PEOPLE}`,
    `  groups: {majority: ${100 - MINORITY}%, minority: ${MINORITY}%}`,
    '  segregation: 0.6',
    ...(of.exempt > 0 ? [`  exempt: {share: ${of.exempt}%, who: officials}`] : []),
    'channels:',
    `  cameras: {coverage: ${of.seen}%}`,
    '  face search:',
    `    coverage: ${of.seen}%`,
    `    misidentifies: ${of.mistaken} in 1000`,
    `    false-alarms: ${of.mistaken} in 1000 per month`,
    `    ratio: {minority: ${of.ratio}}`,
    'conduct:',
    '  littering: {seen-by: cameras, domain: streets, rate: 8%/month, gravity: 0.05, deterred: 30%}',
    '  unpaid fine: {seen-by: cameras, domain: money, rate: 1.5%/month, gravity: 0.2, in-hardship: 3}',
    `  theft: {seen-by: face search, domain: streets, rate: ${THEFT_PERCENT}%/month, gravity: 0.5, in-hardship: 2}`,
    '  protest: {seen-by: cameras, domain: speech, rate: 8%/month, protected: true}',
    '  helping out: {seen-by: cameras, domain: streets, rate: 6%/month, good: true, performed: 40%}',
    'scores:',
    '  town:',
    `    range: 0 to ${SCORE_HIGHEST}`,
    `    start: ${SCORE_HIGHEST / 2}`,
    '    published: true',
    `    points: {${Object.entries(POINTS)
      .map(([act, points]) => `${act}: ${points > 0 ? '+' : ''}${points}`)
      .join(', ')}}`,
    '    drift: 1/month',
    ...(of.friends > 0 ? [`    ties: {friends: ${of.friends}%}`] : []),
    ...(of.raters > 0 ? ['    peers: {points: 2, at-most: 8}'] : []),
    'lists:',
    '  unreliable:',
    `    enters: town below ${LISTED_BELOW}`,
    `    leaves: ${ways.length === 0 ? 'never' : `[${ways.join(', ')}]`}`,
    `    closes: [${DOORS.slice(0, of.doors).join(', ')}]`,
    '    public: true',
    ...(of.family > 0 ? [`    spills-to: {household: ${of.family}%/month}`] : []),
    'domains:',
    '  streets: {}',
    '  money: {}',
    '  speech: {}',
    '  trains: {demand: 0.5/month, context: streets}',
    '  loans: {demand: 0.05/month, context: money}',
    '  jobs: {demand: 0.1/month, costs-means: 4%/month}',
    '  schools: {demand: 0.05/month, falls-on: children}',
    '  internet: {demand: 20/month}',
    ...(of.raters > 0
      ? [
          `peers: {rate: ${of.raters}%/month, along: [neighbours], honest: ${100 - of.spite}%, grudging: ${of.spite}%}`,
        ]
      : []),
    'redress:',
    `  notice: ${of.told}%`,
    ...(of.appeal > 0
      ? [`  appeal: {filed: ${of.appeal}%/month, decided-in: 2 months, right: 60%, lets-off: 5%}`]
      : []),
    `adaptation: ${of.severity > 0 ? `{severity: ${of.severity}}` : 'none'}`,
    ...(of.slip === null
      ? []
      : [
          'interventions:',
          `  - {at: ${monthOfCalendar(of.slip)}, false-listing: {list: unreliable, share: 0.4%}}`,
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A month from 0 as the regime writes it. */
function monthOfCalendar(month: number): string {
  return `${FROM_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
