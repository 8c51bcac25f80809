import { classKeys } from './conduct.js';
import { choice, name, oneOrMore, often, rate } from './leaves.js';
import { provenance } from './provenance.js';
import { USES } from '../regime.js';
import { section } from './section.js';

/** A part of life. */
export const domainSchema = section('a domain', {
  demand: often
    .optional()
    .describe('How often a person asks for it, like `0.05/month`; default 0/month.'),
  context: name
    .optional()
    .describe("Domains of one context are one part of life; default the domain's own name."),
  'costs-means': rate
    .optional()
    .describe('Monthly chance of falling into hardship while it is closed; default 0.'),
  'falls-on': choice('self', 'children').optional().describe('Whom a refusal hits; default self.'),
  serves: oneOrMore(choice(...USES))
    .optional()
    .describe(
      'What people need it for: movement, livelihood, education, expression, or other for none of these; of no effect on the simulation, and read by `audit`. Default: not said.',
    ),
  stops: oneOrMore(name).optional().describe('Conduct that cannot happen while it is closed.'),
  ...classKeys,
  ...provenance,
});
/** What a pilot or a change may say of a domain. */
export const domainChange = domainSchema.partial();
