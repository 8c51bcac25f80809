import type { Comparison } from '../../experiment/compare/comparison.js';
import type { PairedFigure } from '../../experiment/compare/paired-figures.js';
import { findMetric } from '../../metrics/catalogue/find-metric.js';
import { kindOf, metricText } from '../metric-text.js';
import { differenceText, intervalText } from './figure-text.js';
import { scaleOf } from './scale-of.js';
import { firstSentence } from './side-text.js';

/** Told by every comparison in sentences of their own, and the same over the whole time. */
const HEAD = new Set([
  'restricted',
  'restricted wrongly',
  'person-months restricted',
  'person-months restricted wrongly',
]);
/** What moves less, in points or as a part of itself, is not worth a sentence. */
const LEAST = 0.01;

/** The figure of everybody that differs most beside those told first, and what it is; null where none differs much. */
export function moverSentence(comparison: Comparison): string | null {
  const most = moverOf(comparison);
  if (most === null || most.a === null || most.b === null || most.difference === null) return null;
  const { metric, a, b, difference, interval, seeds } = most;
  const say = (value: number): string => differenceText(metric, value, scaleOf(comparison));
  const bounds = interval === null ? '' : `; 95 % interval ${intervalText(interval, seeds, say)}`;
  const what = findMetric(metric)?.definition;
  return `Of the other figures "${metric}" moves most: from ${metricText(metric, a)} under A to ${metricText(metric, b)} under B (${say(difference)}${bounds}).${what === undefined ? '' : ` ${firstSentence(what)}`}`;
}

/** The share that moves by the most points; where none moves much, what moves by the largest part of itself. */
function moverOf({ figures }: Comparison): PairedFigure | null {
  const moving = figures
    .filter(({ metric, where }) => Object.keys(where).length === 0 && !HEAD.has(metric))
    .filter(({ interval }) => interval === null || interval.low > 0 || interval.high < 0)
    .map((figure) => ({ figure, size: sizeOf(figure), isShare: kindOf(figure.metric) === 'share' }))
    .filter(({ size }) => size >= LEAST)
    .toSorted((one, other) => Number(other.isShare) - Number(one.isShare) || other.size - one.size);
  return moving[0]?.figure ?? null;
}

/** How much a figure moves: a share in points, since a rare thing doubles easily; anything else as a part of itself. */
function sizeOf({ metric, a, b, difference }: PairedFigure): number {
  if (a === null || b === null || difference === null) return 0;
  if (kindOf(metric) === 'share') return Math.abs(difference);
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.abs(difference) / larger;
}
