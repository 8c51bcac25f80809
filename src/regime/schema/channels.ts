import type * as z from 'zod';
import { either, factor, month, rate, share, shareTimeline, truth } from './leaves.js';
import { provenance } from './provenance.js';
import { named, section } from './section.js';

/** The keys of everything that is switched on and off. */
export const windowKeys = {
  from: month
    .optional()
    .describe('The first month in which it is on; default: the first of the calendar.'),
  until: month.optional().describe('The last month in which it is on; default: it stays on.'),
};

const byGroup = named('groups', 8, factor);

const shape = {
  coverage: either(shareTimeline, named('places', 8, shareTimeline)).describe(
    'Share of acts that it sees: `30%`, `10% in 2014 to 60% in 2020`, or one of these for each place.',
  ),
  misidentifies: share
    .optional()
    .describe('Share of the acts seen whose record lands on somebody else; default 0%.'),
  'false-alarms': rate.optional().describe('Rate of records of nothing, a person; default none.'),
};
const rest = { ...windowKeys, ...provenance };
const forPeople = {
  ...shape,
  ratio: byGroup.optional().describe('Factors of both kinds of error by group; default 1.'),
  'coverage-ratio': byGroup.optional().describe('Factors of coverage by group; default 1.'),
};
const followsShape = {
  weight: share.describe(
    '0%: coverage stays where it is. 100%: it moves wholly to where records were made.',
  ),
  decay: rate.describe('How fast past records are forgotten.'),
  corrected: truth
    .optional()
    .describe(
      'Whether a record counts the less, the more was looked where it was made; default false.',
    ),
};
const followsWords = 'Coverage that moves to the places where records were made; default none.';
const follows = section('follows-records', followsShape);

/** A way of seeing conduct. */
export const channelSchema = section('a channel', {
  ...forPeople,
  'follows-records': follows.optional().describe(followsWords),
  ...rest,
});
/** What a pilot or a change may say of a channel. */
export const channelChange = section('a channel', {
  ...forPeople,
  'follows-records': follows.partial().optional().describe(followsWords),
  ...rest,
}).partial();
/** A way of seeing what firms do. */
export const firmChannelSchema = section("a firms' channel", { ...shape, ...rest });
/** What a change may say of a firms' channel. */
export const firmChannelChange = firmChannelSchema.partial();

/** A channel as a file says it. */
export type ChannelText = z.infer<typeof channelSchema>;
