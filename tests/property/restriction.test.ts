import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FLAG } from '../../src/model/flags.js';
import type { Stage } from '../../src/model/stages.js';
import type { Stretch, World } from '../../src/model/world.js';
import { ageOf, exemptOf } from '../../src/population/traits.js';
import type { Regime, Rules } from '../../src/regime/regime.js';
import { arbitraryRegime, arbitrarySeed } from '../helpers/arbitrary-regime.js';
import { checkProperty, PROPERTY_TIMEOUT_MS } from '../helpers/check-property.js';
import {
  bitsIn,
  engineOf,
  mapRules,
  rulesAt,
  runAll,
  totalOf,
  totalOfAll,
} from '../helpers/run-engine.js';
import { whileWatching } from '../helpers/watch-stages.js';

vi.mock('../../src/model/stages.js', async (load) => {
  const { watchedStages } = await import('../helpers/watch-stages.js');
  const { STAGES } = await load<{ STAGES: readonly Stage[] }>();
  return { STAGES: watchedStages(STAGES) };
});

/** The grade of so many points, straight from the rules: the best one that starts no higher. */
function closedByGrade(rules: Rules, score: number, points: number): readonly number[] {
  const { grades } = rules.scores[score];
  return grades.find((grade, at) => points >= grade.from || at === grades.length - 1)?.closes ?? [];
}

/** What the rules close to a person, worked out from their lists and scores. */
function closedTo(
  world: World,
  rules: Rules,
  stretch: Stretch,
  person: number,
  earned: boolean,
): Set<number> {
  const { state, structure, scratch } = world;
  const closed = new Set<number>();
  if (exemptOf(state.traits[person]) === 1) return closed;
  for (const list of bitsIn(earned ? state.earnedLists[person] : state.lists[person]))
    for (const domain of rules.lists[list].closes) closed.add(domain);
  rules.scores.forEach((_, score) => {
    if ((scratch.scored[person - stretch.base] & (1 << score)) === 0) return;
    const { min, unit } = structure.scores[score];
    const stored = (earned ? state.earnedScore : state.score)[score][person];
    for (const domain of closedByGrade(rules, score, min + stored * unit)) closed.add(domain);
  });
  return closed;
}

function expectUnion(regime: Regime, world: World, stretch: Stretch): void {
  const { state, scratch } = world;
  const firms = regime.firms?.phases ?? [];
  const rules =
    world.structure.subject === 'people'
      ? rulesAt(regime, stretch.jurisdiction, world.month)
      : firms.reduce((now, phase) => (phase.from <= world.month ? phase : now), firms[0]).rules;
  const wrong: unknown[] = [];
  for (let person = stretch.first; person < stretch.end; person++) {
    const isMinor = regime.population.ages[ageOf(state.traits[person])].minor;
    const isThere = !isMinor && (state.flags[person] & FLAG.exited) === 0;
    for (const earned of [false, true]) {
      const expected = isThere ? [...closedTo(world, rules, stretch, person, earned)] : [];
      const closed = bitsIn(
        (earned ? scratch.earnedClosed : scratch.closed)[person - stretch.base],
      );
      if (expected.toSorted((a, b) => a - b).join() !== closed.join())
        wrong.push({ person, expected, closed });
    }
  }
  expect(wrong).toEqual([]);
}

/** The domains that some list or grade of some phase closes. */
function closable(regime: Regime): Set<number> {
  const all = regime.jurisdictions.flatMap((place) => place.phases.map((phase) => phase.rules));
  return new Set(
    all.flatMap((rules) => [
      ...rules.lists.flatMap((list) => list.closes),
      ...rules.scores.flatMap((score) => score.grades.flatMap((grade) => grade.closes)),
    ]),
  );
}

const withoutConsequences = (regime: Regime): Regime =>
  mapRules(regime, (rules) => ({
    ...rules,
    lists: rules.lists.map((list) => ({ ...list, closes: [], opens: [] })),
    scores: rules.scores.map((score) => ({
      ...score,
      grades: score.grades.map((grade) => ({ ...grade, closes: [], opens: [] })),
    })),
  }));

describe('in every random regime', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('restricted is the union over lists and grades, exempt people aside, by both standings', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const calls = whileWatching(
          (stage, world, stretch) => {
            if (stage === 'restrict') expectUnion(regime, world, stretch);
          },
          () => runAll(regime, engineOf(regime, { seed })),
        );
        expect(calls).toBeGreaterThan(0);
      }),
    );
  });

  it('nothing is restricted in a domain that no list or grade names', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const engine = engineOf(regime, { seed });
        const named = closable(regime);
        const { domains } = regime.jurisdictions[0].phases[0].rules;
        runAll(regime, engine, () => {
          domains.forEach((_, domain) => {
            if (named.has(domain)) return;
            for (const measure of [
              'closed',
              'closed wrongly',
              'refusals',
              'people refused',
            ] as const)
              expect(totalOf(engine.people, measure, domain), measure).toBe(0);
          });
        });
      }),
    );
  });

  it('the counts of restriction are those of the people', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const engine = engineOf(regime, { seed });
        const none = {
          restricted: 0,
          earned: 0,
          wrongly: 0,
          nothingEarned: 0,
          closed: 0,
          closedWrongly: 0,
        };
        const counted = { ...none };
        whileWatching(
          (stage, { scratch, structure }, stretch) => {
            if (stage !== 'restrict' || structure.subject === 'firms') return;
            for (let at = stretch.first - stretch.base; at < stretch.end - stretch.base; at++) {
              const wrongly = scratch.closed[at] & ~scratch.earnedClosed[at];
              if (scratch.closed[at] !== 0) counted.restricted++;
              if (scratch.earnedClosed[at] !== 0) counted.earned++;
              if (wrongly !== 0) counted.wrongly++;
              if (scratch.closed[at] !== 0 && scratch.earnedClosed[at] === 0)
                counted.nothingEarned++;
              counted.closed += bitsIn(scratch.closed[at]).length;
              counted.closedWrongly += bitsIn(wrongly >>> 0).length;
            }
          },
          () =>
            runAll(regime, engine, () => {
              expect({
                restricted: totalOf(engine.people, 'restricted'),
                earned: totalOf(engine.people, 'restricted earned'),
                wrongly: totalOf(engine.people, 'restricted wrongly'),
                nothingEarned: totalOf(engine.people, 'restricted with nothing earned'),
                closed: totalOfAll(engine.people, 'closed'),
                closedWrongly: totalOfAll(engine.people, 'closed wrongly'),
              }).toEqual(counted);
              Object.assign(counted, none);
            }),
        );
      }),
    );
  });

  it('nothing reaches the exempt', () => {
    checkProperty(
      fc.property(arbitraryRegime({ peopleMax: 300 }), arbitrarySeed, (regime, seed) => {
        const watch = Array.from({ length: regime.population.people }, (_, person) => person);
        const engine = runAll(regime, engineOf(regime, { seed, watch }));
        for (const { traits, months } of engine.lives()) {
          if (!traits.exempt) continue;
          for (const { entered, lists, closed, earnedLists, earnedClosed, scores } of months)
            expect([entered, lists, closed, earnedLists, earnedClosed, scores].flat()).toEqual([]);
        }
      }),
    );
  });
});

describe('a regime', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('with no lists and no grades that close anything restricts nobody', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, fc.boolean(), (regime, seed, keepsLists) => {
        const bare = withoutConsequences(regime);
        const harmless = keepsLists
          ? bare
          : mapRules({ ...bare, interventions: [] }, (rules) => ({
              ...rules,
              lists: [],
            }));
        const engine = engineOf({ ...harmless, expect: [] }, { seed });
        runAll(regime, engine, () => {
          for (const subjects of [engine.people, engine.firms ?? engine.people])
            for (const measure of [
              'restricted',
              'restricted earned',
              'restricted wrongly',
              'restricted with nothing earned',
              'children restricted',
              'second identities',
              'exited',
              'fell into hardship through a restriction',
            ] as const)
              expect(totalOf(subjects, measure), measure).toBe(0);
          expect(totalOfAll(engine.people, 'refusals')).toBe(0);
          expect(totalOfAll(engine.people, 'opened')).toBe(0);
        });
      }),
    );
  });

  it('with no channels records nothing', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        const isReport = (kind: string): boolean => kind === 'false-reports' || kind === 'outage';
        const blind = mapRules(
          {
            ...regime,
            // A campaign of false reports needs no channel.
            interventions: regime.interventions.filter((event) => !isReport(event.kind)),
          },
          (rules) => ({
            ...rules,
            channels: [],
            conduct: rules.conduct.map((conduct) => ({ ...conduct, seenBy: [] })),
          }),
        );
        const engine = engineOf(blind, { seed });
        runAll(blind, engine, () => {
          for (const subjects of [engine.people, engine.firms ?? engine.people])
            for (const measure of ['true records', 'mistaken records', 'false alarms'] as const)
              expect(totalOfAll(subjects, measure), measure).toBe(0);
        });
      }),
    );
  });
});
