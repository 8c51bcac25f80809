import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine, Subjects } from '../../src/engine/engine.js';
import type { LifeMonth } from '../../src/model/life.js';
import { ENTRY_CAUSES, EXIT_WAYS } from '../../src/model/measures.js';
import type { List, Regime } from '../../src/regime/regime.js';
import { arbitraryRegime, arbitrarySeed } from '../helpers/arbitrary-regime.js';
import { checkProperty, PROPERTY_TIMEOUT_MS } from '../helpers/check-property.js';
import { engineOf, rulesAt, runAll, totalOf } from '../helpers/run-engine.js';

const CAUSES = ENTRY_CAUSES.length;
const WAYS = EXIT_WAYS.length;

function sumOfKeys(
  subjects: Subjects,
  measure: 'entered' | 'left',
  list: number,
  cell: number,
): number {
  const kinds = measure === 'entered' ? CAUSES : WAYS;
  let sum = 0;
  for (let kind = 0; kind < kinds; kind++)
    sum += totalOf(subjects, measure, list * kinds + kind, cell);
  return sum;
}

/** Entered less left is the change of members: of every list, month, group and jurisdiction, the start included. */
function expectFlowsToAddUp(regime: Regime, engine: Engine): void {
  const kinds = [
    { subjects: engine.people, lists: regime.jurisdictions[0].phases[0].rules.lists.length },
    { subjects: engine.firms, lists: regime.firms?.phases[0].rules.lists.length ?? 0 },
  ];
  const before = new Map<string, number>();
  runAll(regime, engine, (month) => {
    for (const { subjects, lists } of kinds) {
      if (subjects === null) continue;
      for (let cell = 0; cell < subjects.cells; cell++)
        for (let list = 0; list < lists; list++) {
          const key = `${subjects === engine.people ? 'people' : 'firms'} ${cell} ${list}`;
          const members = totalOf(subjects, 'members', list, cell);
          const entered = sumOfKeys(subjects, 'entered', list, cell);
          const left = sumOfKeys(subjects, 'left', list, cell);
          const change = members - (before.get(key) ?? 0);
          expect({ key, month, change }).toEqual({ key, month, change: entered - left });
          before.set(key, members);
        }
    }
  });
}

/** The causes that the rules of a list allow this month; `start` and false listings aside. */
function allowedCauses(list: List): Set<string> {
  const causes = new Set<string>(['start', 'false listing']);
  if (list.spillsToHousehold > 0) causes.add('household');
  for (const rule of list.enters) {
    if (rule.kind === 'records')
      for (const cause of ['record', 'mistaken record', 'false alarm']) causes.add(cause);
    else if (rule.kind === 'member') causes.add('other list');
    else causes.add(rule.kind);
  }
  return causes;
}

const ALLOWED_WAYS = ['household member left', 'amnesty', 'list ended', 'exit', 'correction'];

/** Replays a life's entries and departures, and finds the lists that the state says it is on. */
function expectReplay(regime: Regime, months: readonly LifeMonth[], jurisdiction: number): void {
  const now = new Set<number>();
  for (const { month, entered, left, lists } of months) {
    const rules = rulesAt(regime, jurisdiction, month);
    for (const { list, cause } of entered) {
      expect(now.has(list), 'entered a list twice').toBe(false);
      now.add(list);
      expect(allowedCauses(rules.lists[list])).toContain(cause);
      expect(cause === 'start' && month > 0, 'started later').toBe(false);
    }
    for (const { list, how } of left) {
      expect(now.has(list), 'left a list without being on it').toBe(true);
      now.delete(list);
      const ways = [...ALLOWED_WAYS, ...rules.lists[list].leaves.map((rule) => rule.kind)];
      expect(ways).toContain(how);
    }
    expect([...now].sort((a, b) => a - b)).toEqual(lists);
  }
}

describe('in every random regime', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('entered less left is the change of members, everywhere and always', () => {
    checkProperty(
      fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
        expectFlowsToAddUp(regime, engineOf(regime, { seed }));
      }),
    );
  });

  it('each listing has exactly one cause, each departure one way, and the rules have them', () => {
    checkProperty(
      fc.property(arbitraryRegime({ peopleMax: 400 }), arbitrarySeed, (regime, seed) => {
        const watch = Array.from({ length: regime.population.people }, (_, person) => person);
        const engine = runAll(regime, engineOf(regime, { seed, watch }));
        for (const { months, traits } of engine.lives())
          expectReplay(regime, months, traits.jurisdiction);
      }),
    );
  });

  it('nobody is on a list that is not kept', () => {
    checkProperty(
      fc.property(arbitraryRegime({ peopleMax: 400 }), arbitrarySeed, (regime, seed) => {
        const engine = engineOf(regime, { seed });
        runAll(regime, engine, (month) => {
          regime.jurisdictions.forEach((_, jurisdiction) => {
            rulesAt(regime, jurisdiction, month).lists.forEach((list, index) => {
              if (month <= list.until) return;
              regime.population.groups.forEach((__, group) => {
                const cell = jurisdiction * regime.population.groups.length + group;
                expect(totalOf(engine.people, 'members', index, cell)).toBe(0);
                expect(totalOf(engine.people, 'members earned', index, cell)).toBe(0);
              });
            });
          });
        });
      }),
    );
  });
});
