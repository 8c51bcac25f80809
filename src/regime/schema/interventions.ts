import type * as z from 'zod';
import { duration, month, name, oneOrMore, rate, share, text } from './leaves.js';
import { provenance } from './provenance.js';
import { changes, firmChanges } from './rules.js';
import { section } from './section.js';

/** Something that happens at the start of a month. Which keys go together is checked when it is resolved. */
export const interventionSchema = section('an intervention', {
  at: month.describe('The month at whose start it happens.'),
  in: name.optional().describe('The jurisdiction in which it happens; default everywhere.'),
  change: section('a change', {
    ...changes,
    firms: section('a change for firms', firmChanges)
      .optional()
      .describe('What differs for firms.'),
  })
    .optional()
    .describe('Rules that differ from this month on: only what differs.'),
  outage: oneOrMore(name).optional().describe('Channels that see nothing for a while.'),
  hack: section('a hack', {
    score: name.optional().describe('The score that is hacked; may be left out when there is one.'),
    swap: text.describe('Whose scores are swapped: `top 1% with bottom 1%`.'),
  })
    .optional()
    .describe('An intruder swaps scores.'),
  'false-reports': section('false reports', {
    of: name.describe('The conduct that is reported.'),
    against: name.optional().describe('The group that is reported; default everybody.'),
    rate: rate.describe('Rate of false reports, a person.'),
  })
    .optional()
    .describe('A campaign of false reports.'),
  amnesty: oneOrMore(name).optional().describe('Lists that everybody is taken off.'),
  'false-listing': section('false listing', {
    list: name.describe('The list that they land on.'),
    share: share.describe('Share of people who are listed for nothing.'),
    of: name.optional().describe('The group that it hits; default everybody.'),
  })
    .optional()
    .describe('People who are listed for nothing.'),
  for: duration.optional().describe('How long an outage or false reports last.'),
  ...provenance,
});

/** An intervention as a file says it. */
export type InterventionText = z.infer<typeof interventionSchema>;
