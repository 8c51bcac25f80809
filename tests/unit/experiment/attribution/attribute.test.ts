import { beforeAll, describe, expect, it } from 'vitest';
import { attribute } from '../../../../src/experiment/attribution/attribute.js';
import type {
  Attribution,
  AttributionRequest,
} from '../../../../src/experiment/attribution/attribution.js';
import { MECHANISMS, mechanismsOf } from '../../../../src/experiment/mechanisms/mechanisms.js';
import type { Progress } from '../../../../src/experiment/result.js';
import { harmedRegime } from '../../../helpers/harmed-regime.js';
import { compile } from '../../../helpers/glasshouse-process.js';

const regime = harmedRegime();

function request(changes: Partial<AttributionRequest> = {}): AttributionRequest {
  return {
    regime,
    seed: '1',
    seeds: 1,
    people: 400,
    months: 8,
    threads: 1,
    mechanisms: mechanismsOf(regime),
    orders: 6,
    ...changes,
  };
}

/** By how much the values of a harm miss its total. */
function misses({ harms }: Attribution): number[] {
  return harms.map(({ asItIs, left, caused }) => {
    const sum = caused.reduce((all, { value }) => all + value, 0);
    return Math.abs(sum - (asItIs.value - left.value)) / Math.max(1, asItIs.value);
  });
}

describe('attribute', () => {
  let exact: Attribution;
  beforeAll(async () => {
    exact = await attribute(request());
  });

  it('goes through all sets of a few mechanisms', () => {
    expect(exact.mechanisms.map(({ name }) => name)).toEqual([
      'misidentification',
      'false alarms',
      'coverage bias',
      'household spillover',
      'joint punishment',
      'adaptation',
    ]);
    expect(exact.method).toEqual({ kind: 'exact' });
    expect(exact.simulations).toBeGreaterThan(40);
    expect(exact.simulations).toBeLessThanOrEqual(64);
  });

  it('gives values that add up', () => {
    expect(exact.harms.length).toBeGreaterThan(6);
    for (const miss of misses(exact)) expect(miss).toBeLessThan(1e-12);
  });

  it('blames the household for what comes through the household', () => {
    const harm = exact.harms.find(({ name }) => name === 'listings through the household');
    const at = exact.mechanisms.findIndex(({ name }) => name === 'household spillover');
    expect(harm?.asItIs.value).toBeGreaterThan(10);
    expect(harm?.left.value).toBe(0);
    const most = Math.max(...(harm?.caused ?? []).map(({ value }) => value));
    expect(harm?.caused[at]?.value).toBe(most);
  });

  it('leaves no wrongful restriction where all that causes it is away', () => {
    const harm = exact.harms.find(({ name }) => name === 'months restricted wrongly');
    expect(harm?.asItIs.value).toBeGreaterThan(0);
    expect(harm?.left.value).toBe(0);
  });

  it('says nothing of how sure it is by one seed alone', () => {
    for (const { caused } of exact.harms) for (const { low } of caused) expect(low).toBeNull();
  });

  it('draws orders where there are too many mechanisms, and adds up still', async () => {
    const sampled = await attribute(request({ mechanisms: MECHANISMS }));
    expect(sampled.method).toEqual({ kind: 'sampled', orders: 6 });
    for (const miss of misses(sampled)) expect(miss).toBeLessThan(1e-12);
    expect(sampled.harms[0]?.caused.some(({ low }) => low !== null)).toBe(true);
    // A mechanism that the regime has not causes nothing.
    const idle = MECHANISMS.findIndex(({ name }) => name === 'hacks');
    for (const { caused } of sampled.harms) expect(caused[idle]?.value).toBe(0);
  });

  it('has intervals over six seeds', async () => {
    const two = mechanismsOf(regime).slice(0, 2);
    const found = await attribute(request({ mechanisms: two, seeds: 6, people: 200, months: 4 }));
    expect(found.seeds).toEqual(['1', '2', '3', '4', '5', '6']);
    const harm = found.harms[0];
    expect(harm?.asItIs.low).toBeLessThan(harm?.asItIs.value ?? 0);
    expect(harm?.asItIs.high).toBeGreaterThan(harm?.asItIs.value ?? Infinity);
  });

  it('is the same with two threads', { timeout: 120_000 }, async () => {
    await compile();
    const mechanisms = mechanismsOf(regime).slice(0, 3);
    const alone = await attribute(request({ mechanisms }));
    expect(await attribute(request({ mechanisms, threads: 2 }))).toEqual(alone);
  });

  it('tells how far it is', async () => {
    const told: Progress[] = [];
    const mechanisms = mechanismsOf(regime).slice(0, 2);
    await attribute(request({ mechanisms, onProgress: (step) => told.push(step) }));
    expect(told.map(({ monthsDone }) => monthsDone)).toEqual([8, 16, 24, 32]);
    expect(told.at(-1)).toMatchObject({ months: 32, simulations: 4, people: 400 });
  });

  it('can be stopped', async () => {
    const controller = new AbortController();
    const reason = new Error('stopped by a test');
    const found = attribute(
      request({ signal: controller.signal, onProgress: () => controller.abort(reason) }),
    );
    await expect(found).rejects.toBe(reason);
  });
});
