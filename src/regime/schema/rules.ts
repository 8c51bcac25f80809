import { adaptationChange, adaptationSchema } from './adaptation.js';
import { channelChange, channelSchema, firmChannelChange, firmChannelSchema } from './channels.js';
import { conductChange, conductSchema, firmConductChange, firmConductSchema } from './conduct.js';
import { domainChange, domainSchema } from './domains.js';
import { choice, either } from './leaves.js';
import { firmListChange, firmListSchema, listChange, listSchema } from './lists.js';
import { peersChange, peersSchema } from './peers.js';
import { redressChange, redressSchema } from './redress.js';
import { scoreChange, scoreSchema } from './scores.js';
import { named } from './section.js';

/** How many of each kind a regime may have. */
export const MOST = {
  channels: 16,
  conduct: 32,
  scores: 12,
  lists: 16,
  domains: 32,
  jurisdictions: 7,
} as const;

const none = choice('none');

/** The rules for people, in full. */
export const rules = {
  channels: named('channels', MOST.channels, channelSchema)
    .optional()
    .describe('Ways of seeing conduct.'),
  conduct: named('conduct', MOST.conduct, conductSchema).optional().describe('Kinds of acts.'),
  domains: named('domains', MOST.domains, domainSchema).optional().describe('Parts of life.'),
  scores: named('scores', MOST.scores, scoreSchema)
    .optional()
    .describe('Scores that are kept of people.'),
  lists: named('lists', MOST.lists, listSchema).optional().describe('Black lists and red lists.'),
  peers: either(none, peersSchema).optional().describe('People rating each other; default none.'),
  redress: either(none, redressSchema).optional().describe('The ways back; default none.'),
  adaptation: either(none, adaptationSchema)
    .optional()
    .describe('How people learn and adapt; none switches it off.'),
};

/** What differs in a pilot or from a date on. */
export const changes = {
  channels: named('channels', MOST.channels, channelChange)
    .optional()
    .describe('What differs in channels.'),
  conduct: named('conduct', MOST.conduct, conductChange)
    .optional()
    .describe('What differs in conduct.'),
  domains: named('domains', MOST.domains, domainChange)
    .optional()
    .describe('What differs in domains.'),
  scores: named('scores', MOST.scores, scoreChange).optional().describe('What differs in scores.'),
  lists: named('lists', MOST.lists, listChange).optional().describe('What differs in lists.'),
  peers: either(none, peersChange).optional().describe('What differs in peer rating.'),
  redress: either(none, redressChange).optional().describe('What differs in redress.'),
  adaptation: either(none, adaptationChange).optional().describe('What differs in adaptation.'),
};

/** The rules for firms, in full; domains are the regime's own. */
export const firmRules = {
  channels: named('channels', MOST.channels, firmChannelSchema)
    .optional()
    .describe('Ways of seeing what firms do.'),
  conduct: named('conduct', MOST.conduct, firmConductSchema)
    .optional()
    .describe('Kinds of acts of firms.'),
  lists: named('lists', MOST.lists, firmListSchema).optional().describe('Lists of firms.'),
  redress: either(none, redressSchema)
    .optional()
    .describe('The ways back for firms; default none.'),
};

/** What differs for firms from a date on. */
export const firmChanges = {
  channels: named('channels', MOST.channels, firmChannelChange)
    .optional()
    .describe("What differs in firms' channels."),
  conduct: named('conduct', MOST.conduct, firmConductChange)
    .optional()
    .describe("What differs in firms' conduct."),
  lists: named('lists', MOST.lists, firmListChange)
    .optional()
    .describe("What differs in firms' lists."),
  redress: either(none, redressChange).optional().describe("What differs in firms' redress."),
};
