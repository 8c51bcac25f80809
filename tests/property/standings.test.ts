import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.js';
import type { Regime, Rules } from '../../src/regime/regime.js';
import { arbitraryRegime, arbitrarySeed } from '../helpers/arbitrary-regime.js';
import { checkProperty, PROPERTY_TIMEOUT_MS } from '../helpers/check-property.js';
import {
  engineOf,
  mapRules,
  runAll,
  sameCells,
  totalOf,
  totalOfAll,
} from '../helpers/run-engine.js';

/** The rules without anything that the earned standing ignores (docs/decisions/07). */
function asEarned(rules: Rules): Rules {
  const { adaptation } = rules;
  return {
    ...rules,
    channels: rules.channels.map((channel) => ({ ...channel, misidentifies: 0, falseAlarms: 0 })),
    scores: rules.scores.map((score) => ({ ...score, ties: [0, 0, 0, 0, 0], peers: null })),
    lists: rules.lists.map((list) => ({
      ...list,
      spillsToHousehold: 0,
      // They keep their places: what a counting rule remembers goes by its place, also when the rules change.
      enters: list.enters.map((rule) =>
        rule.kind === 'audit' || rule.kind === 'household' ? { ...rule, chance: 0 } : rule,
      ),
    })),
    adaptation:
      adaptation === null ? null : { ...adaptation, gaming: { ...adaptation.gaming, buys: null } },
  };
}

function withoutErrors(regime: Regime): Regime {
  const isError = new Set<string>(['swap', 'false-reports', 'false-listing']);
  return mapRules(
    { ...regime, interventions: regime.interventions.filter((event) => !isError.has(event.kind)) },
    asEarned,
  );
}

function expectSameStandings(engine: Engine): void {
  for (const subjects of [engine.people, engine.firms]) {
    if (subjects === null) continue;
    const columns = new Map(subjects.state.columns.map(({ name, cells }) => [name, cells]));
    const pairs = [...columns.keys()].filter((name) => name.startsWith('earned-'));
    expect(pairs.length).toBeGreaterThan(0);
    const different = pairs.filter((name) => {
      const [assigned, earned] = [columns.get(name.slice('earned-'.length)), columns.get(name)];
      return assigned === undefined || earned === undefined || !sameCells(assigned, earned);
    });
    expect(different).toEqual([]);
    for (const measure of ['members wrongly', 'closed wrongly', 'refusals wrongly'] as const)
      expect(totalOfAll(subjects, measure), measure).toBe(0);
    expect(totalOf(subjects, 'restricted wrongly')).toBe(0);
    expect(totalOf(subjects, 'restricted')).toBe(totalOf(subjects, 'restricted earned'));
  }
}

describe('with error rates, ties, peers and hacks at zero', {
  timeout: PROPERTY_TIMEOUT_MS,
}, () => {
  it('the assigned and the earned standings are the same, bit for bit', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const engine = engineOf(withoutErrors(regime), { seed });
        runAll(regime, engine, () => expectSameStandings(engine));
      }),
      25,
    );
  });
});

describe('the earned standing', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('is the same whatever errors are made of others: only acts that were seen count', () => {
    // No fear and no consequence that changes what anybody does, so that the acts are the same in both worlds.
    const unmoved = (regime: Regime): Regime =>
      mapRules(regime, (rules) => ({
        ...rules,
        adaptation: null,
        domains: rules.domains.map((domain) => ({ ...domain, costsMeans: 0, stops: [] })),
        channels: rules.channels.map((channel) => ({ ...channel, followsRecords: null })),
        // What frees both standings begins with somebody who knows of the assigned one.
        redress: { ...rules.redress, apology: null, appeal: null },
      }));
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const wronged: Regime = { ...unmoved(regime), firms: null };
        const right = withoutErrors(wronged);
        const [one, other] = [wronged, right].map((rules) => engineOf(rules, { seed }));
        for (let month = 0; month < regime.calendar.months; month++) {
          one.step();
          other.step();
          const [mine, theirs] = [one, other].map(({ people }) => people.state.earnedLists);
          expect(sameCells(mine, theirs)).toBe(true);
          expect(totalOf(one.people, 'restricted earned')).toBe(
            totalOf(other.people, 'restricted earned'),
          );
        }
      }),
    );
  });
});
