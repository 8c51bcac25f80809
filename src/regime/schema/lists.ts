import type * as z from 'zod';
import { ENTRY_WORDS } from '../sentences/entry.js';
import { EXIT_WORDS } from '../sentences/exit.js';
import { windowKeys } from './channels.js';
import { choice, either, name, oneOrMore, rate, share, truth, wording } from './leaves.js';
import { provenance } from './provenance.js';
import { section } from './section.js';

const ENTERS = `Who enters: one rule or a list of them, any of which is enough: ${ENTRY_WORDS}.`;
const LEAVES = `Who leaves: one rule or a list of them, any of which is enough: ${EXIT_WORDS}.`;

const shape = {
  kind: choice('black', 'red')
    .optional()
    .describe('A black list closes domains, a red list opens them; default black.'),
  enters: oneOrMore(wording(ENTRY_WORDS)).describe(ENTERS),
  leaves: oneOrMore(wording(EXIT_WORDS)).describe(LEAVES),
  closes: oneOrMore(name).optional().describe('Domains that are closed to members.'),
  opens: oneOrMore(name).optional().describe('Domains that are opened to members (red lists).'),
  public: truth.optional().describe('Can everybody see who is on it? Default false.'),
  restarts: truth.optional().describe('Does a new record start the term afresh? Default false.'),
  'starts-with': share
    .optional()
    .describe('Share of adults who are on it when the calendar begins; default 0%.'),
};
const rest = { ...windowKeys, ...provenance };
const spills = either(
  choice('household', 'nobody'),
  section('a spill', {
    household: rate.describe(
      "Monthly chance that an adult of a member's household becomes a member too.",
    ),
  }),
);

/** A list. */
export const listSchema = section('a list', {
  ...shape,
  'cuts-ties': rate
    .optional()
    .describe('Monthly chance that a publicly listed member loses each circle of ties; default 0.'),
  'spills-to': spills
    .optional()
    .describe(
      "`household`: adults of a member's household become members too; {household: 20%/month}: at that rate. Default nobody.",
    ),
  ...rest,
});
/** What a pilot or a change may say of a list. */
export const listChange = listSchema.partial();
/** A list of firms. */
export const firmListSchema = section("a firms' list", { ...shape, ...rest });
/** What a change may say of a list of firms. */
export const firmListChange = firmListSchema.partial();

/** A list as a file says it. */
export type ListText = z.infer<typeof listSchema>;
