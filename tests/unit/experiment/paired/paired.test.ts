import { describe, expect, it } from 'vitest';
import { type Evaluation, type Figure, figuresOf } from '../../../../src/experiment/figures.js';
import { injectWrongs, usualInjection } from '../../../../src/experiment/paired/inject-wrongs.js';
import { simulatePaired } from '../../../../src/experiment/paired/paired-worlds.js';
import { withoutRegime } from '../../../../src/experiment/paired/without-regime.js';
import { startWorld } from '../../../../src/experiment/world-run.js';
import { loadRegime } from '../../../../src/regime/load.js';
import type { Regime } from '../../../../src/regime/regime.js';
import {
  makeConduct,
  makeList,
  makePopulation,
  makeRegime,
  makeRules,
} from '../../../helpers/make-regime.js';

async function everything(): Promise<Regime> {
  const { regime } = await loadRegime('tests/fixtures/everything.yaml');
  if (regime === null) throw new Error('the fixture is not valid');
  return regime;
}

const few = { seed: '3', people: 4000, threads: 1 };

/** A regime simulated from its first month to its last, or for so many months. */
async function simulated(
  regime: Regime,
  months: number = regime.calendar.months,
): Promise<Evaluation> {
  const world = startWorld({ ...few, regime });
  for (let month = 0; month < months; month++) await world.advance();
  const evaluation = world.evaluate();
  await world.close();
  return evaluation;
}

const one = { threads: 1 };

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
  const chillingOf = (evaluation: Evaluation): Figure[] =>
    figuresOf(evaluation).filter(({ metric }) => metric === 'chilling against no regime');

  it('is what is missing of protected acts, for everybody and by group', async () => {
    const under = await simulated(await everything());
    const figures = chillingOf({ ...under, paired: await simulatePaired(under, one) });
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

  it('is 0 where nobody adapts and nothing stops, also of a run that ends early', async () => {
    const rules = makeRules({ conduct: [makeConduct({ lawful: true, protected: true })] });
    const under = await simulated(makeRegime(rules), 5);
    const paired = await simulatePaired(under, one);
    expect(paired.withoutRegime.months).toBe(5);
    expect(chillingOf({ ...under, paired })[0]?.value).toBe(0);
  });

  it('is no figure where the paired worlds were not simulated', async () => {
    expect(chillingOf(await simulated(makeRegime(makeRules()), 1))).toEqual([]);
  });

  it('ends when it is told to, and says after each month that it is done', async () => {
    const under = await simulated(makeRegime(makeRules()));
    await expect(simulatePaired(under, { ...one, signal: AbortSignal.abort() })).rejects.toThrow(
      /abort/u,
    );
    let months = 0;
    await simulatePaired(under, { ...one, onMonth: () => months++ });
    expect(months).toBe(2 * under.series.months);
  });
});

describe('the contagion number', () => {
  const injection = { list: 0, month: 2, share: 0.02 };
  const withList = (changes: Parameters<typeof makeList>[0], regime: Partial<Regime> = {}) =>
    makeRegime(
      makeRules({
        lists: [makeList(changes)],
        conduct: [makeConduct({ rate: [{ month: 0, value: 0 }] })],
      }),
      regime,
    );
  const numberOf = (evaluation: Evaluation, paired: Evaluation['paired']): Figure | undefined =>
    figuresOf(paired === undefined ? evaluation : { ...evaluation, paired }).find(
      ({ metric }) => metric === 'contagion number',
    );

  it('is 0 where a wrong stays with whom it befell', async () => {
    const under = await simulated(withList({}));
    const contagion = await injectWrongs(under, injection, one);
    expect(contagion.injected).toBeGreaterThan(30);
    expect(contagion).toMatchObject({ list: 'barred', month: 2, gained: 0, lost: 0 });
    const figure = numberOf(under, { withoutRegime: under.series, contagion });
    expect(figure).toMatchObject({ value: 0, n: contagion.injected, where: {} });
  });

  it('counts the household that is taken along, and not the injected themselves', async () => {
    // Two adults in every home, and whoever is listed takes the other along: each of the injected takes one along, but
    // for those whose mate was injected too, of whom there are two at a time.
    const population = makePopulation({
      households: [0, 1],
      ages: [{ name: 'adults', share: 1, minor: false }],
    });
    const regime = withList(
      { spillsToHousehold: 1, leaves: [{ kind: 'term', months: 24 }] },
      { population },
    );
    const under = await simulated(regime);
    const contagion = await injectWrongs(under, injection, one);
    const { injected, gained, lost } = contagion;
    expect(injected).toBeGreaterThan(50);
    expect(lost).toBe(0);
    expect((injected - gained) % 2).toBe(0);
    // One in fifty is injected, and so is the mate of about one in fifty of these.
    expect(gained / injected).toBeGreaterThan(0.9);
    expect(gained).toBeLessThanOrEqual(injected);
    const figure = numberOf(under, { withoutRegime: under.series, contagion });
    expect(figure?.value).toBeCloseTo(gained / injected, 12);
  });

  it('is worked out by hand: 33 gained and 3 lost by 20 injections make 1.5', async () => {
    const under = await simulated(withList({}), 1);
    const contagion = { list: 'barred', month: 0, injected: 20, gained: 33, lost: 3, blocks: [] };
    const paired = { withoutRegime: under.series, contagion };
    expect(numberOf(under, paired)).toMatchObject({ value: 1.5, n: 20 });
    expect(
      figuresOf({ ...under, paired }).filter(({ metric }) => metric === 'contagion number'),
    ).toHaveLength(1);
  });

  it('adds up over blocks', async () => {
    const under = await simulated(withList({ spillsToHousehold: 1 }));
    const { blocks, ...all } = await injectWrongs(under, injection, one);
    const sum = (of: 'injected' | 'gained' | 'lost') =>
      blocks.reduce((before, block) => before + block[of], 0);
    expect([sum('injected'), sum('gained'), sum('lost')]).toEqual([
      all.injected,
      all.gained,
      all.lost,
    ]);
  });

  it('is not told of too few', async () => {
    const under = await simulated(withList({ spillsToHousehold: 1 }));
    const contagion = await injectWrongs(under, { ...injection, share: 0.002 }, one);
    expect(contagion.injected).toBeGreaterThan(0);
    expect(contagion.injected).toBeLessThan(10);
    const figure = numberOf(under, { withoutRegime: under.series, contagion });
    expect(figure).toMatchObject({ value: null, n: contagion.injected });
  });

  it('refuses a list or a month that the run has not', async () => {
    const under = await simulated(withList({}), 3);
    await expect(injectWrongs(under, { ...injection, list: 4 }, one)).rejects.toThrow(
      /no list number 4/u,
    );
    await expect(injectWrongs(under, { ...injection, month: 3 }, one)).rejects.toThrow(
      /month 3 is not one of the run's, 0 to 2/u,
    );
  });

  it('is usually asked of the first blacklist that closes something, where there is one', async () => {
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
    expect(usualInjection(regime, 8)?.month).toBe(6);
    expect(usualInjection(regime, 6)).toBeNull();
    const none = makeRegime(makeRules({ lists: [] }));
    expect(usualInjection(none)).toBeNull();
    const under = await simulated(none, 2);
    const paired = await simulatePaired(under, one);
    expect(paired.contagion).toBeNull();
    expect(numberOf(under, paired)).toBeUndefined();
  });
});
