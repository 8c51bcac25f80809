import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRegime, arbitrarySeed } from '../helpers/arbitrary-regime.js';
import { checkProperty, PROPERTY_TIMEOUT_MS } from '../helpers/check-property.js';
import { engineOf, runAll, totalOf } from '../helpers/run-engine.js';

describe('in every random regime', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('every appeal that was filed is pending, or was granted, refused or lapsed', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const engine = engineOf(regime, { seed });
        for (const subjects of [engine.people, engine.firms]) {
          if (subjects === null) continue;
          expect(subjects.state.appeal.every((months) => months === 0)).toBe(true);
        }
        const pending = new Map<unknown, number>();
        runAll(regime, engine, () => {
          for (const subjects of [engine.people, engine.firms]) {
            if (subjects === null) continue;
            const now = subjects.state.appeal.filter((months) => months > 0).length;
            const ended = (
              ['appeals granted', 'appeals refused', 'appeals lapsed'] as const
            ).reduce((sum, measure) => sum + totalOf(subjects, measure), 0);
            const filed = totalOf(subjects, 'appeals filed');
            expect(now - (pending.get(subjects) ?? 0)).toBe(filed - ended);
            pending.set(subjects, now);
          }
        });
      }),
      40,
    );
  });
});
