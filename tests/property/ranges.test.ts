import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAG } from '../../src/model/flags.js';
import { ageOf, exemptOf, groupOf, incomeOf } from '../../src/population/traits.js';
import type { Engine } from '../../src/engine/engine.js';
import type { Regime } from '../../src/regime/regime.js';
import { arbitraryRegime, arbitrarySeed } from '../helpers/arbitrary-regime.js';
import { checkProperty, PROPERTY_TIMEOUT_MS } from '../helpers/check-property.js';
import {
  engineOf,
  rulesAt,
  runAll,
  sameCells,
  totalOf,
  totalOfAll,
} from '../helpers/run-engine.js';

/** Everybody who is not a minor. */
function adultsOf(regime: Regime, engine: Engine): number[] {
  const { state, shape } = engine.people;
  const { ages } = regime.population;
  return Array.from({ length: shape.people }, (_, person) => person).filter(
    (person) => !ages[ageOf(state.traits[person])].minor,
  );
}

describe('in every random regime', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('every score is inside its range, by both standings', () => {
    checkProperty(
      fc.property(arbitraryRegime({ jurisdictionsMax: 1 }), arbitrarySeed, (regime, seed) => {
        const engine = engineOf(regime, { seed });
        const { state, scores } = engine.people;
        const adults = adultsOf(regime, engine);
        runAll(regime, engine, (month) => {
          rulesAt(regime, 0, month).scores.forEach((score, index) => {
            const { min, unit, levels } = scores[index];
            // Whom no rule reaches keeps the score of another time, when the range may have been another one.
            const isKept = score.from <= month && score.until >= month && score.enrolment === null;
            for (const values of [state.score[index], state.earnedScore[index]]) {
              const outside = adults.filter((person) => {
                const points = min + values[person] * unit;
                const isReached =
                  isKept &&
                  exemptOf(state.traits[person]) === 0 &&
                  (state.flags[person] & FLAG.exited) === 0;
                if (isReached && (points < score.min || points > score.max)) return true;
                return values[person] >= levels;
              });
              expect(outside).toEqual([]);
            }
          });
        });
      }),
    );
  });

  it('people are conserved, each in their own group, and who left stays away', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const engine = engineOf(regime, { seed });
        const { people } = engine;
        const traits = people.state.traits.slice();
        const bands = regime.population;
        for (let person = 0; person < people.shape.people; person++) {
          expect(groupOf(traits[person])).toBeLessThan(bands.groups.length);
          expect(ageOf(traits[person])).toBeLessThan(bands.ages.length);
          expect(incomeOf(traits[person])).toBeLessThan(bands.incomes.length);
        }
        const counts = new Map<number, readonly number[]>();
        let left = new Set<number>();
        runAll(regime, engine, () => {
          expect(sameCells(people.state.traits, traits)).toBe(true);
          expect(totalOf(people, 'people')).toBe(bands.people);
          expect(totalOf(people, 'adults')).toBe(adultsOf(regime, engine).length);
          for (let cell = 0; cell < people.cells; cell++) {
            const now = [totalOf(people, 'people', 0, cell), totalOf(people, 'adults', 0, cell)];
            expect(now).toEqual(counts.get(cell) ?? now);
            counts.set(cell, now);
          }
          const gone = new Set(
            adultsOf(regime, engine).filter(
              (person) => (people.state.flags[person] & FLAG.exited) !== 0,
            ),
          );
          expect(totalOf(people, 'exited')).toBe(gone.size);
          expect([...left].filter((person) => !gone.has(person))).toEqual([]);
          expect([...gone].filter((person) => people.state.lists[person] !== 0)).toEqual([]);
          left = gone;
        });
      }),
    );
  });

  it('slots of nobody stay empty', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const engine = runAll(regime, engineOf(regime, { seed }));
        for (const { state, shape } of [engine.people, engine.firms ?? engine.people])
          for (const { name, cells } of state.columns) {
            if (name === 'attention' || name.includes('score')) continue;
            expect(
              cells.subarray(shape.people).every((cell) => cell === 0),
              name,
            ).toBe(true);
          }
      }),
      10,
    );
  });

  it('nobody acts, is scored or is listed who is a minor', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const watch = Array.from({ length: regime.population.people }, (_, person) => person);
        const engine = runAll(regime, engineOf(regime, { seed, watch }));
        for (const { person, months } of engine.lives()) {
          const { traits } = engine.people.state;
          if (!regime.population.ages[ageOf(traits[person])].minor) continue;
          for (const month of months) {
            const { acts, records, scores, lists, earnedLists, closed, opened, entered } = month;
            const all = [acts, records, scores, lists, earnedLists, closed, opened, entered];
            expect(all.every((things) => things.length === 0)).toBe(true);
          }
        }
      }),
      10,
    );
  });

  it('parts are no more than the whole they are parts of', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const engine = engineOf(regime, { seed });
        const pairs = [
          ['adults', 'people'],
          ['hardship', 'adults'],
          ['exited', 'adults'],
          ['listed', 'adults'],
          ['restricted', 'adults'],
          ['restricted wrongly', 'restricted'],
          ['restricted earned', 'adults'],
          ['restricted with nothing earned', 'restricted wrongly'],
          ['restricted wrongly and untold', 'restricted wrongly'],
          ['told', 'unaware when listed'],
          ['laid off', 'fell into hardship'],
          ['fell into hardship through a restriction', 'fell into hardship'],
          ['apologies accepted', 'apologies offered'],
          ['silenced of the never restricted', 'silenced'],
          ['acts of the never restricted', 'acts'],
          ['performed', 'acts'],
          ['closed wrongly', 'closed'],
          ['refusals wrongly', 'refusals'],
          ['members wrongly', 'members'],
        ] as const;
        runAll(regime, engine, () => {
          for (const subjects of [engine.people, engine.firms ?? engine.people])
            for (let cell = 0; cell < subjects.cells; cell++) {
              const larger = pairs.filter(
                ([part, whole]) =>
                  totalOfAll(subjects, part, cell) > totalOfAll(subjects, whole, cell),
              );
              expect(larger).toEqual([]);
            }
          expect(engine.people.totals.every((total) => Number.isInteger(total) && total >= 0)).toBe(
            true,
          );
        });
      }),
    );
  });

  it('everybody who has a score has it in one bin and in one grade', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const engine = engineOf(regime, { seed });
        const { people } = engine;
        const [{ rules }] = regime.jurisdictions[0].phases;
        runAll(regime, engine, () => {
          for (let cell = 0; cell < people.cells; cell++) {
            let grade = 0;
            rules.scores.forEach((score, index) => {
              const scored = totalOf(people, 'scored', index, cell);
              let inBins = 0;
              for (let bin = 0; bin < 20; bin++)
                inBins += totalOf(people, 'score bin', index * 20 + bin, cell);
              expect(inBins).toBe(scored);
              let graded = 0;
              score.grades.forEach(() => {
                graded += totalOf(people, 'grade', grade++, cell);
              });
              expect(graded).toBe(score.grades.length === 0 ? 0 : scored);
            });
          }
        });
      }),
    );
  });
});
