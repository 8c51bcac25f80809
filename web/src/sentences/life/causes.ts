import type { LifeMonth } from 'glasshouse';
import { inRow, say } from '../say.ts';
import { points } from '../rules/values.ts';

export type LifeScore = LifeMonth['scores'][number];

/** What moved a score, added up by cause: `: own records −5, their ties +2`; empty where nothing is known to have. */
export function scoreCauses(parts: LifeScore['parts']): string {
  const sums = new Map<LifeScore['parts'][number]['cause'], number>();
  for (const { cause, points: moves } of parts) sums.set(cause, (sums.get(cause) ?? 0) + moves);
  const causes = [...sums]
    .filter(([, moves]) => moves !== 0)
    .map(([cause, moves]) => `${say(`score-by ${cause}`)} ${points(moves)}`);
  return causes.length === 0 ? '' : say('score-causes', { causes: inRow(causes) });
}
