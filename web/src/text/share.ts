import { t } from './text.ts';

/** A share in percent: `0 %`, `0.33 %`, `12 %`. Never rounds up to 100 % or down to 0 %. */
export function share(value: number): string {
  const percent = value * 100;
  if (percent > 0 && percent < 0.0001) return t('percent-below', { percent: '0.0001' });
  if (percent > 99.9 && percent < 100) return t('percent-above', { percent: '99.9' });
  const digits = percent < 9.95 ? percent.toPrecision(2) : percent.toFixed(1);
  return t('percent', { percent: String(Number(digits)) });
}
