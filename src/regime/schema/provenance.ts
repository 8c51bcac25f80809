import { choice, oneOrMore, text } from './leaves.js';

/** The keys that every rule may carry: where it comes from and how sure anybody is of it. */
export const provenance = {
  source: oneOrMore(text)
    .optional()
    .describe('Where the rule comes from: a key of `sources`, or a list of them.'),
  status: choice('reported', 'disputed', 'assumed')
    .optional()
    .describe(
      'reported: a source says so. disputed: another source says otherwise. assumed: chosen for this file.',
    ),
  note: text.optional().describe('What a reader should know about this rule.'),
  'calibrated-to': oneOrMore(text)
    .optional()
    .describe('The `what` of the expectations that this number was fitted to.'),
};
