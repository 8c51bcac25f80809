import { either, factor, name, number, oneOrMore, rateTimeline, share, truth } from './leaves.js';
import { provenance } from './provenance.js';
import { named, section } from './section.js';

/** The keys that say how a rate differs between classes of people. */
export const classKeys = {
  'by-age': named('age bands', 8, factor).optional().describe('Factors by age band; default 1.'),
  'by-income': named('income bands', 8, factor)
    .optional()
    .describe('Factors by income band; default 1.'),
  'by-group': named('groups', 8, factor).optional().describe('Factors by group; default 1.'),
};

const shape = {
  'in-hardship': factor.optional().describe('Factor for people in hardship; default 1.'),
  'seen-by': oneOrMore(name)
    .optional()
    .describe('The channel that sees it, or a list of them; `nobody`, which is the default.'),
  domain: name.describe('The part of life in which it happens: one of `domains`.'),
  rate: rateTimeline.describe(
    'How often a person does it: `0.5/month`, or steps, like `0.1/month in 2014 to 0.3/month in 2020`.',
  ),
  gravity: number({ min: 0, max: 1 })
    .optional()
    .describe('Harm done to others, 0 to 1; default 0.'),
  lawful: truth
    .optional()
    .describe('Default: true when the gravity is 0 or the conduct is protected.'),
  protected: truth
    .optional()
    .describe(
      'Speech, association or belief: what people stop doing is counted as chilling. Default false.',
    ),
  good: truth
    .optional()
    .describe('Done for the good of others; honest peers reward it. Default false.'),
  performed: either(truth, share)
    .optional()
    .describe('Share of the rate that is done only to be seen; true is 100%. Default 0%.'),
  deterred: share
    .optional()
    .describe(
      'Share of the rate that the fullest fear takes away (of conduct that is not protected); default 0%.',
    ),
};

/** A kind of act. */
export const conductSchema = section('conduct', { ...shape, ...classKeys, ...provenance });
/** What a pilot or a change may say of conduct. */
export const conductChange = conductSchema.partial();
/** A kind of act of firms. */
export const firmConductSchema = section("firms' conduct", { ...shape, ...provenance });
/** What a change may say of firms' conduct. */
export const firmConductChange = firmConductSchema.partial();
