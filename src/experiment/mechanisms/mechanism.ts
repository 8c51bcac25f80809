import type { Regime } from '../../regime/regime.js';

/** One way in which a regime harms people beyond what their own acts, as far as they were seen, would bring on them. */
export interface Mechanism {
  /** A few words, unique; options and files name it so. */
  readonly name: string;
  /** What it is, as a clause: `an act is recorded on somebody else`. */
  readonly about: string;
  /** What is otherwise in the regime without it, as a clause: `every record lands on whoever did it`. */
  readonly absent: string;
  /**
   * The same regime without it, in all jurisdictions, phases, interventions and firms. The same names stay in the same
   * order, so that people meet the same luck.
   */
  remove(regime: Regime): Regime;
}
