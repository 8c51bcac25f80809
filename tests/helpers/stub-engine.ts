import { columnsOf } from '../../src/engine/columns.js';
import type { Engine, Subjects } from '../../src/engine/engine.js';
import { measureTable, type MeasureName } from '../../src/model/measures.js';
import { createState } from '../../src/model/state.js';
import type { Shape } from '../../src/population/shape.js';
import {
  firmsStructure,
  peopleStructure,
  type Structure,
} from '../../src/regime/compile/structure.js';
import type { Regime } from '../../src/regime/regime.js';

/** So many people (and firms), in so many blocks. */
interface StubRequest {
  readonly people: number;
  readonly firms?: number;
  readonly blocks?: number;
  readonly byBlock?: { readonly people: readonly number[]; readonly firms: readonly number[] };
}

/** An engine that simulates nothing: a test writes the totals and the state by hand, and `step` only counts the month. */
export function stubEngine(regime: Regime, request: StubRequest): Engine {
  const { people, firms = 0, blocks = 1, byBlock } = request;
  let monthsDone = 0;
  return {
    name: 'stub',
    get monthsDone() {
      return monthsDone;
    },
    people: subjects(
      regime,
      peopleStructure(regime),
      shape(people, blocks),
      byBlock?.people.length ?? 0,
    ),
    firms:
      regime.firms === null
        ? null
        : subjects(
            regime,
            firmsStructure(regime, regime.firms),
            shape(firms, blocks),
            byBlock?.firms.length ?? 0,
          ),
    step() {
      monthsDone++;
    },
    async advance() {
      monthsDone++;
    },
    async close() {
      // Nothing was opened.
    },
    stateHash: () => '',
    lives: () => [],
  };
}

/** So many blocks, the last one part filled if need be. */
function shape(people: number, blocks: number): Shape {
  const blockSize = Math.ceil(people / blocks);
  const slots = blocks * blockSize;
  return { people, blockSize, blocks, slots, buildings: slots / 64 };
}

function subjects(regime: Regime, structure: Structure, of: Shape, columns: number): Subjects {
  const measures = measureTable(regime, structure.subject);
  const state = createState(structure, of.slots);
  const cells = structure.jurisdictions * structure.groups;
  return {
    shape: of,
    columns: columnsOf(state, of.blockSize),
    state,
    measures,
    scores: structure.scores,
    cells,
    totals: new Float64Array(cells * measures.rows.length),
    byBlock: new Float64Array(of.blocks * columns),
  };
}

/** Writes a total of the month, of one cell (jurisdiction × groups + group). */
export function setTotal(
  subjects: Subjects,
  cell: number,
  measure: MeasureName,
  key: number,
  value: number,
): void {
  const { measures, totals } = subjects;
  totals[cell * measures.rows.length + measures.first(measure) + key] = value;
}
