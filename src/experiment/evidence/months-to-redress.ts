import type { MeasuredEvidence } from './evidence.js';
import { lastingLonger, spellsIn } from './watch-spells.js';

/** After how many months half of the wrongful restrictions are over. */
export const monthsToRedress: MeasuredEvidence = {
  kind: 'measured',
  name: 'months until half of the wrongful restrictions are over',
  unit: 'months',
  basis: 'simulated spells of wrongful restriction',
  how: 'median length of a spell of wrongful restriction, however it ended, after Kaplan and Meier (1958): spells that were going on at the end count for as long as they were seen; no answer where fewer than half ended',
  measure({ wrongful }) {
    const longest = Math.max(wrongful.ended.length, wrongful.open.length);
    let value: number | null = null;
    for (let months = 1; months <= longest && value === null; months++) {
      const part = lastingLonger(wrongful, months);
      if (part !== null && part <= 0.5) value = months;
    }
    return { value, n: spellsIn(wrongful) };
  },
};
