import { isFault } from '../text/words.js';
import type { Reading } from '../text/words.js';
import { readDuration } from '../units/read-duration.js';
import { readOften } from '../units/read-rate.js';
import { readShare } from '../units/read-share.js';
import { writeNumber } from '../units/write-number.js';

type Unit = 'share' | 'rate' | 'duration' | 'number';
/** An amount of a regime with what it is an amount of. */
interface Amount {
  readonly unit: Unit;
  readonly value: number;
}

/** What is done to an amount. */
export type Bend =
  | { readonly kind: 'at most' | 'at least'; readonly bound: string | number }
  | {
      readonly kind: 'share';
      readonly share: number;
      /** Whether it is rounded to a whole number, as points are. */
      readonly whole: boolean;
    };

/**
 * An amount of a regime after a patch: the text or number to stand there, the very same one where nothing changes. Of steps in
 * time, each is changed. A fault where it is no amount, or of another unit than the bound.
 */
export function bend(value: string | number | boolean, by: Bend): Reading<string | number> {
  if (typeof value === 'boolean') return bend(value ? '100%' : '0%', by);
  const amount = amountOf(value);
  if (amount !== null) return bendOne(value, amount, by);
  const steps = String(value).split(' to ');
  const bent: string[] = [];
  for (const step of steps) {
    const [, text = '', date = ''] = /^(.+) in (\d{4}(?:-\d{2})?)$/u.exec(step.trim()) ?? [];
    const one = amountOf(text);
    if (one === null)
      return { fault: { found: `"${value}" is no amount`, accepted: 'a plain value' } };
    const reading = bendOne(text, one, by);
    if (isFault(reading)) return reading;
    bent.push(`${reading.value} in ${date}`);
  }
  return { value: bent.join(' to ') };
}

function bendOne(value: string | number, amount: Amount, by: Bend): Reading<string | number> {
  if (by.kind === 'share') {
    const changed = { ...amount, value: amount.value * by.share };
    return { value: by.share === 1 || amount.value === 0 ? value : written(changed, by.whole) };
  }
  const bound = amountOf(by.bound);
  if (bound === null || bound.unit !== amount.unit) {
    return {
      fault: {
        found: `"${by.kind} ${by.bound}" cannot be set beside ${JSON.stringify(value)}`,
        accepted: `a ${amount.unit}, as the regime says it`,
      },
    };
  }
  const beyond = by.kind === 'at most' ? amount.value > bound.value : amount.value < bound.value;
  return { value: beyond ? by.bound : value };
}

function amountOf(value: string | number): Amount | null {
  if (typeof value === 'number') return { unit: 'number', value };
  const readers: readonly [Unit, Reading<number>][] = [
    ['share', readShare(value)],
    ['rate', readOften(value)],
    ['duration', readDuration(value)],
  ];
  for (const [unit, reading] of readers) {
    if (!isFault(reading)) return { unit, value: reading.value };
  }
  return null;
}

function written({ unit, value }: Amount, whole: boolean): string | number {
  if (unit === 'share') return `${writeNumber(value * 100)}%`;
  if (unit === 'rate') return `${writeNumber(value)}/month`;
  if (unit === 'duration') return `${Math.max(1, Math.round(value))} months`;
  return whole ? Math.round(value) : Number(value.toPrecision(12));
}
