import type { Regime } from '../../../src/regime/regime.js';
import { totalOf } from '../../helpers/run-engine.js';
import { type Edit, publishedRegime } from './published-regime.js';
import { near, type Reproduced } from './result.js';
import { runToEnd } from './run-to-end.js';

const SEED = '1';
const PUBLISHED = 0.997;
/** Some three standard errors of a share of 800,000 meetings, where one slip is two meetings without help. */
const TOLERANCE = 0.0003;
/** The month from which meetings are counted: the shares stand still from the fourth on. */
const SETTLED = 12;

/** Standings of the helper when the other is bad: who helped, and who did not. True is good. */
interface Judged {
  readonly helped: boolean;
  readonly refused: boolean;
}
const [GOOD, BAD] = [true, false];
const BOTH = [GOOD, BAD];

/** The eight: somebody good may refuse somebody bad, and three of the eight entries of the table are left open. */
const EIGHT = BOTH.flatMap((goodHelped) =>
  BOTH.flatMap((badHelped) =>
    BOTH.map((badRefused) => [
      { helped: goodHelped, refused: GOOD },
      { helped: badHelped, refused: badRefused },
    ]),
  ),
);
/** The same table for the bad as for the good: who helps is good, whoever it was. */
const BY_THE_ACT = [
  { helped: GOOD, refused: BAD },
  { helped: GOOD, refused: BAD },
];

/** 10: norms that look at both standings keep people helping. */
export function leadingEight(): Reproduced {
  const shares = EIGHT.map(([good, bad]) => meanHelp(regimeOf(good, bad, helpsAmongBad(bad))));
  const byTheAct = helpByMonth(regimeOf(BY_THE_ACT[0], BY_THE_ACT[1], false));
  const figure = (which: string, ours: number) =>
    near(
      `share of meetings with help, ${which} of the eight`,
      PUBLISHED,
      ours,
      TOLERANCE,
      'ours',
      4,
    );
  return {
    number: 10,
    title: 'Leading eight',
    source:
      'Ohtsuki and Iwasa, Journal of Theoretical Biology 2004 and 2006; errors of act and of judgement of 0.001 each',
    mechanisms: `channels, scores and closed domains. The norm is a table of points: for each pair of standings, with help or without, the standing that the helper gets, in a score of 0 or 1 that is made afresh each month. The grades of that score, and of one that says whom one met, close the domains of all pairs but one, and so tell conduct apart by pair. Whom one meets is the other person of the month for whom one can be taken: their standing comes by a channel that always takes one for the other. A wrong judgement is a false alarm, of praise or of blame. A norm that looks at the act alone, under the same rule of who helps whom, does not keep people helping: from ${(100 * (byTheAct[SETTLED] ?? 0)).toFixed(0)} % of the meetings after a year it falls to ${(100 * (byTheAct.at(-1) ?? 0)).toFixed(0)} % after five.`,
    simplified:
      'help comes the month after the meeting. All judge alike, as in the source; ratings by peers cannot express it, since an honest rater answers to good or harm and looks at nobody’s standing. The table of the bad towards the good, and of the good towards each other, is the same in all eight; of the three entries left open, what is made of somebody good who helps somebody bad is never asked for, as nobody does. Help is counted, and what it brings and costs is not: [that only these eight are stable is not expressed](#what-is-not-expressed).',
    regimes: ['leading-eight'],
    people: '16,384',
    seeds: SEED,
    figures: [figure('least', Math.min(...shares)), figure('most', Math.max(...shares))],
  };
}

/** The rule of the eight: two of bad standing help each other where it is the way to a good one, and only there. */
function helpsAmongBad({ helped, refused }: Judged): boolean {
  return helped && !refused;
}

/** The regime with so much of the norm changed as the norms differ in: how those are judged who met somebody bad. */
function regimeOf(good: Judged, bad: Judged, badHelpBad: boolean): Regime {
  const edits: Edit[] = [
    ['meeting GB: 1, helping GB: 0', pointsOf('GB', good)],
    ['meeting BB: 0, helping BB: 0', pointsOf('BB', bad)],
  ];
  if (badHelpBad) edits.push(['domain: BB, rate: 0%/month', 'domain: BB, rate: 99.9%/month']);
  return publishedRegime('leading-eight', ...edits);
}

/** Everybody who meets gets the one, and who helps gets the other too. */
function pointsOf(pair: string, { helped, refused }: Judged): string {
  return `meeting ${pair}: ${Number(refused)}, helping ${pair}: ${Number(helped) - Number(refused)}`;
}

/** The share of meetings with help, over all months in which it stands still. */
function meanHelp(regime: Regime): number {
  const months = helpByMonth(regime).slice(SETTLED);
  return months.reduce((sum, share) => sum + share, 0) / months.length;
}

/** In each month, the share of meetings with help. */
function helpByMonth(regime: Regime): number[] {
  const { conduct } = regime.jurisdictions[0]?.phases[0]?.rules ?? { conduct: [] };
  const helping = conduct.flatMap(({ name }, kind) => (name.startsWith('helping') ? [kind] : []));
  const shares: number[] = [];
  runToEnd(regime, SEED, ({ people }) => {
    const help = helping.reduce((sum, kind) => sum + totalOf(people, 'acts', kind), 0);
    shares.push(help / regime.population.people);
  });
  return shares;
}
