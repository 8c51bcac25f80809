import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.js';
import type { MeasureName } from '../../src/model/measures.js';
import type { Regime } from '../../src/regime/regime.js';
import { arbitraryRegime, arbitrarySeed } from '../helpers/arbitrary-regime.js';
import { checkProperty, PROPERTY_TIMEOUT_MS } from '../helpers/check-property.js';
import { engineOf, mapRules, runAll, totalOf, totalOfAll } from '../helpers/run-engine.js';

const SMALL = 20_000;
const LARGE = 48_000;
/**
 * People are not drawn one by one: a household shares a group, an income and, with spillover, its lists. Where it has
 * two members at most, the sampling error is at worst that of half as many people.
 */
const DESIGN_EFFECT = 2;
/** Passed by chance about once in two million times. */
const ERRORS = 5;

/**
 * How far two shares may lie apart: at 50 % by 2.97 points, at 10 % by 1.8, at 1 % by 0.6, and not at all where nobody
 * or everybody is meant in both. Anything that moves a share with the number of people by more than that fails.
 */
function allowed(one: number, other: number): number {
  const spread = Math.max(one * (1 - one), other * (1 - other));
  return ERRORS * Math.sqrt(DESIGN_EFFECT * spread * (1 / SMALL + 1 / LARGE));
}

/**
 * Without what is drawn for few units and so has an error of its own: places and jurisdictions are runs of buildings,
 * dominant groups are drawn for blocks, large households are clusters, firms are few; and coverage that follows records is a lottery by its nature.
 */
function ofPeopleAlone(regime: Regime): Regime {
  return {
    ...mapRules(regime, (rules) => ({
      ...rules,
      channels: rules.channels.map((channel) => ({ ...channel, followsRecords: null })),
    })),
    population: {
      ...regime.population,
      segregation: 0,
      households: [0.5, 0.5],
      network: { kind: 'procedural' },
    },
    places: [{ name: 'everywhere', share: 1 }],
    firms: null,
    expect: [],
  };
}

const ONE: readonly MeasureName[] = [
  'hardship',
  'exited',
  'listed',
  'restricted',
  'restricted earned',
  'restricted wrongly',
  'restricted with nothing earned',
  'unaware when listed',
  'told',
];
const KEYED: readonly MeasureName[] = ['members', 'scored'];

function sharesOf(engine: Engine, regime: Regime): Map<string, number> {
  const { people } = engine;
  const adults = totalOf(people, 'adults');
  const shares = new Map<string, number>([['adults', adults / totalOf(people, 'people')]]);
  for (const measure of ONE) shares.set(measure, totalOfAll(people, measure) / adults);
  const { lists, scores, conduct } = regime.jurisdictions[0].phases[0].rules;
  for (const measure of KEYED) {
    const keys = measure === 'members' ? lists.length : scores.length;
    for (let key = 0; key < keys; key++)
      shares.set(`${measure} ${key}`, totalOf(people, measure, key) / adults);
  }
  conduct.forEach((_, kind) => {
    shares.set(`acts ${kind}`, totalOf(people, 'acts', kind) / adults);
    shares.set(`true records ${kind}`, totalOf(people, 'true records', kind) / adults);
  });
  return shares;
}

describe('simulating more people of the same country', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('is compared closely: by under 3 points at a share of one half', () => {
    expect(allowed(0.5, 0.5)).toBeLessThan(0.03);
  });

  it('changes shares by no more than sampling error', () => {
    checkProperty(
      fc.property(
        arbitraryRegime({ jurisdictionsMax: 1, monthsMax: 3 }),
        arbitrarySeed,
        (some, seed) => {
          const regime = ofPeopleAlone(some);
          const [small, large] = [SMALL, LARGE].map((people) => {
            const engine = engineOf(regime, { seed, people });
            return sharesOf(runAll(regime, engine), regime);
          });
          for (const [what, share] of large) {
            const other = small.get(what) ?? Number.NaN;
            expect(Math.abs(share - other), what).toBeLessThanOrEqual(allowed(share, other));
          }
        },
      ),
      8,
    );
  });
});
