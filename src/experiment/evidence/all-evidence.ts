import type { Evidence } from './evidence.js';
import { addedUpOverTime } from './added-up-over-time.js';
import { appealsGranted } from './appeals-granted.js';
import { appealsPutRight } from './appeals-put-right.js';
import { behaviourCounts } from './behaviour-counts.js';
import { borneByTheFamily } from './borne-by-the-family.js';
import { childrenShutOut } from './children-shut-out.js';
import { companyCounts } from './company-counts.js';
import { crossContextShare, crossContextShareOfTheRest } from './cross-context-share.js';
import { crossesContexts, scoreCrossesContexts } from './crosses-contexts.js';
import { educationClosed } from './education-closed.js';
import { favourableRatio } from './favourable-ratio.js';
import { hardshipThroughRestriction } from './hardship-through-restriction.js';
import { harmlessConductCosts, harmlessConductLowersScore } from './harmless-conduct-costs.js';
import { householdBearsIt } from './household-bears-it.js';
import { joinedByChoice } from './joined-by-choice.js';
import { lastingOverAYear } from './lasting-over-a-year.js';
import { listPublic } from './list-public.js';
import { listWithoutEnd } from './list-without-end.js';
import { listedForTheHousehold } from './listed-for-the-household.js';
import { livelihoodClosed } from './livelihood-closed.js';
import { longestTerm } from './longest-term.js';
import { lossByScore } from './loss-by-score.js';
import {
  lossForHarmlessConduct,
  scoreLossForHarmlessConduct,
} from './loss-for-harmless-conduct.js';
import { scorePublic } from './score-public.js';
import { lossAgainstGravity, scoreLossAgainstGravity } from './loss-against-gravity.js';
import { mistakesCanBeMended } from './mistakes-can-be-mended.js';
import { monthsToDecide } from './months-to-decide.js';
import { monthsToRedress } from './months-to-redress.js';
import { movementClosed } from './movement-closed.js';
import { neverRedressed } from './never-redressed.js';
import { noticeGiven } from './notice-given.js';
import { overWithinAMonth } from './over-within-a-month.js';
import { partOpenToAppeal } from './part-open-to-appeal.js';
import { peopleListed } from './people-listed.js';
import { protectedConductCosts } from './protected-conduct-costs.js';
import { restrictedShare } from './restricted-share.js';
import { restrictionRatio } from './restriction-ratio.js';

import { scoreCloses } from './score-closes.js';
import { scoreKept } from './score-kept.js';
import { scoresPublished } from './scores-published.js';
import { secretScoreCloses } from './secret-score-closes.js';
import { somethingClosed } from './something-closed.js';
import { speechClosed } from './speech-closed.js';
import { speechLeftUndone } from './speech-left-undone.js';
import { toldShare } from './told-share.js';
import { travelRefused } from './travel-refused.js';
import { travelRefusedWrongly } from './travel-refused-wrongly.js';
import { unawareOfWhy } from './unaware-of-why.js';
import { wayToRepair } from './way-to-repair.js';
import { wrongfulRatio } from './wrongful-ratio.js';
import { wronglyShare } from './wrongly-share.js';

/** All evidence that a standard can name: first what the rules say, then what simulations show. */
export const EVIDENCE: readonly Evidence[] = [
  addedUpOverTime,
  appealsPutRight,
  behaviourCounts,
  companyCounts,
  crossesContexts,
  scoreCrossesContexts,
  harmlessConductCosts,
  harmlessConductLowersScore,
  householdBearsIt,
  joinedByChoice,
  listPublic,
  listWithoutEnd,
  livelihoodClosed,
  longestTerm,
  mistakesCanBeMended,
  monthsToDecide,
  movementClosed,
  noticeGiven,
  partOpenToAppeal,
  peopleListed,
  protectedConductCosts,
  educationClosed,
  speechClosed,
  scoreCloses,
  scoreKept,
  scorePublic,
  scoresPublished,
  secretScoreCloses,
  somethingClosed,
  wayToRepair,
  appealsGranted,
  borneByTheFamily,
  childrenShutOut,
  crossContextShare,
  crossContextShareOfTheRest,
  favourableRatio,
  hardshipThroughRestriction,
  lastingOverAYear,
  listedForTheHousehold,
  lossAgainstGravity,
  scoreLossAgainstGravity,
  lossByScore,
  lossForHarmlessConduct,
  scoreLossForHarmlessConduct,
  monthsToRedress,
  neverRedressed,
  overWithinAMonth,
  restrictedShare,
  restrictionRatio,
  speechLeftUndone,
  toldShare,
  travelRefusedWrongly,
  travelRefused,
  unawareOfWhy,
  wrongfulRatio,
  wronglyShare,
];
