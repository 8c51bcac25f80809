import { disparateImpact, type DisparateImpact } from '../../metrics/disparate-impact.js';
import type { MeasureName } from '../../model/measures.js';
import type { AuditRun } from './evidence.js';
import { totalOf, weightOf } from './totals.js';

/** How a harm falls on groups over the whole time, and on how many it rests in the group that has fewest. */
export function groupsCompared(
  run: AuditRun,
  harm: MeasureName,
): { readonly impact: DisparateImpact | null; readonly n: number } {
  const groups = run.series.groups.map((group) => ({
    group,
    people: totalOf(run, 'adults', '', { group }),
    harmed: totalOf(run, harm, '', { group }),
  }));
  const fewest = Math.min(
    ...groups.map(({ people }) => people / run.series.months / weightOf(run)),
  );
  return { impact: disparateImpact(groups), n: fewest };
}
