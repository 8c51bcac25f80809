import type { Comparison } from '../../experiment/compare/comparison.js';
import { changesOf, LETTERS } from '../changes.js';
import type { Change } from '../changes.js';

/** What changed the rules or befell them under A, under B or under both, earliest first, with a letter for each month. */
export function changesOfBoth({ a, b, until }: Pick<Comparison, 'a' | 'b' | 'until'>): Change[] {
  const [inA, inB] = [changesOf(a.regime, until), changesOf(b.regime, until)];
  const isIn = (changes: readonly Change[], { month, text }: Change): boolean =>
    changes.some((other) => other.month === month && other.text === text);
  const both = inA.map((change) =>
    isIn(inB, change) ? change : { ...change, text: `${change.text} (under A alone)` },
  );
  const alone = inB
    .filter((change) => !isIn(inA, change))
    .map((change) => ({ ...change, text: `${change.text} (under B alone)` }));
  const months = new Map<number, Change>();
  for (const change of [...both, ...alone]) {
    const other = months.get(change.month);
    months.set(change.month, other === undefined ? change : merged(other, change));
  }
  return [...months.values()]
    .toSorted((one, other) => one.month - other.month)
    .map((change, index) => ({ ...change, mark: LETTERS[index] ?? '+' }));
}

function merged(one: Change, other: Change): Change {
  return {
    ...one,
    text: `${one.text}; ${other.text}`,
    disputed: one.disputed || other.disputed,
    note: one.note ?? other.note,
  };
}
