import type { LifeMonth } from '../../model/life.js';
import type { EntryRule, Rules } from '../../regime/regime.js';
import { named } from '../text/lists.js';
import { plural } from '../text/numbers.js';
import { ENTRY_WORDS, wordsFor } from './words.js';

type Entry = LifeMonth['entered'][number];
type Counting = Extract<EntryRule, { readonly kind: 'records' }>;

/** How somebody came onto a list, and whether their own acts would have put them there. */
export function entryLine(
  { list, cause, wrongful }: Entry,
  month: LifeMonth,
  rules: Rules,
  earlier: readonly LifeMonth[],
): string {
  const came = `Came onto the list "${named(rules.lists, [list])[0] ?? ''}", because ${wordsFor(ENTRY_WORDS, cause)}`;
  if (!wrongful) return `${came}.`;
  // What is opened by error takes nothing from them: "wrongly" is said of restrictions alone.
  if (rules.lists[list]?.kind === 'red')
    return `${came}. By their own acts alone they would not be on it.`;
  if (cause !== 'record') return `${came}. Wrongly: their own acts would not have put them there.`;
  // The newest record is their own, so what is wrong is one that was counted with it.
  const rule = completedBy(list, month, rules, earlier);
  if (rule === null) return `${came}. By their own acts alone they would not be on it now.`;
  return `${came}, the last of ${rule.count} within ${plural(rule.window, 'month')}, of which not all were of their own acts. Wrongly: without the others' it would not have been enough.`;
}

/** The rule that counted somebody else's act, or none, with their own; null where the months tell of no such thing. */
function completedBy(
  list: number,
  month: LifeMonth,
  rules: Rules,
  earlier: readonly LifeMonth[],
): Counting | null {
  // Who comes onto a list has used up the records that led there.
  const last = earlier.findLastIndex((one) => one.entered.some((entry) => entry.list === list));
  const since = [...earlier.slice(last + 1), month];
  const counting = (rules.lists[list]?.enters ?? []).filter(
    (rule) => rule.kind === 'records' && rule.count > 1,
  ) as Counting[];
  const found = counting.find((rule) =>
    since
      .slice(-rule.window)
      .some((one) =>
        one.records.some(
          (record) => record.kind !== 'true' && rule.conduct.includes(record.conduct),
        ),
      ),
  );
  return found ?? null;
}
