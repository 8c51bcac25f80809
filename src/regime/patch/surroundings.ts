import { treeAt } from '../text/tree.js';
import type { Path, Tree } from '../text/tree.js';
import { isFault } from '../text/words.js';
import { readMonth, writeMonth } from '../units/read-month.js';
import type { Surroundings } from './change-value.js';
import { contextOf, contextsOfList, contextsOfScore, fallsOnChildren } from './contexts.js';
import type { Subject } from './contexts.js';

const POINTS = new Set(['points', 'start', 'from', 'at-most']);

/** What the value at the end of `path`, seen from the rules at `site`, needs to know of the regime around it. */
export function surroundingsOf(file: Tree, site: Path, path: Path): Surroundings {
  const subject: Subject = { file, root: site.includes('firms') ? ['firms'] : [] };
  const key = String(path.at(-1));
  const [section, name = ''] = path.map(String);
  return {
    key,
    points: POINTS.has(key) || path.at(-2) === 'points',
    isOwn(domain) {
      const own =
        section === 'lists' ? contextsOfList(name, subject) : contextsOfScore(name, subject);
      return own.has(contextOf(domain, subject));
    },
    fallsOnChildren: (domain) => fallsOnChildren(domain, subject),
    endAfter(months, until) {
      const last = monthAt(file, ['until']) ?? 0;
      const rule = path.slice(0, -1);
      const begins =
        monthAt(file, [...site, ...rule, 'from']) ??
        monthAt(file, [...subject.root, ...rule, 'from']) ??
        monthAt(file, ['from']) ??
        0;
      const end = begins + months - 1;
      const said = until === null ? null : monthOf(until);
      return end >= last || (said !== null && said <= end) ? null : writeMonth(end);
    },
  };
}

function monthAt(file: Tree, path: Path): number | null {
  const found = treeAt(file, path);
  return found?.kind === 'scalar' ? monthOf(found.value) : null;
}

function monthOf(value: unknown): number | null {
  const reading = readMonth(value);
  return isFault(reading) ? null : reading.value;
}
