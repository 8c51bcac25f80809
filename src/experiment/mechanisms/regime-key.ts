import type { Regime } from '../../regime/regime.js';

/** A text that two regimes share only if a simulation of either is the same. */
export function regimeKey(regime: Regime): string {
  // JSON has no Infinity, which stands for "no end".
  return JSON.stringify(regime, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
}
