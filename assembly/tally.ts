/** After the stages: everything that is counted at the end of the month. See src/model/tally.ts. */
import { W } from '../src/engine/kernel/fields';
import { dir } from './memory';
import { tallyActs } from './tally-acts';
import { tallyLists } from './tally-lists';
import { tallyPeople } from './tally-people';
import { tallyScore } from './tally-score';

export function tally(from: i32, end: i32, drawn: i32): void {
  tallyPeople(from, end, drawn);
  tallyActs(from, drawn);
  tallyLists(from, drawn);
  for (let score = 0; score < dir(W.scores); score++) tallyScore(score, from, drawn);
}
