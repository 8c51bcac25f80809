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
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    report.error(keySpanAt(file, [...error.path]), {
      found: error.found,
      accepted: error.accepted,
    });
  }
}
