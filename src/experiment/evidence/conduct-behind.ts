import type { Conduct, EntryRule, List, Score } from '../../regime/regime.js';
import type { Stretch } from './in-force.js';

/** Indices of the kinds of conduct that can lead onto a list or to a low score: directly, or through another list or a score. */
export function conductBehindList(stretch: Stretch, list: List): ReadonlySet<number> {
  const found = new Set<number>();
  const passed = new Set<string>();
  const take = (one: List): void => {
    if (passed.has(one.name)) return;
    passed.add(one.name);
    for (const rule of one.enters) {
      for (const each of conductOfRule(stretch, rule)) found.add(each);
      const other = otherList(stretch, rule);
      if (other !== undefined) take(other);
    }
  };
  take(list);
  return found;
}

/** Indices of the conduct that costs points of a score. */
export function conductBehindScore(score: Score): number[] {
  return score.points.flatMap((points, conduct) => (points < 0 ? [conduct] : []));
}

/** The conduct that an entry rule counts, by itself or through a score. */
function conductOfRule(stretch: Stretch, rule: EntryRule): readonly number[] {
  if (rule.kind === 'records') return rule.conduct;
  if (rule.kind !== 'score') return [];
  const score = stretch.rules.scores[rule.score];
  return score === undefined ? [] : conductBehindScore(score);
}

function otherList(stretch: Stretch, rule: EntryRule): List | undefined {
  return rule.kind === 'member' || rule.kind === 'household'
    ? stretch.rules.lists[rule.list]
    : undefined;
}

/** The kinds of conduct that count against people in a stretch: that cost points of a score, or lead onto a blacklist. */
export function conductAgainstPeople(stretch: Stretch): Conduct[] {
  const indices = new Set([
    ...stretch.scores.flatMap(conductBehindScore),
    ...stretch.blacklists.flatMap((list) => [...conductBehindList(stretch, list)]),
  ]);
  return stretch.rules.conduct.filter((_, index) => indices.has(index));
}

/** The context in which a kind of conduct happens. */
export function contextOf(stretch: Stretch, conduct: number): string {
  const kind = stretch.rules.conduct[conduct];
  const domain = kind === undefined ? undefined : stretch.rules.domains[kind.domain];
  if (domain === undefined) throw new Error(`there is no conduct ${conduct}`);
  return domain.context;
}
