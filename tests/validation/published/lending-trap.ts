import { groupOf } from '../../../src/population/traits.js';
import type { Regime } from '../../../src/regime/regime.js';
import { totalOf } from '../../helpers/run-engine.js';
import { eachPerson } from './cells.js';
import { publishedRegime } from './published-regime.js';
import { direction, near, type Reproduced } from './result.js';
import { runToEnd } from './run-to-end.js';

const SEED = '1';
/** The lowest class that a lender who maximises profit lends to. */
const LENT_FROM = 3;

/** 7: who is refused credit cannot show that they would repay. */
export function lendingTrap(): Reproduced {
  const closed = 'by-group: {group one: 0, group two: 0}';
  const open = 'by-group: {group one: 0}';
  const profit = lend(publishedRegime('lending-trap'));
  const helped = lend(
    publishedRegime(
      'lending-trap',
      [`credit, rate: 1/month, ${closed}`, `credit, rate: 1/month, ${open}`],
      [`credit, rate: 45%/month, ${closed}`, `credit, rate: 45%/month, ${open}`],
    ),
  );
  const [afterOne, inTheEnd] = [1, profit.gaps.length - 1];
  const gaps = (month: number): string =>
    `${profit.gaps[month]?.toFixed(3)} and ${helped.gaps[month]?.toFixed(3)}`;
  const wider = (month: number): boolean => (helped.gaps[month] ?? 0) > (profit.gaps[month] ?? 0);
  return {
    number: 7,
    title: 'Lending trap',
    source: 'D’Amour, Srinivasan, Atwood, Baljekar, Sculley and Halpern, FAT* 2020',
    mechanisms:
      'a score with a grade for each class. The grades under class 3 close credit, and a closed domain stops borrowing, so nothing moves the score any more. Borrowing and repaying are conduct; a domain for each class, closed by all other grades, gives each class its rate of repayment.',
    simplified: `equal opportunity would have the lender work out a threshold for group two each month; no rule here optimises for anybody, so it stands as a programme that lends to group two from class 2 on. ${narrower(profit, helped)}`,
    regimes: ['lending-trap'],
    people: '40,000',
    seeds: SEED,
    figures: [
      near('people under the threshold who ever get over it', 0, profit.escapes, 0, 'asked', 0),
      direction(
        'loans to group two, for profit and with the programme',
        'more with it',
        `${profit.loans} and ${helped.loans}`,
        helped.loans > profit.loans,
      ),
      direction(
        'gap between the groups’ mean scores (first 1) after one month of lending',
        'wider with it',
        gaps(afterOne),
        wider(afterOne),
      ),
      direction('the same after ten years', 'wider with it', gaps(inTheEnd), wider(inTheEnd)),
    ],
  };
}

/** What is published is the direction; between the beginning and the end it is not always so. */
function narrower(profit: Lent, helped: Lent): string {
  const months = helped.gaps.flatMap((gap, month) =>
    gap < (profit.gaps[month] ?? 0) ? [month] : [],
  );
  if (months.length === 0) return 'With it the gap is wider all the time.';
  return `With it the gap is wider at first and in the end; in ${months.length} of the ${helped.gaps.length} months, from month ${months[0]} to ${months.at(-1)}, it is narrower, since some of those who are lent to rise.`;
}

interface Lent {
  /** Moves of a person from a class that is not lent to, to one that is. */
  readonly escapes: number;
  readonly loans: number;
  /** Mean score of group one less that of group two, after each month. */
  readonly gaps: readonly number[];
}

function lend(regime: Regime): Lent {
  const { conduct } = regime.jurisdictions[0]?.phases[0]?.rules ?? { conduct: [] };
  const borrowing = conduct.flatMap(({ name }, kind) => (name.endsWith('borrowing') ? [kind] : []));
  const before = new Uint8Array(regime.population.people).fill(LENT_FROM);
  let [escapes, loans] = [0, 0];
  const gaps: number[] = [];
  runToEnd(regime, SEED, (engine, month) => {
    const [sum, count] = [
      [0, 0],
      [0, 0],
    ];
    eachPerson(engine, ['traits', 'score.0'], ([traits = 0, score = 0], person) => {
      const group = groupOf(traits);
      sum[group] = (sum[group] ?? 0) + score;
      count[group] = (count[group] ?? 0) + 1;
      if ((before[person] ?? 0) < LENT_FROM && score >= LENT_FROM) escapes++;
      before[person] = score;
    });
    const [one = 0, two = 0] = sum.map((total, group) => total / (count[group] ?? 0));
    gaps.push(one - two);
    // A cell for each group.
    for (const kind of month === 0 ? [] : borrowing)
      loans += totalOf(engine.people, 'acts', kind, 1);
  });
  return { escapes, loans, gaps };
}
