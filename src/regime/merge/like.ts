import type { Report } from '../problem.js';
import { lookUp } from '../resolve/names.js';
import type { Names } from '../resolve/names.js';
import { EMPTY_MAP, withEntry } from '../text/tree.js';
import type { MapEntry, MapTree } from '../text/tree.js';
import type { Words } from '../text/words.js';
import { overlay } from './overlay.js';

/** Scores with `like:` worked out. */
export interface Likened {
  readonly scores: MapTree;
  /** Scores of which something could not be read, or of one that they are like: what they do not say is no fault of theirs. */
  readonly broken: ReadonlySet<string>;
}

/**
 * Gives every score that is like another the other's rules under its own. Grades are a ladder of their own: a score that
 * says its grades has none of the other's. An unknown name and a circle are reported. `faulty` are scores of which something
 * could not be read.
 */
export function workOutLike(
  scores: MapTree,
  declared: Names,
  faulty: Iterable<string>,
  report: Report,
): Likened {
  const broken = new Set(faulty);
  const done = new Map<string, MapEntry>();
  const workOut = (name: string, above: readonly string[]): MapTree => {
    const entry = scores.entries.get(name);
    const ready = done.get(name)?.value ?? entry?.value;
    if (entry === undefined || ready?.kind !== 'map') return EMPTY_MAP;
    if (done.has(name)) return ready;
    const merged = likened(name, ready, [...above, name]);
    done.set(name, { keySpan: entry.keySpan, value: merged });
    return merged;
  };
  const likened = (name: string, score: MapTree, chain: readonly string[]): MapTree => {
    const like = score.entries.get('like')?.value;
    if (like?.kind !== 'scalar') return score;
    const other = String(like.value);
    const circle = circleWords(other, chain);
    if (circle !== null) report.error(like.span, circle);
    const known = lookUp(declared, other, like.span, report) !== null && circle === null;
    const base = known ? workOut(other, chain) : EMPTY_MAP;
    const merged = overLike(base, score);
    // What the other does not say, or not rightly, is reported there, and not again here.
    const half = !merged.entries.has('range') || !merged.entries.has('start');
    if (!known || half || broken.has(other)) broken.add(name);
    return merged;
  };
  for (const name of scores.entries.keys()) workOut(name, []);
  return { scores: { ...scores, entries: done }, broken };
}

function circleWords(other: string, chain: readonly string[]): Words | null {
  const at = chain.indexOf(other);
  if (at === -1) return null;
  return {
    found: `scores are like each other in a circle: ${[...chain.slice(at), other].join(' is like ')}`,
    accepted: 'a score that says its own rules at the end of the chain',
  };
}

function overLike(base: MapTree, score: MapTree): MapTree {
  const own = withEntry(score, 'like', undefined);
  const grades = own.entries.has('grades');
  const merged = overlay(grades ? withEntry(base, 'grades', undefined) : base, own);
  return { ...merged, span: score.span };
}
