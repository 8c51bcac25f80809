import type { Key } from '../text/text.ts';

/** A rule of the model itself, and where it comes from. */
interface Basis {
  readonly rule: Key;
  /** As the model's description cites them; none where the rule is assumed. */
  readonly cited: readonly string[];
}

/** What the model rests on, whatever the regime. */
export const BASIS: readonly Basis[] = [
  { rule: 'simplified-basis-speech', cited: ['Daymude 2025'] },
  { rule: 'simplified-basis-show', cited: ['Kuran 1995'] },
  { rule: 'simplified-basis-errors', cited: ['Grother 2019', 'Buolamwini 2018'] },
  { rule: 'simplified-basis-feedback', cited: ['Ensign 2018'] },
  {
    rule: 'simplified-basis-networks',
    cited: ['Watts 1998', 'Barabási 1999', 'Erdős 1959', 'Holland 1983'],
  },
  { rule: 'simplified-basis-luck', cited: ['Salmon 2011'] },
  { rule: 'simplified-basis-intervals', cited: ['Efron 1987', 'Hesterberg 2015'] },
  { rule: 'simplified-basis-order', cited: [] },
  { rule: 'simplified-basis-households', cited: [] },
  { rule: 'simplified-basis-mistaken', cited: [] },
  { rule: 'simplified-basis-ties', cited: [] },
  { rule: 'simplified-basis-learning', cited: [] },
  { rule: 'simplified-basis-means', cited: [] },
  { rule: 'simplified-basis-redress', cited: [] },
  { rule: 'simplified-basis-numbers', cited: [] },
];
