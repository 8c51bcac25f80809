import type { Report } from '../problem.js';
import { suggest } from '../text/suggest.js';
import { EMPTY_MAP, keysOf, withEntry } from '../text/tree.js';
import type { MapEntry, MapTree, Tree } from '../text/tree.js';
import { quote } from '../text/words.js';
import { overlay } from './overlay.js';

/** Scores with `like:` worked out. */
export interface Likened {
  readonly scores: MapTree;
  /** Scores whose `like:` cannot be worked out: what they do not say is not their fault. */
  readonly broken: ReadonlySet<string>;
}

/**
 * Gives every score that is like another the other's rules under its own. Grades are a ladder of their own: a score that
 * says its grades has none of the other's. An unknown name and a circle are reported.
 */
export function workOutLike(scores: MapTree, declared: readonly string[], report: Report): Likened {
  const done = new Map<string, MapEntry>();
  const broken = new Set<string>();
  const workOut = (name: string, above: readonly string[]): Tree | null => {
    const entry = scores.entries.get(name);
    if (entry === undefined) return null;
    const ready = done.get(name);
    if (ready !== undefined) return broken.has(name) ? null : ready.value;
    if (entry.value.kind !== 'map') return entry.value;
    const merged = likened(name, entry.value, above);
    if (merged === null) broken.add(name);
    done.set(name, {
      keySpan: entry.keySpan,
      value: merged ?? withEntry(entry.value, 'like', undefined),
    });
    return merged;
  };
  const likened = (name: string, score: MapTree, above: readonly string[]): Tree | null => {
    const like = score.entries.get('like')?.value;
    if (like?.kind !== 'scalar') return score;
    const other = String(like.value);
    if (!declared.includes(other)) {
      report.error(like.span, {
        found: `${quote(other)} is not a score`,
        accepted: keysOf(scores)
          .filter((each) => each !== name)
          .join(', '),
        suggestion: suggest(other, declared),
      });
      return null;
    }
    if (other === name || above.includes(other)) {
      const circle = [...above.slice(above.indexOf(other)), name, other].filter(
        (each, i, all) => each !== all[i - 1] || i === all.length - 1,
      );
      report.error(like.span, {
        found: `scores are like each other in a circle: ${circle.join(' is like ')}`,
        accepted: 'a score that says its own rules at the end of the chain',
      });
      return null;
    }
    const base = workOut(other, [...above, name]);
    return base?.kind === 'map' ? overLike(base, score) : null;
  };
  for (const name of scores.entries.keys()) workOut(name, []);
  return { scores: scores.entries.size === 0 ? EMPTY_MAP : { ...scores, entries: done }, broken };
}

function overLike(base: MapTree, score: MapTree): MapTree {
  const own = withEntry(score, 'like', undefined);
  const merged = overlay(
    own.entries.has('grades') ? withEntry(base, 'grades', undefined) : base,
    own,
  );
  return { ...merged, span: score.span };
}
