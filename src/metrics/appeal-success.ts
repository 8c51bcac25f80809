import { ratio } from './ratio.js';

/**
 * Appeal success: of the appeals that were decided, the share granted.
 *
 * Name: appeal success.
 * Formula: granted / (granted + refused), over the whole run; pending appeals count in neither.
 * Source: reversal rates as published by courts and ombudsmen.
 * Unit: share of decisions. Range: 0 to 1.
 *
 * @param granted appeals granted
 * @param refused appeals refused
 * @returns the share, or null where none was decided
 */
export function appealSuccess(granted: number, refused: number): number | null {
  return ratio(granted, granted + refused);
}
