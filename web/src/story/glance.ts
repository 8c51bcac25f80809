import { STANDING } from 'glasshouse';
import { paragraph, t } from '../text/text.ts';
import { monthText } from '../ui/month-text.ts';
import type { OpenedWorld, Seen } from '../world/api.ts';
import { isClosed } from './told.ts';
import { SCORE_HIGHEST } from './town-regime.ts';

/** A life in a line or two, up to a month: who, since when something is closed to them, and whether they keep silent. */
export function glance(
  { group, from }: OpenedWorld,
  seen: readonly Seen[],
  month: number,
  person: number,
): string {
  const now = seen[month]?.standing[person] ?? 0;
  const score = ((seen[month]?.score[person] ?? 0) * SCORE_HIGHEST) / 255;
  const who = t(group[person] === 0 ? 'group-0' : 'group-1');
  const name = t('person', { person: String(person) });
  if ((now & STANDING.adult) === 0) return t('glance-child', { name, who });
  const lines = [t('glance', { name, who, score: Math.round(score) })];
  if ((now & STANDING.exempt) !== 0) lines.push(t('glance-exempt'));
  if (isClosed(now)) {
    let since = month;
    while (since > 0 && isClosed(seen[since - 1]?.standing[person] ?? 0)) since--;
    const isWrong = (now & STANDING.mask) === STANDING.wrongly;
    lines.push(
      t(isWrong ? 'glance-wrongly' : 'glance-rightly', { since: monthText(from + since) }),
    );
  }
  const silent = seen
    .slice(0, month + 1)
    .filter(({ standing }) => ((standing[person] ?? 0) & STANDING.silenced) !== 0).length;
  if (silent > 0) lines.push(t('glance-silent', { silent }));
  return paragraph(lines);
}
