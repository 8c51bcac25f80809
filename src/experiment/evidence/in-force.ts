import type { Grade, List, Rules, Score, Window } from '../../regime/regime.js';
import type { Rested, RulesInForce } from './evidence.js';

/** Rules that hold in one place for a while, as far as it is looked at. */
export interface Stretch {
  readonly jurisdiction: string;
  /** The first month, and the month after the last. */
  readonly from: number;
  readonly end: number;
  readonly rules: Rules;
  /** Those of the rules that are on in some of these months. */
  readonly scores: readonly Score[];
  readonly lists: readonly List[];
  readonly blacklists: readonly List[];
}

/** The rules for people, place by place and phase by phase. */
export function stretchesOf({ regime, months }: RulesInForce): Stretch[] {
  return regime.jurisdictions.flatMap(({ name, share, phases }) =>
    phases.flatMap(({ from, rules }, at) => {
      const end = Math.min(months, phases[at + 1]?.from ?? months);
      if (from >= end || share <= 0) return [];
      const isOn = (span: Window): boolean => span.from < end && span.until >= from;
      const lists = rules.lists.filter(isOn);
      return {
        jurisdiction: name,
        from,
        end,
        rules,
        scores: rules.scores.filter(isOn),
        lists,
        blacklists: lists.filter(({ kind }) => kind === 'black'),
      };
    }),
  );
}

/** The blacklists and the grades that close something: what people have to bear. */
export interface Closing {
  readonly stretch: Stretch;
  /** As `list "judgment defaulters"`, `grade D of "state"`. */
  readonly rule: string;
  readonly closes: readonly number[];
  readonly source:
    | { readonly kind: 'list'; readonly list: List }
    | { readonly kind: 'grade'; readonly score: Score; readonly grade: Grade };
}

/** Everything that closes something, in each stretch. */
export function closingsOf(ground: RulesInForce): Closing[] {
  return stretchesOf(ground).flatMap((stretch): Closing[] => [
    ...stretch.blacklists
      .filter(({ closes }) => closes.length > 0)
      .map((list) => ({
        stretch,
        rule: listName(list),
        closes: list.closes,
        source: { kind: 'list' as const, list },
      })),
    ...stretch.scores.flatMap((score) =>
      score.grades
        .filter(({ closes }) => closes.length > 0)
        .map((grade) => ({
          stretch,
          rule: `grade ${grade.name} of "${score.name}"`,
          closes: grade.closes,
          source: { kind: 'grade' as const, score, grade },
        })),
    ),
  ]);
}

/** As a card names a list. */
export function listName({ name }: { readonly name: string }): string {
  return `list "${name}"`;
}

/** As a card names a score. */
export function scoreName({ name }: { readonly name: string }): string {
  return `score "${name}"`;
}

/** Rules without those that were named before: a rule that holds in many places is one rule. */
export function once(rests: readonly Rested[]): Rested[] {
  const seen = new Map<string, Rested>();
  for (const each of rests) if (!seen.has(each.rule)) seen.set(each.rule, each);
  return [...seen.values()];
}

/** The names of rules, each once, as a sentence lists them; at most a few. */
export function namesOf(rests: readonly Rested[]): string {
  const names = once(rests).map(({ rule }) => rule);
  const [shown, more] = [names.slice(0, 6), names.length - 6];
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
