import { STANDING } from 'glasshouse';
import { useState } from 'preact/hooks';
import { number, t } from '../text/text.ts';
import type { OpenedWorld, Seen } from '../world/api.ts';

const KINDS = [
  ['legend-free', STANDING.free],
  ['legend-rightly', STANDING.rightly],
  ['legend-wrongly', STANDING.wrongly],
] as const;

/** The same month in numbers, for whoever would rather read than look. Nothing is counted before it is asked for. */
export function TownTable({ opened, now }: { readonly opened: OpenedWorld; readonly now: Seen }) {
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
            {KINDS.map(([key, kind]) => (
              <tr key={key}>
                <th scope="row">{t(key)}</th>
                {opened.groups.map((name, group) => (
                  <td key={name}>{number(countOf(opened, now, group, kind))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

function countOf({ group }: OpenedWorld, { standing }: Seen, of: number, kind: number): number {
  return standing.reduce(
    (sum, byte, person) =>
      sum +
      (group[person] === of && (byte & STANDING.adult) !== 0 && (byte & STANDING.mask) === kind
        ? 1
        : 0),
    0,
  );
}
