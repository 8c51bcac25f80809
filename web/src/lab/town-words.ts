import { listed, t } from '../text/text.ts';
import type { Mode } from '../town/palette.ts';
import type { Totals } from '../world/api.ts';
import { BY_FEAR, BY_SCORE, type Counted, type Counts, countAll, countGroup } from './census.ts';

/** What is known of the month that is shown. */
interface Month {
  readonly counts: Counts;
  readonly totals: Totals;
  readonly groups: readonly string[];
  readonly hasScore: boolean;
}

/** What a town shows in its colours, in a sentence. */
export function townInWords(mode: Mode, { counts, totals, groups, hasScore }: Month): string {
  const sum = (kinds: readonly Counted[]): number =>
    kinds.reduce((all, kind) => all + countAll(counts, kind), 0);
  switch (mode) {
    case 'restriction': {
      const { adults, restricted, wrongly } = totals;
      return t('town-words', { adults, restricted, wrongly });
    }
    case 'score':
      if (!hasScore) return t('lab-words-no-score');
      return t('lab-words-score', { below: sum(BY_SCORE.slice(0, 2)), adults: sum(BY_SCORE) });
    case 'fear':
      return t('lab-words-fear', { afraid: sum(BY_FEAR.slice(2)), adults: sum(BY_FEAR) });
    case 'group': {
      const named = groups.map((name, at) =>
        t('lab-words-of-group', { name, n: countGroup(counts[at] ?? []) }),
      );
      return t('lab-words-group', { groups: listed(named) });
    }
    case 'silence': {
      const people = counts.reduce((all, of) => all + countGroup(of), 0);
      return t('lab-words-silence', { silenced: sum(['silenced']), people });
    }
  }
}
