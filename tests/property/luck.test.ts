import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Stage } from '../../src/model/stages.js';
import type { Conduct, List, Regime, Rules, Score } from '../../src/regime/regime.js';
import { arbitraryRegime, arbitrarySeed } from '../helpers/arbitrary-regime.js';
import { checkProperty, PROPERTY_TIMEOUT_MS } from '../helpers/check-property.js';
import { makeConduct, makeDomain, makeList, makeScore } from '../helpers/make-regime.js';
import { engineOf, mapRules, runAll, sameCells } from '../helpers/run-engine.js';
import { whileWatching } from '../helpers/watch-stages.js';

vi.mock('../../src/model/stages.js', async (load) => {
  const { watchedStages } = await import('../helpers/watch-stages.js');
  const { STAGES } = await load<{ STAGES: readonly Stage[] }>();
  return { STAGES: watchedStages(STAGES) };
});

/** Rules without consequences: what is recorded changes nothing that anybody does. */
function withoutConsequences(rules: Rules): Rules {
  return {
    ...rules,
    lists: [],
    scores: [],
    adaptation: null,
    channels: rules.channels.map((channel) => ({ ...channel, followsRecords: null })),
  };
}

function harmless(regime: Regime): Regime {
  return mapRules({ ...regime, firms: null, interventions: [], expect: [] }, withoutConsequences);
}

/** What one of the masks of a month was for every person, month after month. */
function masksOf(
  regime: Regime,
  seed: string,
  mask: 'acts' | 'seenActs' | 'records' | 'falseAlarms',
): number[][] {
  const months: number[][] = Array.from({ length: regime.calendar.months }, () => []);
  whileWatching(
    (stage, world, stretch) => {
      if (stage !== 'observe') return;
      for (let person = stretch.first; person < stretch.end; person++)
        months[world.month][person] = world.scratch[mask][person - stretch.base];
    },
    () => runAll(regime, engineOf(regime, { seed })),
  );
  return months;
}

/** How many people of how many months have a bit in the first that they do not have in the second. */
function missing(part: readonly number[][], whole: readonly number[][]): number {
  return part.reduce(
    (sum, people, month) =>
      sum + people.filter((bits, person) => (bits & ~whole[month][person]) !== 0).length,
    0,
  );
}

const lifted = (value: number, by: number): number => value + (1 - value) * by;

describe('the same people with the same luck', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('more coverage only ever adds records, for the people who were seen before', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, fc.nat({ max: 10 }), (regime, seed, tenths) => {
        const few = harmless(regime);
        const many = mapRules(few, (rules) => ({
          ...rules,
          channels: rules.channels.map((channel) => ({
            ...channel,
            coverage: channel.coverage.map((line) =>
              line.map(({ month, value }) => ({ month, value: lifted(value, tenths / 10) })),
            ),
          })),
        }));
        expect(masksOf(many, seed, 'acts').join()).toBe(masksOf(few, seed, 'acts').join());
        expect(missing(masksOf(few, seed, 'seenActs'), masksOf(many, seed, 'seenActs'))).toBe(0);
      }),
    );
  });

  it('a higher rate only ever adds acts, and more false alarms only ever add records of nothing', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, fc.nat({ max: 10 }), (regime, seed, tenths) => {
        const few = harmless(regime);
        const more = mapRules(few, (rules) => ({
          ...rules,
          conduct: rules.conduct.map((one) => ({
            ...one,
            rate: one.rate.map(({ month, value }) => ({
              month,
              value: lifted(value, tenths / 10),
            })),
          })),
        }));
        expect(missing(masksOf(few, seed, 'acts'), masksOf(more, seed, 'acts'))).toBe(0);
        const louder = mapRules(few, (rules) => ({
          ...rules,
          channels: rules.channels.map((channel) => ({
            ...channel,
            falseAlarms: lifted(channel.falseAlarms, tenths / 10),
          })),
        }));
        expect(masksOf(louder, seed, 'acts').join()).toBe(masksOf(few, seed, 'acts').join());
        const [quiet, loud] = [few, louder].map((rules) => masksOf(rules, seed, 'falseAlarms'));
        expect(missing(quiet, loud)).toBe(0);
      }),
    );
  });

  it('what people do does not depend on lists and scores that touch nobody', () => {
    const conduct: Conduct = makeConduct({ name: 'new conduct', rate: [{ month: 0, value: 0.3 }] });
    const list: List = makeList({ name: 'new list', closes: [] });
    const score: Score = makeScore({ name: 'new score' });
    const unseen: Conduct = { ...conduct, seenBy: [], gravity: 0 };
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const before: Regime = { ...regime, firms: null };
        fc.pre(before.jurisdictions[0].phases[0].rules.conduct.length < 32);
        const after = mapRules(before, (rules) => {
          const points = Array.from({ length: rules.conduct.length + 1 }, () => 0);
          return {
            ...rules,
            conduct: [...rules.conduct, unseen],
            domains: [...rules.domains, makeDomain({ name: 'new domain' })],
            lists: [...rules.lists, { ...list, enters: [] }],
            scores: [...rules.scores, { ...score, points }],
          };
        });
        const [one, other] = [before, after].map((rules) => engineOf(rules, { seed }));
        const count = before.jurisdictions[0].phases[0].rules.scores.length;
        for (let month = 0; month < regime.calendar.months; month++) {
          one.step();
          other.step();
          const after = new Map(other.people.state.columns.map(({ name, cells }) => [name, cells]));
          const moved = one.people.state.columns.filter(({ name, cells }) => {
            const now = after.get(name);
            return now === undefined || !sameCells(cells, now);
          });
          expect(moved.map(({ name }) => name)).toEqual([]);
          const { people } = regime.population;
          expect(new Set(other.people.state.score[count].subarray(0, people)).size).toBe(1);
        }
      }),
    );
  });

  it('a rule for one group changes nobody of another group who has nothing to do with them', () => {
    // No ties, households of one, no mistaken identities: nobody has to do with anybody.
    const apart = (regime: Regime): Regime => ({
      ...mapRules(regime, (rules) => ({
        ...rules,
        channels: rules.channels.map((channel) => ({
          ...channel,
          misidentifies: 0,
          followsRecords: null,
        })),
      })),
      firms: null,
      population: {
        ...regime.population,
        ties: [0, 0, 0, 0, 0],
        network: { kind: 'procedural' },
        households: [1],
      },
      interventions: regime.interventions.filter((event) => event.kind !== 'swap'),
    });
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const before = apart(regime);
        const after = mapRules(before, (rules) => ({
          ...rules,
          conduct: rules.conduct.map((one) => ({
            ...one,
            factors: {
              ...one.factors,
              group: one.factors.group.map((of, group) => (group === 0 ? of * 3 + 1 : of)),
            },
          })),
        }));
        const [one, other] = [before, after].map((rules) => engineOf(rules, { seed }));
        const { traits } = one.people.state;
        const others = Array.from(
          { length: regime.population.people },
          (_, person) => person,
        ).filter((person) => (traits[person] & 7) !== 0);
        for (let month = 0; month < regime.calendar.months; month++) {
          one.step();
          other.step();
          for (const [at, { name, cells }] of one.people.state.columns.entries()) {
            if (name === 'attention') continue;
            const now = other.people.state.columns[at].cells;
            expect(
              others.filter((person) => cells[person] !== now[person]),
              name,
            ).toEqual([]);
          }
        }
      }),
    );
  });
});
