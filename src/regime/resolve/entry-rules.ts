import type { EntryRule, Score } from '../regime.js';
import { readEntry } from '../sentences/entry.js';
import type { EntrySentence } from '../sentences/entry.js';
import { isSentenceFault } from '../sentences/sentence.js';
import type { Part } from '../sentences/sentence.js';
import { scalarsAt } from '../text/scalars.js';
import type { Span } from '../text/span.js';
import { spanInside } from '../text/tree.js';
import type { ScalarTree, Tree } from '../text/tree.js';
import type { Context } from './context.js';
import { lookUp, reportUndeclared } from './names.js';
import { resolveScoreCondition } from './score-condition.js';

/** The rules under `enters`, those that cannot be read reported and left out. */
export function resolveEntryRules(
  tree: Tree,
  scores: readonly (Score | null)[],
  context: Context,
): readonly EntryRule[] {
  const rules = scalarsAt(tree, 'enters').map((scalar) => ({
    scalar,
    rule: resolveEntry(scalar, scores, context),
  }));
  const slow = rules.filter(({ rule }) => rule !== null && 'months' in rule && rule.months > 1);
  const second = slow[1];
  if (second !== undefined) {
    context.report.error(second.scalar.span, {
      found: 'a second rule with "for … months" in one list',
      accepted:
        'one such rule a list: waiting is counted once a person; a second list can take the other rule',
    });
  }
  return rules.flatMap(({ rule }) => rule ?? []);
}

function resolveEntry(
  scalar: ScalarTree,
  scores: readonly (Score | null)[],
  context: Context,
): EntryRule | null {
  const text = String(scalar.value).trim();
  const sentence = readEntry(text);
  const place = (part: Part): Span => spanInside(scalar, part.from, part.to);
  if (isSentenceFault(sentence)) {
    context.report.error(place(sentence.part), sentence.fault);
    return null;
  }
  const condition = resolveCondition(sentence.value, place, scores, context);
  return condition === null ? null : { ...condition, chance: sentence.value.chance, text };
}

type Condition = EntryRule extends infer R
  ? R extends EntryRule
    ? Omit<R, 'chance' | 'text'>
    : never
  : never;

function resolveCondition(
  { condition, months }: EntrySentence,
  place: (part: Part) => Span,
  scores: readonly (Score | null)[],
  context: Context,
): Condition | null {
  switch (condition.kind) {
    case 'audit':
      return { kind: 'audit' };
    case 'records': {
      const conduct = resolveNames(condition.names, place, context);
      return conduct === null
        ? null
        : { kind: 'records', conduct, count: condition.count, window: condition.window };
    }
    case 'member':
    case 'household': {
      if (condition.kind === 'household' && context.own.subject === 'firms') {
        context.report.error(place(condition.list), {
          found: 'firms have no households',
          accepted: 'another way to enter a list',
        });
        return null;
      }
      const list = lookUp(
        context.own.lists,
        condition.list.text,
        place(condition.list),
        context.report,
      );
      if (list === null) return null;
      return condition.kind === 'member'
        ? { kind: 'member', list, months }
        : { kind: 'household', list };
    }
    case 'score':
    case 'grade': {
      const resolved = resolveScoreCondition(condition, place, scores, context);
      return resolved === null ? null : { kind: 'score', ...resolved, months };
    }
  }
}

/** Conduct named as `NAME or NAME`. A name may itself have an "or" in it: the longest that is declared counts. */
function resolveNames(
  names: Part,
  place: (part: Part) => Span,
  context: Context,
): readonly number[] | null {
  const table = context.own.conduct;
  const words = names.text.split(' or ');
  const found: number[] = [];
  let from = names.from;
  let i = 0;
  while (i < words.length) {
    const first = words[i] ?? '';
    let length = words.length - i;
    while (length > 1 && !table.indices.has(words.slice(i, i + length).join(' or '))) length -= 1;
    const name = length === 1 ? first : words.slice(i, i + length).join(' or ');
    const index = table.indices.get(name);
    if (index === undefined) {
      const span = place({ text: name, from, to: from + name.length });
      reportUndeclared(table, name, span, context.report);
      return null;
    }
    found.push(index);
    from += name.length + ' or '.length;
    i += length;
  }
  return [...new Set(found)];
}
