import { createHash } from 'node:crypto';
import { createEngine } from '../../src/engine/create-engine.js';
import type { Engine, EngineRequest, Subjects } from '../../src/engine/engine.js';
import type { MeasureName } from '../../src/model/measures.js';
import type { Regime, Rules } from '../../src/regime/regime.js';

/**
 * An engine of all the people that a regime declares: the reference engine, unless another is asked for, since what is
 * tested is the model.
 */
export function engineOf(regime: Regime, request: Partial<EngineRequest> = {}): Engine {
  return createEngine(regime, {
    seed: '1',
    people: regime.population.people,
    engine: 'reference',
    ...request,
  });
}

/** Runs an engine to the end of the calendar; `each` sees it after every month. */
export function runAll(regime: Regime, engine: Engine, each?: (month: number) => void): Engine {
  for (let month = engine.monthsDone; month < regime.calendar.months; month++) {
    engine.step();
    each?.(month);
  }
  return engine;
}

/** Last month's total of a measure, over all cells or in one. */
export function totalOf(
  subjects: Subjects,
  measure: MeasureName,
  key = 0,
  cell: number | null = null,
): number {
  const { rows } = subjects.measures;
  const row = subjects.measures.first(measure) + key;
  let sum = 0;
  for (let at = 0; at < subjects.cells; at++)
    if (cell === null || at === cell) sum += subjects.totals[at * rows.length + row];
  return sum;
}

/** Last month's total of all keys of a measure, in one cell or in all. */
export function totalOfAll(
  subjects: Subjects,
  measure: MeasureName,
  cell: number | null = null,
): number {
  return subjects.measures.rows.reduce(
    (sum, row, at) =>
      row.measure === measure
        ? sum + totalOf(subjects, measure, at - subjects.measures.first(measure), cell)
        : sum,
    0,
  );
}

/** Everything that a month leaves behind, states and totals, as one text to be compared. */
export function snapshotOf(engine: Engine): string {
  const totals = [engine.people.totals, engine.firms?.totals ?? new Float64Array(0)];
  const hash = createHash('sha256');
  for (const part of totals) hash.update(bytesOf(part));
  return `state ${engine.stateHash()}, totals ${hash.digest('hex')}`;
}

/** Whether two columns are the same, bit for bit. */
export function sameCells(one: Cells, other: Cells): boolean {
  return Buffer.compare(bytesOf(one), bytesOf(other)) === 0;
}

type Cells = Pick<Uint8Array, 'buffer' | 'byteOffset' | 'byteLength'>;

function bytesOf({ buffer, byteOffset, byteLength }: Cells): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The rules in force somewhere, as the engine chooses them. */
export function rulesAt(regime: Regime, jurisdiction: number, month: number): Rules {
  const { phases } = regime.jurisdictions[jurisdiction];
  const [first] = phases;
  return phases.reduce((now, phase) => (phase.from <= month ? phase : now), first).rules;
}

/** The regime with every set of rules changed, those of firms too. */
export function mapRules(regime: Regime, change: (rules: Rules) => Rules): Regime {
  const done = new Map<Rules, Rules>();
  const once = (rules: Rules): Rules => {
    const changed = done.get(rules) ?? change(rules);
    done.set(rules, changed);
    return changed;
  };
  return {
    ...regime,
    jurisdictions: regime.jurisdictions.map((place) => ({
      ...place,
      phases: place.phases.map((phase) => ({ ...phase, rules: once(phase.rules) })),
    })),
    firms:
      regime.firms === null
        ? null
        : {
            ...regime.firms,
            phases: regime.firms.phases.map((phase) => ({ ...phase, rules: once(phase.rules) })),
          },
  };
}

/** The bits of a number, as indices. */
export function bitsIn(word: number): number[] {
  const bits: number[] = [];
  for (let rest = word; rest !== 0; rest &= rest - 1) bits.push(31 - Math.clz32(rest & -rest));
  return bits;
}
