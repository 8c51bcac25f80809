import { STANDING } from 'glasshouse';
import { useState } from 'preact/hooks';
import { type Key, number, t } from '../text/text.ts';
import type { Mode } from '../town/palette.ts';
import type { OpenedWorld, Seen } from '../world/api.ts';
import { SCORE_HIGHEST } from './town-regime.ts';

/** What may be said of an adult in a month, by their standing byte and their score byte. */
type Row = readonly [Key, (standing: number, score: number) => boolean];

const DOORS: readonly Row[] = [
  ['legend-free', (standing) => (standing & STANDING.mask) === STANDING.free],
  ['legend-rightly', (standing) => (standing & STANDING.mask) === STANDING.rightly],
  ['legend-wrongly', (standing) => (standing & STANDING.mask) === STANDING.wrongly],
];
const SILENCE: readonly Row[] = [
  ['legend-speaks', (standing) => (standing & STANDING.silenced) === 0],
  ['legend-silent', (standing) => (standing & STANDING.silenced) !== 0],
];
const MIDDLE = 128;
const SCORES: readonly Row[] = [
  ['table-below', (_, score) => score < MIDDLE],
  ['table-above', (_, score) => score >= MIDDLE],
];

/** What a picture shows, it says too. */
function rowsOf(mode: Mode): readonly Row[] {
  if (mode === 'silence') return SILENCE;
  return mode === 'score' ? SCORES : DOORS;
}

interface TownTableProps {
  readonly opened: OpenedWorld;
  readonly now: Seen;
  readonly mode: Mode;
}

/** The same month in numbers, for whoever would rather read than look. Nothing is counted before it is asked for. */
export function TownTable({ opened, now, mode }: TownTableProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="numbers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('table')}</summary>
      {isOpen && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('table-adults')}</th>
              {opened.groups.map((name, group) => (
                <th key={name} scope="col">
                  {t(group === 0 ? 'group-0' : 'group-1')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(mode).map((row) => (
              <tr key={row[0]}>
                <th scope="row">{t(row[0], { middle: SCORE_HIGHEST / 2 })}</th>
                {opened.groups.map((name, group) => (
                  <td key={name}>{number(countOf(opened, now, group, row))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

function countOf(
  { group }: OpenedWorld,
  { standing, score }: Seen,
  of: number,
  [, isSo]: Row,
): number {
  return standing.reduce((sum, byte, person) => {
    const isCounted = group[person] === of && (byte & STANDING.adult) !== 0;
    return sum + (isCounted && isSo(byte, score[person] ?? 0) ? 1 : 0);
  }, 0);
}
