import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HARM_NAMES, type HarmName } from '../../../../src/experiment/harms.js';
import { MECHANISMS } from '../../../../src/experiment/mechanisms/mechanisms.js';
import {
  checkObjective,
  type Objective,
  objectiveOf,
  ObjectiveError,
} from '../../../../src/experiment/safeguards/objective.js';
import { paretoFront } from '../../../../src/experiment/safeguards/pareto-front.js';
import type {
  Safeguard,
  SafeguardRequest,
} from '../../../../src/experiment/safeguards/safeguard.js';
import { searchSafeguards } from '../../../../src/experiment/safeguards/search-safeguards.js';
import { safeguardsFor, shippedSafeguards } from '../../../../src/experiment/safeguards/shipped.js';
import type { Regime } from '../../../../src/regime/regime.js';
import { checkProperty } from '../../../helpers/check-property.js';
import { regimeKey } from '../../../../src/experiment/mechanisms/regime-key.js';
import { loadRegime } from '../../../../src/regime/load.js';
import { harmedRegime } from '../../../helpers/harmed-regime.js';
import { mapRules } from '../../../helpers/run-engine.js';

const regime = harmedRegime();

/** Rules that can be laid over the regime of these tests: some protect, some do not. */
const RULES: Readonly<Record<string, (regime: Regime) => Regime>> = {
  'no mistakes': switchOff('misidentification'),
  'no household': switchOff('household spillover'),
  'no joint punishment': switchOff('joint punishment'),
  'nothing at all': (now) => ({ ...now, title: 'The same' }),
  'everybody listed': (now) =>
    mapRules(now, (rules) => ({
      ...rules,
      lists: rules.lists.map((list) => ({ ...list, leaves: [] })),
    })),
  'does not fit': (now) => now,
};

function switchOff(name: string): (regime: Regime) => Regime {
  return (now) => MECHANISMS.find((one) => one.name === name)?.remove(now) ?? now;
}

const safeguards: readonly Safeguard[] = Object.keys(RULES).map((name) => ({
  name,
  about: '',
  source: [],
  file: '',
}));

function request(changes: Partial<SafeguardRequest> = {}): SafeguardRequest {
  return {
    regime,
    seed: '1',
    seeds: 1,
    people: 400,
    months: 8,
    threads: 1,
    safeguards,
    compose: async (chosen) =>
      chosen.some(({ name }) => name === 'does not fit')
        ? null
        : chosen.reduce((now, { name }) => RULES[name]?.(now) ?? now, regime),
    objective: objectiveOf('months restricted wrongly'),
    beam: 2,
    most: 3,
    ...changes,
  };
}

describe('an objective', () => {
  it('can only be less of a harm', async () => {
    // @ts-expect-error More of a harm is nothing that can be wanted.
    const more: Objective = { harm: 'months restricted', wanted: 'more' };
    // @ts-expect-error Conformity is no harm that can be lowered, nor anything else that can be asked for.
    const conformity: Objective = { harm: 'conformity', wanted: 'less' };
    for (const wrong of [more, conformity]) {
      expect(() => checkObjective(wrong)).toThrow(ObjectiveError);
      await expect(searchSafeguards(request({ objective: wrong }))).rejects.toThrow(
        /only to lower a harm, never to raise restrictions or conformity/u,
      );
    }
  });

  it.each(['conformity', 'restricted earned', 'silence', 'obedience', ''])(
    'is not read from "%s"',
    (text) => {
      expect(() => objectiveOf(text)).toThrow(ObjectiveError);
    },
  );

  it('is read from every harm', () => {
    for (const harm of HARM_NAMES) expect(objectiveOf(harm)).toEqual({ harm, wanted: 'less' });
  });
});

describe('the Pareto front', () => {
  it('is what nothing else beats', () => {
    const points = [
      { benefit: 5, price: 5 },
      { benefit: 5, price: 4 },
      { benefit: 3, price: 4 },
      { benefit: 2, price: 1 },
      { benefit: 2, price: 1 },
      { benefit: 9, price: 9 },
    ];
    expect(paretoFront(points)).toEqual([false, true, false, true, false, true]);
  });

  it('has the best of both, and nobody on it beats another', () => {
    const point = fc.record({
      benefit: fc.integer({ min: 0, max: 9 }),
      price: fc.integer({ min: 0, max: 9 }),
    });
    checkProperty(
      fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
        const front = points.filter((_, at) => paretoFront(points)[at] === true);
        expect(Math.max(...front.map(({ benefit }) => benefit))).toBe(
          Math.max(...points.map(({ benefit }) => benefit)),
        );
        expect(Math.min(...front.map(({ price }) => price))).toBe(
          Math.min(...points.map(({ price }) => price)),
        );
        for (const one of points)
          expect(
            front.some(({ benefit, price }) => benefit >= one.benefit && price <= one.price),
          ).toBe(true);
      }),
      200,
    );
  });
});

describe('searchSafeguards', () => {
  it('weighs each alone, then the best together', async () => {
    const { sets, idle, asItIs, simulations } = await searchSafeguards(request());
    expect(idle).toEqual(['nothing at all', 'does not fit']);
    const sizes = sets.map(({ names }) => names.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(sizes.filter((size) => size === 1)).toHaveLength(4);
    expect(sizes).toContain(3);
    expect(simulations).toBe(sets.length + 1);
    const effect = (...names: string[]) =>
      sets.find((set) => set.names.join() === names.join())?.removed.value ?? Number.NaN;
    expect(effect('no mistakes')).toBeGreaterThan(0);
    expect(effect('no household')).toBeGreaterThan(0);
    expect(effect('no mistakes', 'no household')).toBeGreaterThan(effect('no mistakes'));
    expect(effect('no mistakes', 'no household')).toBeLessThanOrEqual(asItIs.harm.value);
  });

  it('sets aside what raises restrictions, and takes it no further', async () => {
    const { sets } = await searchSafeguards(request());
    const raised = sets.find(({ names }) => names.join() === 'everybody listed');
    expect(raised?.raises).toContain('months restricted' satisfies HarmName);
    expect(raised?.onFront).toBe(false);
    expect(sets.filter(({ raises, onFront }) => raises.length > 0 && onFront)).toEqual([]);
    // Every larger set holds a smaller one that was not set aside.
    const good = sets.filter(({ raises }) => raises.length === 0);
    const larger = sets.filter(({ names }) => names.length > 1);
    expect(larger.length).toBeGreaterThan(0);
    for (const { names } of larger)
      expect(
        good.some(
          (part) =>
            part.names.length === names.length - 1 &&
            part.names.every((name) => names.includes(name)),
        ),
        names.join(),
      ).toBe(true);
    expect(sets.filter(({ onFront }) => onFront).length).toBeGreaterThan(0);
  });

  it('takes what is no better than a part of it no further', async () => {
    const names = ['no mistakes', 'no household', 'no joint punishment'];
    const { sets, asItIs } = await searchSafeguards(
      request({
        safeguards: names.map((name) => ({ name, about: '', source: [], file: '' })),
        compose: async (chosen) =>
          chosen.reduce(
            (now, { name }) => RULES[name]?.(now) ?? now,
            mapRules(regime, (rules) => ({ ...rules, lists: [], scores: [] })),
          ),
      }),
    );
    // With each of them alone there are no lists and no scores, so that all harm is gone and a pair adds nothing.
    expect(sets.every(({ removed }) => removed.value === asItIs.harm.value)).toBe(true);
    expect(sets.map((set) => set.names.length)).toEqual([1, 1, 1, 2, 2, 2]);
  });

  it('has nothing on the front that removes nothing', async () => {
    const { sets } = await searchSafeguards(
      request({ objective: objectiveOf('listings through the household'), most: 1 }),
    );
    expect(sets.filter(({ onFront }) => onFront).map(({ names }) => names)).toEqual([
      ['no household'],
    ]);
  });
});

describe('the safeguards that ship', () => {
  it('are at least twelve, each with the law or standard that it comes from', async () => {
    const shipped = await shippedSafeguards();
    expect(shipped.length).toBeGreaterThanOrEqual(12);
    for (const { name, about, source, file } of shipped) {
      expect(about, name).not.toBe('');
      expect(source.length, name).toBeGreaterThan(0);
      expect(file).toMatch(/^safeguards\/[a-z-]+\.yaml$/u);
    }
  });

  it('can be laid over every regime that ships, all of them at once', {
    timeout: 120_000,
  }, async () => {
    for (const name of [
      'national-2018',
      'private-score',
      'driving-licence',
      'marketplace-strikes',
    ]) {
      const file = `regimes/${name}.yaml`;
      const offered = await safeguardsFor(file, []);
      const whole = await offered.compose(offered.safeguards);
      const { regime: asItIs } = await loadRegime(file);
      if (whole === null || asItIs === null) throw new Error(`${name} does not take them`);
      expect(regimeKey(whole), name).not.toBe(regimeKey(asItIs));
      // What notice and expiry ask for is there together: everybody is told, and every blacklist ends by a term.
      for (const { rules } of whole.jurisdictions.flatMap(({ phases }) => phases)) {
        expect(rules.redress.notice, name).toBe(1);
        const black = rules.lists.filter(({ kind }) => kind === 'black');
        for (const { leaves } of black)
          expect(
            leaves.map((way) => way.kind),
            name,
          ).toContain('term');
      }
    }
  });
});
