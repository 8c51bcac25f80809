import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subjects } from '../../src/engine/engine.js';
import type { Factors, Intervention, Regime } from '../../src/regime/regime.js';
import { arbitraryRegime, arbitrarySeed } from '../helpers/arbitrary-regime.js';
import { checkProperty, PROPERTY_TIMEOUT_MS } from '../helpers/check-property.js';
import { engineOf, mapRules } from '../helpers/run-engine.js';

/** Groups of different sizes: which of two equal ones comes first is what tells them apart. */
function withUnequalGroups(regime: Regime): Regime {
  const weights = regime.population.groups.map((group, at) => group.share + at * 0.0123456789);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const groups = regime.population.groups.map((group, at) => ({
    ...group,
    share: weights[at] / sum,
  }));
  return { ...regime, population: { ...regime.population, groups } };
}

/** The regime with its groups declared in another order: the new group i is the old group `order[i]`. */
function relabelled(regime: Regime, order: readonly number[]): Regime {
  const reorder = <T>(values: readonly T[]): T[] => order.map((group) => values[group]);
  const factors = (of: Factors): Factors => ({ ...of, group: reorder(of.group) });
  const people = { ...regime, firms: null };
  return {
    ...mapRules(people, (rules) => ({
      ...rules,
      channels: rules.channels.map((channel) => ({
        ...channel,
        errorRatio: reorder(channel.errorRatio),
        coverageRatio: reorder(channel.coverageRatio),
      })),
      conduct: rules.conduct.map((one) => ({ ...one, factors: factors(one.factors) })),
      domains: rules.domains.map((one) => ({ ...one, factors: factors(one.factors) })),
    })),
    population: { ...regime.population, groups: reorder(regime.population.groups) },
    interventions: regime.interventions.map((event): Intervention => {
      if (!('group' in event) || event.group === null) return event;
      return { ...event, group: order.indexOf(event.group) };
    }),
  };
}

/** Every column of the people there are (ghosts are of group 0, whatever it is called), the groups renamed. */
function columns({ state, shape }: Subjects, rename: readonly number[]): Record<string, string> {
  return Object.fromEntries(
    state.columns.map(({ name, cells }) => {
      const all = Array.from(cells);
      if (name === 'attention') return [name, all.join()];
      const people = all.slice(0, shape.people);
      const renamed =
        name === 'traits' ? people.map((cell) => (cell & ~7) | rename[cell & 7]) : people;
      return [name, renamed.join()];
    }),
  );
}

/** The totals of each jurisdiction and group, the groups in the order given. */
function totals(subjects: Subjects, order: readonly number[]): number[][] {
  const { measures, cells } = subjects;
  const rows = measures.rows.length;
  return Array.from({ length: cells / order.length }, (_, place) => place).flatMap((place) =>
    order.map((group) => {
      const first = (place * order.length + group) * rows;
      return [...subjects.totals.subarray(first, first + rows)];
    }),
  );
}

describe('declaring the groups in another order', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('renames groups in the results, and changes nothing else', () => {
    checkProperty(
      fc.property(
        arbitraryRegime(),
        arbitrarySeed,
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (some, seed, shuffled) => {
          const unequal = withUnequalGroups({ ...some, firms: null });
          const same = unequal.population.groups.map((_, group) => group);
          const order = shuffled.filter((group) => group < same.length);
          const back = same.map((group) => order.indexOf(group));
          const before = engineOf(unequal, { seed });
          const after = engineOf(relabelled(unequal, order), { seed });
          for (let month = 0; month < unequal.calendar.months; month++) {
            before.step();
            after.step();
            expect(columns(after.people, same)).toEqual(columns(before.people, back));
            expect(totals(after.people, back).join()).toBe(totals(before.people, same).join());
          }
        },
      ),
      25,
    );
  });
});
