import type * as z from 'zod';
import { windowKeys } from './channels.js';
import {
  choice,
  either,
  name,
  number,
  oneOrMore,
  points,
  pointsRate,
  range,
  rate,
  share,
  shareTimeline,
  text,
  truth,
} from './leaves.js';
import { provenance } from './provenance.js';
import { named, section } from './section.js';

/** The widest that a score may range. */
const SCORE_BOUNDS = { min: -1_000_000, max: 1_000_000, whole: true };

const grade = either(
  points,
  section('a grade', {
    from: points.optional().describe('The lowest score that has the grade.'),
    opens: oneOrMore(name).optional().describe('Domains that the grade opens.'),
    closes: oneOrMore(name).optional().describe('Domains that the grade closes.'),
  }),
);

const ties = section('the pull of ties', {
  household: share.optional().describe('Pull of the household a month.'),
  neighbours: share.optional().describe('Pull of neighbours a month.'),
  colleagues: share.optional().describe('Pull of colleagues a month.'),
  friends: share.optional().describe('Pull of friends a month.'),
  distant: share.optional().describe('Pull of distant acquaintances a month.'),
});

const peers = section('the weight of peers', {
  points: points.optional().describe('Points for each net rating received.'),
  'at-most': number({ min: 0, max: 1_000_000, whole: true })
    .optional()
    .describe("The most that one month's ratings can move."),
});

const enrolment = section('enrolment', {
  by: choice('choice').optional().describe('People join by choice.'),
  share: shareTimeline
    .optional()
    .describe('Share of people who have joined, which may change over time.'),
  enticements: named('enticements', 32, share)
    .optional()
    .describe(
      'Domains that only the enrolled may have opened, and by how much each raises the share of those who want it.',
    ),
});

const shape = {
  'kept-by': text.optional().describe("Who keeps it; default the score's name."),
  range: range(SCORE_BOUNDS)
    .optional()
    .describe('Lowest and highest score, like `0 to 1300`; required, unless it is like another.'),
  start: points
    .optional()
    .describe('The score that everybody begins with; required, unless it is like another.'),
  grades: named('grades', 16, grade)
    .optional()
    .describe(
      'Each grade with the lowest score that has it; the lowest begins where the range does.',
    ),
  points: named('conduct', 32, points).optional().describe('Points a record, by conduct.'),
  drift: pointsRate.optional().describe('Points a month towards the start; default 0.'),
  decay: rate
    .optional()
    .describe('Share of the distance to the start that is lost a month; default 0.'),
  ties: either(share, ties)
    .optional()
    .describe('Pull of ties a month: of all kinds together, or by kind; default 0%.'),
  peers: either(choice('none'), peers)
    .optional()
    .describe('What peer ratings do to it; default none.'),
  published: truth.optional().describe("Can everybody see everybody's? Default false."),
  enrolment: either(choice('everyone'), enrolment)
    .optional()
    .describe('Who is scored; default everyone.'),
  ...windowKeys,
  ...provenance,
};

/** A score. What it must say depends on the score that it is like, so that is checked once they are merged. */
export const scoreSchema = section('a score', {
  ...shape,
  like: name
    .optional()
    .describe("Another score: this one has that one's rules, but for what is said here."),
});
/** What a pilot or a change may say of a score. */
export const scoreChange = section('a score', shape);

/** A score as a file says it. */
export type ScoreText = z.infer<typeof scoreChange>;
