import type { Expectation } from '../regime.js';
import { expectationSchema } from '../schema/regime-schema.js';
import { readExpectation } from '../sentences/expectation.js';
import { isSentenceFault } from '../sentences/sentence.js';
import { keySpanAt, spanAt, spanInside, treeAt } from '../text/tree.js';
import type { Tree } from '../text/tree.js';
import type { Context } from './context.js';
import { monthIndex } from './months.js';
import { lookUp } from './names.js';
import { resolveProvenance } from './provenance.js';
import { readRule } from './read-rule.js';

/** Resolves the section `expect`; entries that cannot be read are reported and left out. */
export function resolveExpectations(file: Tree, context: Context): readonly Expectation[] {
  const section = treeAt(file, ['expect']);
  if (section?.kind !== 'list') return [];
  return section.items.flatMap((tree) => resolveExpectation(tree, context) ?? []);
}

function resolveExpectation(tree: Tree, context: Context): Expectation | null {
  const text = readRule(expectationSchema, tree, context);
  const what = treeAt(tree, ['what']);
  if (text === null || what?.kind !== 'scalar') return null;
  const sentence = readExpectation(text.what);
  if (isSentenceFault(sentence)) {
    context.report.error(spanInside(what, sentence.part.from, sentence.part.to), sentence.fault);
    return null;
  }
  const provenance = resolveProvenance(text, tree, context);
  const { subject, measure, name, when } = sentence.value;
  const month = text[when];
  const other = when === 'by' ? 'at' : 'by';
  if (text[other] !== undefined || month === undefined) {
    if (context.partial.has(tree.span.start)) return null;
    const meaning =
      when === 'by' ? 'is counted from the beginning' : 'is counted at the end of a month';
    const span = text[other] === undefined ? what.span : keySpanAt(tree, [other]);
    context.report.error(span, {
      found: `"${text.what}" ${meaning}`,
      accepted: `${when}: a month${text[other] === undefined ? '' : `, and no "${other}"`}`,
    });
    return null;
  }
  const at = monthIndex(month, spanAt(tree, [when]), context);
  const rest = { text: text.what, subject, measure, month: at, reported: text.is, provenance };
  if (name === null) return { ...rest, key: null };
  const table =
    measure === 'refusals' || measure === 'people-refused'
      ? context.names.domains
      : context.names[subject].lists;
  const key = lookUp(table, name.text, spanInside(what, name.from, name.to), context.report);
  return key === null ? null : { ...rest, key };
}
