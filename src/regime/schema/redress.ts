import type * as z from 'zod';
import { choice, duration, either, rate, share } from './leaves.js';
import { provenance } from './provenance.js';
import { section } from './section.js';

const appeal = section('an appeal', {
  filed: rate.describe('Monthly chance that a listed person who knows of it files.'),
  'decided-in': duration.describe('How long a decision takes, like `6 months`.'),
  right: share.describe('Chance that somebody wrongly listed is taken off.'),
  'lets-off': share
    .optional()
    .describe(
      'Chance that somebody rightly listed is taken off; default what `right` leaves of 100%.',
    ),
});
const apology = section('an apology', {
  offered: rate.describe('Monthly chance that a listed person apologises.'),
  'judged-sincere': share.describe(
    'Chance that the apology is judged sincere, which ends the listing.',
  ),
});
const none = choice('none');
const appealWords = 'Appeals against a listing; default none.';
const apologyWords = 'Apologies for what was recorded; default none.';
const shape = {
  notice: share
    .optional()
    .describe('Share of those newly on a blacklist who are told; default 0%.'),
  correction: rate
    .optional()
    .describe(
      'Monthly chance that records that landed on the wrong person are taken back, unasked; default 0.',
    ),
};

/** The ways back. */
export const redressSchema = section('redress', {
  ...shape,
  appeal: either(none, appeal).optional().describe(appealWords),
  apology: either(none, apology).optional().describe(apologyWords),
  ...provenance,
});
/** What a pilot or a change may say of redress. */
export const redressChange = section('redress', {
  ...shape,
  appeal: either(none, appeal.partial()).optional().describe(appealWords),
  apology: either(none, apology.partial()).optional().describe(apologyWords),
  ...provenance,
});

/** Redress as a file says it. */
export type RedressText = z.infer<typeof redressSchema>;
