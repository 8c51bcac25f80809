import { number, t } from '../text/text.ts';
import { BY_SCORE, COUNTED, countAll } from './census.ts';
import { firstScore } from './first-score.ts';
import { shown } from './lab-state.ts';
import { sides } from './simulation.ts';

/** The month that is shown, in numbers: everybody by group, standing, score and fear, for each world. */
export function CountsTable({ groups }: { readonly groups: readonly string[] }) {
  const now = shown.value;
  if (now === null) return null;
  const { counts, different } = now;
  return (
    <details class="numbers">
      <summary>{t('lab-table')}</summary>
      <div class="wide" tabIndex={0} role="region" aria-label={t('lab-table')}>
        {counts.map((of, world) => (
          <table key={world}>
            <caption>
              {counts.length === 2
                ? t(world === 0 ? 'lab-world-a' : 'lab-world-b')
                : t('lab-table-caption')}
            </caption>
            <thead>
              <tr>
                <td />
                {groups.map((name) => (
                  <th key={name} scope="col" lang="en">
                    {name}
                  </th>
                ))}
                <th scope="col">{t('lab-all')}</th>
              </tr>
            </thead>
            <tbody>
              {COUNTED.map(
                (kind, at) =>
                  (hasScore(world) || !SCORES.has(kind)) && (
                    <tr key={kind}>
                      <th scope="row">{t(`lab-counted-${kind}`)}</th>
                      {groups.map((name, group) => (
                        <td key={name}>{number(of[group]?.[at] ?? 0)}</td>
                      ))}
                      <td>{number(countAll(of, kind))}</td>
                    </tr>
                  ),
              )}
            </tbody>
          </table>
        ))}
      </div>
      {different !== null && <p>{t('lab-different', { n: different })}</p>}
    </details>
  );
}

const SCORES: ReadonlySet<string> = new Set(BY_SCORE);

/** Without a score, nobody is at its lowest. */
function hasScore(world: number): boolean {
  const regime = sides.value[world]?.regime ?? null;
  return regime === null || firstScore(regime) !== null;
}
