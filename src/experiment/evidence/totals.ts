import type { MeasureName } from '../../model/measures.js';
import type { Rules } from '../../regime/regime.js';
import type { Where } from '../result.js';
import type { AuditRun } from './evidence.js';

/** A measure added up over all months of a run, in numbers of the country. */
export function totalOf(
  { series }: AuditRun,
  measure: MeasureName,
  key = '',
  where: Where = {},
): number {
  return series.line(measure, key, where).reduce((sum, value) => sum + value, 0);
}

/** How many of the country each simulated person stands for. */
export function weightOf({ regime, people }: AuditRun): number {
  return regime.population.standingFor / people;
}

/** The rules of the first phase of the base: every other phase names the same things. */
export function namesIn({ regime }: AuditRun): Rules {
  const rules = regime.jurisdictions[0]?.phases[0]?.rules;
  if (rules === undefined) throw new Error('the regime has no rules');
  return rules;
}

/** Entries to blacklists since the calendar began, for some causes or all. */
export function entriesOf(run: AuditRun, causes: readonly string[]): number {
  return namesIn(run)
    .lists.filter(({ kind }) => kind === 'black')
    .reduce(
      (sum, { name }) =>
        sum + causes.reduce((part, cause) => part + totalOf(run, 'entered', `${name}/${cause}`), 0),
      0,
    );
}
