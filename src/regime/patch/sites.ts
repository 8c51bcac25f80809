import { overlay } from '../merge/overlay.js';
import { keysOf, mapAt, treeAt } from '../text/tree.js';
import type { MapTree, Path, Tree } from '../text/tree.js';

/** Places in a regime where rules of one kind of subject stand: first those that always hold, then what differs from them. */
export interface Sites {
  readonly base: Path;
  /** Pilots and changes: each says only what differs, and what it says holds over the base. */
  readonly others: readonly Path[];
}

/** Where the rules for people stand. */
export function sitesOfPeople(file: Tree): Sites {
  const pilots = keysOf(treeAt(file, ['jurisdictions'])).map((name) => ['jurisdictions', name]);
  return { base: [], others: [...pilots, ...changesIn(file)] };
}

/** Where the rules for firms stand. */
export function sitesOfFirms(file: Tree): Sites {
  const others = changesIn(file)
    .map((path) => [...path, 'firms'])
    .filter((path) => treeAt(file, path) !== undefined);
  return { base: ['firms'], others };
}

/** Where the rules of one pilot stand, and what changes in it alone. */
export function sitesOfPilot(file: Tree, name: string): Sites {
  const others = changesIn(file).filter(
    (path) => textAt(file, [...path.slice(0, -1), 'in']) === name,
  );
  return { base: ['jurisdictions', name], others };
}

/** The rules that hold at a place at first: a pilot's own over those of the regime. */
export function rulesAt(file: Tree, base: Path): MapTree {
  const own = mapAt(file, base);
  return base[0] === 'jurisdictions' ? overlay(mapAt(file, []), own) : own;
}

function changesIn(file: Tree): Path[] {
  const section = treeAt(file, ['interventions']);
  const items = section?.kind === 'list' ? section.items : [];
  return items.flatMap((item, i) =>
    treeAt(item, ['change']) === undefined ? [] : [['interventions', i, 'change']],
  );
}

function textAt(file: Tree, path: Path): string | null {
  const found = treeAt(file, path);
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : null;
}
