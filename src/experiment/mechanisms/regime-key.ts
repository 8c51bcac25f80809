import type { Regime } from '../../regime/regime.js';

/** What is said about a regime and its rules, and changes nothing of what they do. */
const SAYINGS = new Set(['title', 'about', 'sources', 'notes', 'provenance', 'serves']);

/** A text that two regimes share only if a simulation of either is the same. */
export function regimeKey(regime: Regime): string {
  return JSON.stringify(regime, (key, value: unknown) => {
    if (SAYINGS.has(key)) return undefined;
    // JSON has no Infinity, which stands for "no end".
    return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
  });
}
