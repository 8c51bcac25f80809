import { choice, name, oneOrMore, share, text } from '../schema/leaves.js';
import { changes, firmChanges, MOST } from '../schema/rules.js';
import { named, section } from '../schema/section.js';

/** What a patch may change, once its wishes are taken for plain values. */
const changeSchema = section('the change of a patch', {
  ...changes,
  population: section('the population, as far as a patch may change it', {
    exempt: section('the exempt', {
      share: share.optional().describe('Share of people whom no consequence reaches.'),
    })
      .optional()
      .describe('People whom no consequence reaches.'),
  })
    .optional()
    .describe('Only `exempt`: who is simulated stays the same.'),
  firms: section('a change for firms', firmChanges).optional().describe('What differs for firms.'),
  jurisdictions: named('jurisdictions', MOST.jurisdictions, section('a jurisdiction', changes))
    .optional()
    .describe('What differs in one pilot only; what stands outside reaches the pilots too.'),
});

/** A whole patch file. */
export const patchSchema = section('a patch', {
  patch: name.describe('What the patch is called.'),
  about: text.optional().describe('One paragraph that says what it is for.'),
  source: oneOrMore(text)
    .optional()
    .describe('The law or standard that it comes from, as a citation, or a list of them.'),
  status: choice('reported', 'disputed', 'assumed')
    .optional()
    .describe('How sure anybody is that there is such a rule; default assumed.'),
  note: text.optional().describe('What a reader should know of it.'),
  change: changeSchema.describe('What differs: a regime’s own keys, and `every` for each name.'),
});
