import type { Regime } from '../../src/regime/regime.js';
import {
  makeAdaptation,
  makeChannel,
  makeConduct,
  makeList,
  makePopulation,
  makeRegime,
  makeRules,
} from './make-regime.js';

/** A small regime with errors of records, a household list, a list that leads onto another, and fear of speaking. */
export function harmedRegime(people = 400, months = 8): Regime {
  const rules = makeRules({
    channels: [makeChannel({ misidentifies: 0.2, falseAlarms: 0.02, errorRatio: [1, 4] })],
    conduct: [
      makeConduct(),
      makeConduct({
        name: 'petitions',
        protected: true,
        lawful: true,
        gravity: 0,
        rate: [{ month: 0, value: 0.5 }],
      }),
    ],
    lists: [
      makeList({ public: true, spillsToHousehold: 0.3 }),
      makeList({
        name: 'worse',
        enters: [
          { kind: 'member', list: 0, months: 1, chance: 0.2, text: 'member of barred, at 20%' },
        ],
        leaves: [],
      }),
    ],
    adaptation: makeAdaptation({ startsAt: 1, learning: 0.5, severity: 2 }),
  });
  return makeRegime(
    { ...rules, redress: { ...rules.redress, notice: 1 } },
    { population: makePopulation({ people, standingFor: people }) },
    months,
  );
}
