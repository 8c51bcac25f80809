import * as z from 'zod';
import {
  choice,
  either,
  list,
  month,
  name,
  number,
  oneOrMore,
  share,
  text,
} from '../../regime/schema/leaves.js';
import { named, section } from '../../regime/schema/section.js';
import { EVIDENCE } from '../evidence/all-evidence.js';
import { VERDICTS } from './standard.js';

const evidenceName = choice(...EVIDENCE.map((each) => each.name));
const line = either(number({ min: -1, max: 1000 }), share);

const condition = section('a condition', {
  evidence: evidenceName.describe('Which evidence it is about.'),
  is: choice('yes', 'no', 'unknown')
    .optional()
    .describe('What evidence of yes or no must say; unknown: the evidence has no answer.'),
  above: line.optional().describe('The whole interval must be above this.'),
  'at-least': line.optional().describe('The whole interval must be at this or above.'),
  below: line.optional().describe('The whole interval must be below this.'),
  'at-most': line.optional().describe('The whole interval must be at this or below.'),
});

const verdictRule = section('a verdict', {
  if: oneOrMore(condition)
    .optional()
    .describe('All of these must hold; the last verdict of an element has no condition.'),
  verdict: choice(...VERDICTS).describe('What the element comes to.'),
  because: text.describe('Why, for somebody who knows the law.'),
  line: text.optional().describe('Why the line was drawn where it is, if a condition draws one.'),
});

const element = section('an element', {
  citation: text.describe('Where it is written, such as `Article 3(1)`.'),
  asks: text.describe('What it asks, in our words; the text of an article is never copied.'),
  alternative: name
    .optional()
    .describe('Elements with the same word are alternatives: one that is met is enough.'),
  evidence: list(evidenceName).optional().describe('Names of the evidence that bears on it.'),
  verdicts: list(verdictRule).describe('The first whose conditions all hold is the verdict.'),
});

/** A whole file of a standard. */
export const standardSchema = section('a standard', {
  standard: text.describe('What it is called.'),
  of: text.describe('Where it is law or is declared.'),
  citation: text.describe('The full citation, with dates and what interprets it.'),
  'applies-from': month
    .optional()
    .describe(
      'The month from which it applies; before that the card sets it beside rules as if it did.',
    ),
  kind: choice('prohibition', 'duty').describe(
    'A prohibition applies where its elements are met; a duty is kept where they are.',
  ),
  scope: text.describe('Whom and what it is about, which the card cannot decide.'),
  'all-met': text.describe('What it means if every element is met.'),
  'one-not-met': text.describe('What it means if an element is not met.'),
  open: text.describe('What it means if it hangs on elements that depend or cannot be assessed.'),
  notes: list(text).optional().describe('What a reader must know of it.'),
  elements: named('elements', 20, element).describe('Its elements, by name.'),
});

/** A file as it is written. */
export type StandardText = z.infer<typeof standardSchema>;

/** The JSON Schema (2020-12) of a file of a standard, for editors. */
export function standardJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(standardSchema, {
    io: 'input',
    unrepresentable: 'any',
  });
  return {
    $schema,
    title: 'A Glasshouse standard',
    description: 'A legal test, element by element, for the audit card; see docs/audit-json.md.',
    ...schema,
  };
}
