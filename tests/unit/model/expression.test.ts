import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expressed } from '../../../src/model/expression.js';
import { checkProperty } from '../../helpers/check-property.js';

// The values of Daymude, Axelrod and Forrest (PNAS 2025) at beta 1, nu 0.2, tau 0.25.
const BOLDNESS = 1;
const SURVEILLANCE = 0.2;
const TOLERANCE = 0.25;

const level = (desire: number, severity: number, punishment: 'uniform' | 'proportional'): number =>
  expressed(desire, BOLDNESS, { surveillance: SURVEILLANCE, severity }, TOLERANCE, punishment);

describe('uniform punishment', () => {
  it('of 0.6 is defied from a desire of 0.7115 on', () => {
    // The threshold (beta tau + nu psi) / (beta - (1 - nu) psi) is 0.37 / 0.52.
    const threshold = (TOLERANCE + SURVEILLANCE * 0.6) / (1 - 0.8 * 0.6);
    expect(threshold).toBeCloseTo(0.7115, 4);
    expect(level(threshold - 0.001, 0.6, 'uniform')).toBe(TOLERANCE);
    expect(level(threshold + 0.001, 0.6, 'uniform')).toBeCloseTo(threshold + 0.001, 12);
  });

  it('is never defied where the boldest speech costs more than silence: beta under (1 - nu) psi', () => {
    for (const desire of [0.3, 0.7, 1]) expect(level(desire, 1.3, 'uniform')).toBe(TOLERANCE);
  });

  it('of nothing silences nobody', () => {
    for (const desire of [0.1, 0.5, 1]) expect(level(desire, 0, 'uniform')).toBe(desire);
  });
});

describe('proportional punishment', () => {
  it('of 1 lets people go up to 0.625', () => {
    // (tau + (beta - nu psi) / ((1 - nu) psi)) / 2 is (0.25 + 1) / 2.
    expect(level(1, 1, 'proportional')).toBeCloseTo(0.625, 12);
    expect(level(0.7, 1, 'proportional')).toBeCloseTo(0.625, 12);
    expect(level(0.6, 1, 'proportional')).toBe(0.6);
    expect(level(0.3, 1, 'proportional')).toBe(0.3);
  });

  it('leaves what is tolerated, however severe it is', () => {
    expect(level(1, 100, 'proportional')).toBe(TOLERANCE);
  });

  it('of nothing silences nobody', () => {
    expect(level(1, 0, 'proportional')).toBe(1);
  });

  it('under full surveillance is worth it or not, whatever the level', () => {
    const full = (severity: number): number =>
      expressed(1, BOLDNESS, { surveillance: 1, severity }, TOLERANCE, 'proportional');
    expect(full(0.5)).toBe(1);
    expect(full(2)).toBe(TOLERANCE);
  });
});

describe('what is tolerated', () => {
  it.each(['uniform', 'proportional'] as const)('is said as it is wished (%s)', (punishment) => {
    for (const desire of [0, 0.1, 0.25]) expect(level(desire, 9, punishment)).toBe(desire);
  });
});

describe('the level that is expressed', () => {
  const unit = fc.integer({ min: 0, max: 100 }).map((parts) => parts / 100);
  const worse = fc.integer({ min: 0, max: 300 }).map((parts) => parts / 100);

  /** What a level is worth to a person: the loss of silence, and the punishment that is to be expected. */
  function utility(
    [desire, boldness, surveillance, severity, tolerance]: readonly number[],
    punishment: 'uniform' | 'proportional',
    at: number,
  ): number {
    const seen = surveillance + (1 - surveillance) * at;
    const cost = punishment === 'uniform' ? severity : severity * (at - tolerance);
    return -boldness * (desire - at) - (at > tolerance ? seen * cost : 0);
  }

  it.each(['uniform', 'proportional'] as const)(
    'is the best of all levels up to the wish (%s)',
    (punishment) => {
      checkProperty(
        fc.property(
          fc.tuple(unit, worse, unit, worse, unit),
          ([desire, boldness, surveillance, severity, tolerance]) => {
            const given = [desire, boldness, surveillance, severity, tolerance];
            const belief = { surveillance, severity };
            const chosen = expressed(desire, boldness, belief, tolerance, punishment);
            expect(chosen).toBeGreaterThanOrEqual(Math.min(desire, tolerance));
            expect(chosen).toBeLessThanOrEqual(desire);
            const best = utility(given, punishment, chosen);
            for (let part = 0; part <= 100; part++) {
              const other = utility(given, punishment, (desire * part) / 100);
              expect(other).toBeLessThanOrEqual(best + 1e-9);
            }
          },
        ),
        300,
      );
    },
  );
});
