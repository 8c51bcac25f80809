import { STANDING } from 'glasshouse';
import { number, t } from '../text/text.ts';
import type { ScoreRange } from './first-score.ts';
import type { Glance } from './painter-api.ts';

/** What there is to know of one person in one world; null: nothing yet. */
export interface Glanced {
  readonly glance: Glance | null;
  /** The score that the painter has; null: there is none. */
  readonly score: ScoreRange | null;
}

/** A person at a glance, in one world or in two. */
export function glanceText(
  person: number,
  group: string | undefined,
  worlds: readonly Glanced[],
): string {
  const called = t('person', { person: String(person) });
  const name = group === undefined ? called : t('lab-glance-who', { name: called, group });
  const [a = '–', b] = worlds.map(wordsOf);
  return b === undefined ? t('lab-glance', { name, what: a }) : t('lab-glance-two', { name, a, b });
}

/** How somebody stands; of adults who have not left also their score, their fear, and whether they keep silent. */
function wordsOf({ glance, score }: Glanced): string {
  if (glance === null) return '–';
  const { standing } = glance;
  const words = [standingText(standing)];
  const isGone = (standing & STANDING.mask) === STANDING.gone;
  if ((standing & STANDING.adult) !== 0 && !isGone) {
    if (score !== null) words.push(scoreText(score, glance.score));
    words.push(fearText(standing));
    if ((standing & STANDING.silenced) !== 0) words.push(t('legend-silent'));
  }
  return words.join(t('lab-glance-and'));
}

function standingText(byte: number): string {
  switch (byte & STANDING.mask) {
    case STANDING.gone:
      return t('lab-gone');
    case STANDING.wrongly:
      return t('legend-wrongly');
    case STANDING.rightly:
      return t('legend-rightly');
    default:
      return t((byte & STANDING.adult) === 0 ? 'lab-glance-child' : 'legend-free');
  }
}

/** A byte has fewer steps than a score may have, so it is said roughly. */
function scoreText({ min, max }: ScoreRange, byte: number): string {
  const points = min + ((max - min) * byte) / 255;
  return t('lab-glance-score', { points: number(points, 0), min, max });
}

const EIGHTH_PERCENT = 100 / (STANDING.fearMask + 1);

function fearText(byte: number): string {
  const eighths = (byte >> STANDING.fearShift) & STANDING.fearMask;
  const [low, high] = [eighths, eighths + 1].map((at) => number(at * EIGHTH_PERCENT));
  return t('lab-glance-fear', { low: low ?? '', high: high ?? '' });
}
