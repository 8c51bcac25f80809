import type { ListTree, ScalarTree, Tree } from '../text/tree.js';
import { plain } from '../text/tree.js';
import { isFault } from '../text/words.js';
import type { Reading } from '../text/words.js';
import { bend } from './amount.js';
import type { Bend } from './amount.js';
import { changeItems, type DomainTests } from './change-list.js';
import { isNothing } from './selector.js';
import { isListWish, readWish } from './wish.js';
import type { Wish } from './wish.js';

/** What a value needs to know of the regime around it. */
export interface Surroundings extends DomainTests {
  /** The key that the value stands under. */
  readonly key: string;
  /** Whether it is a number of points, which are whole. */
  readonly points: boolean;
  /** The month so long after this begins, as text; null where the calendar ends before that. */
  readonly endAfter: (months: number, until: string | null) => string | null;
}

/** Keys that mean nothing where a regime does not say them: no share, no rate, nobody. */
const NOTHING_BY_DEFAULT = new Set(
  [
    'misidentifies false-alarms gravity protected good performed deterred demand costs-means drift decay ties peers published',
    'household neighbours colleagues friends distant public cuts-ties spills-to restarts starts-with notice correction appeal',
    'apology exit gaming share layoffs closes opens honest grudging colluding paid buyers',
  ]
    .join(' ')
    .split(' '),
);

/**
 * The value that a patch makes of what a regime says (undefined: it does not say it). The very same tree where nothing changes.
 * What is new has the place that it has in the patch.
 */
export function changeValue(
  now: Tree | undefined,
  wanted: Tree,
  around: Surroundings,
): Reading<Tree | undefined> {
  const wishes = wishesOf(wanted, around.key);
  if (wishes.length === 0) return { value: isSame(now, wanted, around.key) ? now : wanted };
  const [first] = wishes;
  if (first?.kind === 'lasts') return changeEnd(now, first.months, wanted, around);
  if (first?.kind === 'at most' || first?.kind === 'at least' || first?.kind === 'share') {
    const by: Bend = first.kind === 'share' ? { ...first, whole: around.points } : first;
    return changeAmount(now, by, wanted, around);
  }
  const before = itemsOf(now);
  const after = wishes
    .filter(isListWish)
    .reduce<readonly string[]>((items, wish) => changeItems(items, wish, around), before);
  if (after.join('\n') === before.join('\n')) return { value: now };
  const items = after.map((item): ScalarTree => scalarAt(wanted, item));
  const list: ListTree = { kind: 'list', items, span: wanted.span };
  return { value: list };
}

/** The wishes in a value of a patch; none where it is a plain one. Lists may have several, applied one after the other. */
export function wishesOf(wanted: Tree, key: string): Wish[] {
  const scalars = wanted.kind === 'list' ? wanted.items : [wanted];
  return scalars.flatMap((scalar) => {
    const wish = scalar.kind === 'scalar' ? readWish(key, scalar.value) : null;
    return wish === null || isFault(wish) ? [] : [wish.value];
  });
}

function isSame(now: Tree | undefined, wanted: Tree, key: string): boolean {
  if (now === undefined) return NOTHING_BY_DEFAULT.has(key) && isNothing(wanted);
  return JSON.stringify(plain(now)) === JSON.stringify(plain(wanted));
}

function changeAmount(
  now: Tree | undefined,
  by: Bend,
  wanted: Tree,
  around: Surroundings,
): Reading<Tree | undefined> {
  if (now === undefined) {
    if (!NOTHING_BY_DEFAULT.has(around.key)) {
      const found = `the regime leaves "${around.key}" to its default, which is not nothing`;
      return { fault: { found, accepted: 'a plain value' } };
    }
    return { value: by.kind === 'at least' ? scalarAt(wanted, by.bound) : undefined };
  }
  if (now.kind === 'list')
    return { fault: { found: `"${around.key}" is no amount`, accepted: 'a plain value' } };
  if (now.kind === 'map') {
    const entries = new Map(now.entries);
    for (const [key, entry] of now.entries) {
      const value = changeAmount(entry.value, by, wanted, around);
      if (isFault(value)) return value;
      entries.set(key, { ...entry, value: value.value ?? entry.value });
    }
    return { value: { ...now, entries } };
  }
  const bent = bend(now.value ?? '', by);
  if (isFault(bent)) return bent;
  // `true` and `false` are read as shares; one that did not change stays as it is written.
  const before = typeof now.value === 'boolean' ? (now.value ? '100%' : '0%') : now.value;
  return { value: bent.value === before ? now : scalarAt(wanted, bent.value) };
}

function changeEnd(
  now: Tree | undefined,
  months: number,
  wanted: Tree,
  around: Surroundings,
): Reading<Tree | undefined> {
  const said = now?.kind === 'scalar' && typeof now.value === 'string' ? now.value : null;
  const end = around.endAfter(months, said);
  return { value: end === null || end === said ? now : scalarAt(wanted, end) };
}

function itemsOf(now: Tree | undefined): readonly string[] {
  const scalars = now === undefined ? [] : now.kind === 'list' ? now.items : [now];
  return scalars.flatMap((item) => (item.kind === 'scalar' ? [String(item.value).trim()] : []));
}

/** A value that a patch works out: it stands where the patch says so. */
function scalarAt({ span }: Tree, value: string | number): ScalarTree {
  return { kind: 'scalar', value, source: '', span };
}
