import type { Condition, Comparison } from '../standards/standard.js';
import type { Found } from './card.js';
import type { Unit } from '../evidence/evidence.js';

const WORDS: Readonly<Record<Comparison, string>> = {
  above: 'above',
  'at-least': 'at least',
  below: 'below',
  'at-most': 'at most',
};

/** A condition that holds, in words: `a score is kept: yes`, `cross-context share of loss: above 5 %`. */
export function conditionText(condition: Condition, { name, unit }: Found): string {
  if ('is' in condition)
    return `${name}: ${condition.is === 'unknown' ? 'no answer' : condition.is}`;
  return `${name}: ${WORDS[condition.compare]} ${lineText(condition.value, unit)}`;
}

/** A line as a card writes it. */
function lineText(value: number, unit: Unit): string {
  if (unit === 'share' || unit === 'part that falls away')
    return `${Number((value * 100).toPrecision(4))} %`;
  if (unit === 'lowest over highest rate') return `1 : ${Number((1 / value).toPrecision(3))}`;
  return unit === 'months' ? `${value} ${value === 1 ? 'month' : 'months'}` : String(value);
}
