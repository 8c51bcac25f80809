import type { List, Score } from '../../regime/regime.js';
import type { Closing, Stretch } from './in-force.js';

/** The scores that lead to a closing: that of the grade, or those that lead onto the list, directly or through other lists. */
export function scoresBehind({ stretch, source }: Closing): Score[] {
  return source.kind === 'grade' ? [source.score] : scoresBehindList(stretch, source.list);
}

function scoresBehindList({ rules, scores }: Stretch, list: List): Score[] {
  const found = new Set<Score>();
  const passed = new Set<string>();
  const take = (one: List | undefined): void => {
    if (one === undefined || passed.has(one.name)) return;
    passed.add(one.name);
    for (const rule of one.enters) {
      if (rule.chance === 0) continue;
      const score = rule.kind === 'score' ? rules.scores[rule.score] : undefined;
      if (score !== undefined && scores.includes(score)) found.add(score);
      if (rule.kind === 'member' || rule.kind === 'household') take(rules.lists[rule.list]);
    }
  };
  take(list);
  return [...found];
}
