import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.js';
import type { Regime } from '../../src/regime/regime.js';
import { arbitraryRegime, arbitrarySeed } from '../helpers/arbitrary-regime.js';
import { checkProperty, PROPERTY_TIMEOUT_MS } from '../helpers/check-property.js';
import { engineOf, runAll, snapshotOf } from '../helpers/run-engine.js';

// One thread = many threads, Node = browser, reference = kernel: these come with the issues that bring threads, the
// browser and the kernel. What there is of them today is tested here and in order.test.ts: nothing outside the state is
// remembered, and no order of work matters. One run = checkpoint and resume is in resume.test.ts.

function everyMonth(regime: Regime, engine: Engine): string[] {
  const months: string[] = [];
  runAll(regime, engine, () => months.push(snapshotOf(engine)));
  return months;
}

describe('one regime, seed and number of people', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('give one run, in engines made at different times and run by turns', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitraryRegime(), arbitrarySeed, (regime, other, seed) => {
        const alone = everyMonth(regime, engineOf(regime, { seed }));
        const first = engineOf(regime, { seed });
        const between = engineOf(other, { seed });
        const second = engineOf(regime, { seed });
        for (const month of alone) {
          first.step();
          if (between.monthsDone < other.calendar.months) between.step();
          second.step();
          expect(snapshotOf(first)).toEqual(month);
          expect(snapshotOf(second)).toEqual(month);
        }
      }),
    );
  });

  it('give one run, whoever is watched', () => {
    checkProperty(
      fc.property(
        arbitraryRegime({ peopleMax: 600 }),
        arbitrarySeed,
        fc.nat(),
        (regime, seed, some) => {
          const { people } = regime.population;
          const everybody = Array.from({ length: people }, (_, person) => person);
          const unwatched = everyMonth(regime, engineOf(regime, { seed }));
          expect(everyMonth(regime, engineOf(regime, { seed, watch: [some % people] }))).toEqual(
            unwatched,
          );
          expect(everyMonth(regime, engineOf(regime, { seed, watch: everybody }))).toEqual(
            unwatched,
          );
        },
      ),
    );
  });

  it('give one life of a person, whoever else is watched', () => {
    checkProperty(
      fc.property(
        arbitraryRegime({ peopleMax: 300 }),
        arbitrarySeed,
        fc.nat(),
        (regime, seed, some) => {
          const { people } = regime.population;
          const person = some % people;
          const everybody = Array.from({ length: people }, (_, at) => at);
          const all = runAll(regime, engineOf(regime, { seed, watch: everybody })).lives();
          const [one] = runAll(regime, engineOf(regime, { seed, watch: [person] })).lives();
          expect(all[person]).toEqual(one);
        },
      ),
      15,
    );
  });

  it('give one run, whatever is counted block by block', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const plain = engineOf(regime, { seed });
        const rows = plain.people.measures.rows.map((_, row) => row);
        const ofFirms = plain.firms?.measures.rows.map((_, row) => row) ?? [];
        const counted = engineOf(regime, { seed, byBlock: { people: rows, firms: ofFirms } });
        for (let month = 0; month < regime.calendar.months; month++) {
          plain.step();
          counted.step();
          expect(snapshotOf(counted)).toEqual(snapshotOf(plain));
          for (const subjects of [counted.people, counted.firms]) {
            if (subjects === null) continue;
            const { measures, byBlock, totals, cells } = subjects;
            const columns = measures.rows.length;
            // The blocks add up to the totals, cells aside.
            const sums = measures.rows.map((_, row) => {
              let sum = 0;
              for (let at = row; at < byBlock.length; at += columns) sum += byBlock[at];
              return sum;
            });
            const whole = measures.rows.map((_, row) => {
              let sum = 0;
              for (let cell = 0; cell < cells; cell++) sum += totals[cell * columns + row];
              return sum;
            });
            expect(sums).toEqual(whole);
          }
        }
      }),
      15,
    );
  });

  it('give one run up to a month, however long the calendar goes on after it', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, fc.nat({ max: 9 }), (regime, seed, cut) => {
        const months = 1 + (cut % regime.calendar.months);
        const { from } = regime.calendar;
        const short: Regime = { ...regime, calendar: { from, until: from + months - 1, months } };
        const whole = everyMonth(regime, engineOf(regime, { seed }));
        expect(everyMonth(short, engineOf(short, { seed }))).toEqual(whole.slice(0, months));
      }),
    );
  });

  it('give another run with another seed', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const next = String((BigInt(seed) + 1n) % 2n ** 64n);
        const [one, other] = [seed, next].map((own) =>
          runAll(regime, engineOf(regime, { seed: own })),
        );
        expect(one.stateHash()).not.toBe(other.stateHash());
      }),
      10,
    );
  });
});
