import { readEntry } from '../sentences/entry.js';
import { isSentenceFault } from '../sentences/sentence.js';
import { scalarsAt } from '../text/scalars.js';
import { keysOf, mapAt, treeAt } from '../text/tree.js';
import type { MapTree, Path, Tree } from '../text/tree.js';

/** Where the rules of a subject stand in a regime. Domains are the regime's own, also those of firms. */
export interface Subject {
  readonly file: Tree;
  /** The way to the rules: nothing for people, `firms` for firms. */
  readonly root: Path;
}

/** The part of life that a domain belongs to: its `context`, or itself. */
export function contextOf(domain: string, { file }: Subject): string {
  return textAt(file, ['domains', domain, 'context']) ?? domain;
}

/** Whether a refusal of a domain falls on the children of the household. */
export function fallsOnChildren(domain: string, { file }: Subject): boolean {
  return textAt(file, ['domains', domain, 'falls-on']) === 'children';
}

/**
 * The parts of life that the conduct comes from by which a list is entered: those of the conduct in its rules, of the conduct
 * that takes points off the scores in them, and of the lists whose members enter it.
 */
export function contextsOfList(list: string, subject: Subject): ReadonlySet<string> {
  const contexts = new Set<string>();
  gatherOfList(list, subject, contexts, new Set());
  return contexts;
}

/** The parts of life that the conduct comes from which takes points off a score. */
export function contextsOfScore(score: string, { file, root }: Subject): ReadonlySet<string> {
  const points = mapAt(file, [...root, 'scores', score, 'points']);
  const losing = [...points.entries].flatMap(([conduct, { value }]) =>
    value.kind === 'scalar' && Number(value.value) < 0 ? [conduct] : [],
  );
  return new Set(losing.flatMap((conduct) => contextOfConduct(conduct, { file, root })));
}

function gatherOfList(
  list: string,
  subject: Subject,
  contexts: Set<string>,
  seen: Set<string>,
): void {
  if (seen.has(list)) return;
  seen.add(list);
  const { file, root } = subject;
  const conduct = keysOf(mapAt(file, [...root, 'conduct']));
  const rules: MapTree = mapAt(file, [...root, 'lists', list]);
  for (const scalar of scalarsAt(rules, 'enters')) {
    const sentence = readEntry(String(scalar.value).trim());
    if (isSentenceFault(sentence)) continue;
    const { condition } = sentence.value;
    if (condition.kind === 'records') {
      for (const name of namesIn(condition.names.text, conduct))
        for (const context of contextOfConduct(name, subject)) contexts.add(context);
    } else if (condition.kind === 'member' || condition.kind === 'household')
      gatherOfList(condition.list.text, subject, contexts, seen);
    else if (condition.kind !== 'audit')
      for (const context of contextsOfScore(condition.score.text, subject)) contexts.add(context);
  }
}

function contextOfConduct(conduct: string, subject: Subject): string[] {
  const { file, root } = subject;
  const domain = textAt(file, [...root, 'conduct', conduct, 'domain']);
  return domain === undefined ? [] : [contextOf(domain, subject)];
}

/** The names in `A or B`; a name may itself have an "or" in it: the longest that is declared counts. */
function namesIn(text: string, known: readonly string[]): readonly string[] {
  const words = text.split(' or ');
  const names: string[] = [];
  for (let i = 0; i < words.length; ) {
    let length = words.length - i;
    while (length > 1 && !known.includes(words.slice(i, i + length).join(' or '))) length -= 1;
    names.push(words.slice(i, i + length).join(' or '));
    i += length;
  }
  return names;
}

function textAt(file: Tree, path: Path): string | undefined {
  const found = treeAt(file, path);
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : undefined;
}
