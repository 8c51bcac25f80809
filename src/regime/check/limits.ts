import { firmsStructure, LimitError, peopleStructure } from '../compile/structure.js';
import type { Report } from '../problem.js';
import type { Regime } from '../regime.js';
import { keySpanAt } from '../text/tree.js';
import type { Tree } from '../text/tree.js';

/** Reports what a regime asks for that the state of a population has no room for. `regime` is whole: the file has no errors. */
export function checkLimits(regime: Regime, file: Tree, report: Report): void {
  try {
    peopleStructure(regime);
    if (regime.firms !== null) firmsStructure(regime, regime.firms);
    checkHacks(regime);
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    report.error(keySpanAt(file, [...error.path]), {
      found: error.found,
      accepted: error.accepted,
    });
  }
}

/** Scores change places once a month: of two hacks of one score at one time and place, one would be lost. */
function checkHacks(regime: Regime): void {
  const hacks = regime.interventions.filter((event) => event.kind === 'swap');
  hacks.forEach((hack, index) => {
    const twin = hacks
      .slice(0, index)
      .find(
        (other) =>
          other.at === hack.at &&
          other.score === hack.score &&
          (other.jurisdiction ?? hack.jurisdiction) === (hack.jurisdiction ?? other.jurisdiction),
      );
    if (twin !== undefined)
      throw new LimitError(
        ['interventions'],
        'two hacks swap one score in the same month and place',
        'one hack of a score a month',
      );
  });
}
