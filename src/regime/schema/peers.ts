import type * as z from 'zod';
import { TIE_KINDS } from '../regime.js';
import { windowKeys } from './channels.js';
import { choice, oneOrMore, rate, share } from './leaves.js';
import { provenance } from './provenance.js';
import { section } from './section.js';

/** People rating people along ties. */
export const peersSchema = section('peer rating', {
  rate: rate.describe('Monthly chance that a person rates.'),
  along: oneOrMore(choice(...TIE_KINDS))
    .optional()
    .describe('The kinds of tie that they rate along; default neighbours, colleagues, friends.'),
  honest: share
    .optional()
    .describe('Share of raters who reward good conduct and mark down bad; default 0%.'),
  grudging: share
    .optional()
    .describe('Share of raters who mark down whom they dislike; default 0%.'),
  colluding: share.optional().describe('Share of raters who praise each other; default 0%.'),
  paid: share.optional().describe('Share of raters who praise whoever pays; default 0%.'),
  buyers: share.optional().describe('Share of people who pay the paid raters; default 0%.'),
  ...windowKeys,
  ...provenance,
});
/** What a pilot or a change may say of peer rating. */
export const peersChange = peersSchema.partial();

/** Peer rating as a file says it. */
export type PeersText = z.infer<typeof peersSchema>;
