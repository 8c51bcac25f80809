import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SavedStates } from '../../src/engine/engine.js';
import type { State } from '../../src/model/state.js';
import { arbitraryRegime, arbitrarySeed } from '../helpers/arbitrary-regime.js';
import { checkProperty, PROPERTY_TIMEOUT_MS } from '../helpers/check-property.js';
import { engineOf, runAll, snapshotOf } from '../helpers/run-engine.js';
import { savedStatesOf } from '../helpers/saved-states.js';

describe('an engine that goes on from saved states', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('gives the months that were left, bit for bit, whenever it was stopped', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const months: string[] = [];
        const whole = engineOf(regime, { seed });
        const saved: SavedStates[] = [savedStatesOf(whole)];
        runAll(regime, whole, () => {
          months.push(snapshotOf(whole));
          saved.push(savedStatesOf(whole));
        });
        for (const from of saved) {
          const rest: string[] = [];
          const resumed = engineOf(regime, { seed, from });
          expect(resumed.monthsDone).toBe(from.monthsDone);
          runAll(regime, resumed, () => rest.push(snapshotOf(resumed)));
          expect(rest).toEqual(months.slice(from.monthsDone));
          expect(resumed.stateHash()).toBe(whole.stateHash());
          expect(headerOf(resumed.people.state.buffer)).toEqual(
            headerOf(whole.people.state.buffer),
          );
        }
      }),
      40,
    );
  });

  it('gives the blocks of later months too, and the lives from then on', () => {
    checkProperty(
      fc.property(
        arbitraryRegime({ peopleMax: 300 }),
        arbitrarySeed,
        fc.nat({ max: 7 }),
        (regime, seed, some) => {
          const stop = some % regime.calendar.months;
          const byBlock = { people: [0, 1], firms: [0] };
          const everybody = Array.from({ length: regime.population.people }, (_, at) => at);
          const whole = engineOf(regime, { seed, byBlock, watch: everybody });
          let from = savedStatesOf(whole);
          runAll(regime, whole, (month) => {
            if (month + 1 === stop) from = savedStatesOf(whole);
          });
          const resumed = engineOf(regime, { seed, byBlock, watch: everybody, from });
          runAll(regime, resumed);
          expect(resumed.people.byBlock).toEqual(whole.people.byBlock);
          expect(resumed.firms?.byBlock).toEqual(whole.firms?.byBlock);
          expect(resumed.lives()).toEqual(
            whole.lives().map((life) => ({ ...life, months: life.months.slice(stop) })),
          );
        },
      ),
      15,
    );
  });
});

/** The version, the number of slots and the months done. */
function headerOf(buffer: State['buffer']): Uint8Array {
  return new Uint8Array(buffer, 0, 20).slice();
}
