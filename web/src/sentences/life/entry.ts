import type { LifeMonth } from 'glasshouse';
import { counted, namesOf, say, type SentenceKey } from '../say.ts';
import type { Rules } from '../rules/values.ts';

type Entry = LifeMonth['entered'][number];
type Counting = Extract<Rules['lists'][number]['enters'][number], { readonly kind: 'records' }>;

/** How somebody came onto a list, and whether their own acts would have put them there. */
export function entryLine(
  { list, cause, wrongful }: Entry,
  month: LifeMonth,
  rules: Rules,
  earlier: readonly LifeMonth[],
): string {
  const came = {
    list: namesOf(rules.lists, [list]),
    cause: say(`entered-by ${cause}` as SentenceKey),
  };
  if (!wrongful) return say('told-entered', came);
  // What is opened by error takes nothing from them: "wrongly" is said of restrictions alone.
  if (rules.lists[list]?.kind === 'red') return say('told-entered-red', came);
  if (cause !== 'record') return say('told-entered-wrongly', came);
  // The newest record is their own, so what is wrong is one that was counted with it.
  const rule = completedBy(list, month, rules, earlier);
  if (rule === null) return say('told-entered-not-now', came);
  const { count, window } = rule;
  return say('told-entered-with-others', {
    ...came,
    count: String(count),
    months: counted(window, 'month'),
  });
}

/** The rule that counted somebody else's act, or none, with their own; null where the months tell of no such thing. */
function completedBy(
  list: number,
  month: LifeMonth,
  rules: Rules,
  earlier: readonly LifeMonth[],
): Counting | null {
  // Who comes onto a list has used up the records that led there.
  const last = earlier.findLastIndex(({ entered }) => entered.some((one) => one.list === list));
  const since = [...earlier.slice(last + 1), month];
  const counting = (rules.lists[list]?.enters ?? []).filter(
    (rule): rule is Counting => rule.kind === 'records' && rule.count > 1,
  );
  const found = counting.find(({ window, conduct }) =>
    since
      .slice(-window)
      .some(({ records }) =>
        records.some((record) => record.kind !== 'true' && conduct.includes(record.conduct)),
      ),
  );
  return found ?? null;
}
