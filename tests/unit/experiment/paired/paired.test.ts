import { describe, expect, it } from 'vitest';
import { measureChilling } from '../../../../src/experiment/paired/chilling.js';
import { measureContagion, usualInjection } from '../../../../src/experiment/paired/contagion.js';
import { withoutRegime } from '../../../../src/experiment/paired/without-regime.js';
import { startWorld } from '../../../../src/experiment/world-run.js';
import { loadRegime } from '../../../../src/regime/load.js';
import type { Regime } from '../../../../src/regime/regime.js';
import { makeConduct, makeList, makeRegime, makeRules } from '../../../helpers/make-regime.js';

async function everything(): Promise<Regime> {
  const { regime } = await loadRegime('tests/fixtures/everything.yaml');
  if (regime === null) throw new Error('the fixture is not valid');
  return regime;
}

const few = { seed: '3', people: 4000, threads: 1 };

describe('the world without the regime', () => {
  it('watches, lists and restricts nobody, from the first month to the last', async () => {
    const regime = withoutRegime(await everything());
    const world = startWorld({ ...few, regime });
    for (let month = 0; month < regime.calendar.months; month++) await world.advance();
    const { series } = world.evaluate();
    await world.close();
    const counted = new Set([...series.rows()].map(({ measure }) => measure));
    for (const measure of [
      'listed',
      'restricted',
      'members',
      'true records',
      'false alarms',
      'silenced',
      'exited',
    ])
      expect(counted, measure).not.toContain(measure);
    expect(counted).toContain('acts');
  });

  it('has the same people, who do the same as far as nothing keeps them from it', async () => {
    // Unlawful conduct that nothing deters: the two worlds have the same acts, one by one.
    const regime = makeRegime(makeRules({ lists: [], domains: makeRules().domains }));
    const [under, without] = [regime, withoutRegime(regime)].map((one) =>
      startWorld({ ...few, regime: one }),
    );
    for (let month = 0; month < regime.calendar.months; month++) {
      await under?.advance();
      await without?.advance();
    }
    const acts = [under, without].map((world) =>
      world?.evaluate().series.line('acts', 'jaywalking'),
    );
    expect(acts[0]?.some((value) => value > 0)).toBe(true);
    expect(acts[0]).toEqual(acts[1]);
  });
});

describe('chilling against the world without the regime', () => {
  it('is what is missing of protected acts, for everybody and by group', async () => {
    const regime = await everything();
    const figures = await measureChilling({ ...few, regime });
    expect(figures.map(({ where }) => where)).toEqual([
      {},
      { group: 'majority' },
      { group: 'minority' },
    ]);
    const [all] = figures;
    expect(all?.n).toBeGreaterThan(100);
    expect(all?.value).toBeGreaterThan(0);
    expect(all?.value).toBeLessThan(1);
    expect(figures.slice(1).reduce((sum, { n }) => sum + n, 0)).toBe(all?.n);
  });

  it('is 0 where nobody adapts and nothing stops', async () => {
    const rules = makeRules({ conduct: [makeConduct({ lawful: true, protected: true })] });
    const [all] = await measureChilling({ ...few, regime: makeRegime(rules) });
    expect(all?.value).toBe(0);
  });

  it('ends when it is told to', async () => {
    const regime = makeRegime(makeRules());
    await expect(measureChilling({ ...few, regime }, AbortSignal.abort())).rejects.toThrow(
      /abort/u,
    );
  });
});

describe('the contagion number', () => {
  const injection = { list: 0, month: 2, share: 0.02 };
  const withList = (changes: Parameters<typeof makeList>[0]) =>
    makeRegime(
      makeRules({
        lists: [makeList(changes)],
        conduct: [makeConduct({ rate: [{ month: 0, value: 0 }] })],
      }),
    );

  it('is 0 where a wrong stays with whom it befell', async () => {
    const found = await measureContagion({ ...few, regime: withList({}) }, injection);
    expect(found.injected).toBeGreaterThan(30);
    expect(found).toMatchObject({
      list: 'barred',
      gained: 0,
      lost: 0,
      figure: { value: 0, n: found.injected },
    });
  });

  it('counts the household that is taken along, and not the injected themselves', async () => {
    const regime = withList({ spillsToHousehold: 1, leaves: [{ kind: 'term', months: 24 }] });
    const found = await measureContagion({ ...few, regime }, injection);
    expect(found.gained).toBeGreaterThan(found.injected / 2);
    expect(found.lost).toBe(0);
    expect(found.figure.value).toBeCloseTo(found.gained / found.injected, 12);
  });

  it('is not told of too few', async () => {
    const regime = withList({ spillsToHousehold: 1 });
    const found = await measureContagion({ ...few, regime }, { ...injection, share: 0.002 });
    expect(found.injected).toBeGreaterThan(0);
    expect(found.injected).toBeLessThan(10);
    expect(found.figure).toMatchObject({ value: null, n: found.injected });
  });

  it('refuses a list or a month that the regime has not', async () => {
    const request = { ...few, regime: withList({}) };
    await expect(measureContagion(request, { ...injection, list: 4 })).rejects.toThrow(
      /no list number 4/u,
    );
    await expect(measureContagion(request, { ...injection, month: 99 })).rejects.toThrow(
      /month 99 is not one/u,
    );
  });

  it('is usually asked of the first blacklist that closes something, where there is one', () => {
    const lists = [
      makeList({ name: 'a', closes: [] }),
      makeList({ name: 'b', from: 6, until: 18 }),
    ];
    const regime = makeRegime(makeRules({ lists }));
    const last = Math.min(regime.calendar.months - 1, 18);
    expect(usualInjection(regime)).toEqual({
      list: 1,
      month: Math.floor(6 + (last - 6) / 3),
      share: 0.01,
    });
    expect(usualInjection(makeRegime(makeRules({ lists: [] })))).toBeNull();
  });
});
