import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  MECHANISMS,
  mechanismsOf,
  without,
} from '../../../../src/experiment/mechanisms/mechanisms.js';
import { regimeKey } from '../../../../src/experiment/mechanisms/regime-key.js';
import { loadRegime } from '../../../../src/regime/load.js';
import type { Regime, Rules } from '../../../../src/regime/regime.js';
import { arbitraryRegime } from '../../../helpers/arbitrary-regime.js';
import { checkProperty } from '../../../helpers/check-property.js';
import * as fc from 'fast-check';

async function everything(): Promise<Regime> {
  const { regime } = await loadRegime('tests/fixtures/everything.yaml');
  if (regime === null) throw new Error('the fixture is valid');
  return regime;
}

/** The regime of a file without one mechanism. */
async function lacking(name: string): Promise<Regime> {
  const mechanism = MECHANISMS.find((one) => one.name === name);
  if (mechanism === undefined) throw new Error(`no mechanism is called ${name}`);
  return mechanism.remove(await everything());
}

function rulesOf({ jurisdictions, firms }: Regime): Rules[] {
  return [...jurisdictions.flatMap(({ phases }) => phases), ...(firms?.phases ?? [])].map(
    ({ rules }) => rules,
  );
}

describe('the mechanisms', () => {
  it('have names of their own, and words', () => {
    expect(new Set(MECHANISMS.map(({ name }) => name)).size).toBe(MECHANISMS.length);
    for (const { about, absent } of MECHANISMS) expect(`${about}${absent}`).not.toMatch(/\.$/u);
  });

  it('are nearly all in the regime with everything in it', async () => {
    const found = mechanismsOf(await everything()).map(({ name }) => name);
    expect(found.length).toBeGreaterThanOrEqual(14);
  });

  it('are all described in docs/cli.md', async () => {
    const text = await readFile('docs/cli.md', 'utf8');
    for (const { name } of MECHANISMS) expect(text, name).toContain(`\`${name}\``);
  });

  it('are switched off wherever rules hold', async () => {
    const before = rulesOf(await everything());
    expect(before.some(({ channels }) => channels.some((one) => one.misidentifies > 0))).toBe(true);
    for (const { channels } of rulesOf(await lacking('misidentification')))
      for (const { misidentifies } of channels) expect(misidentifies).toBe(0);
    for (const { channels } of rulesOf(await lacking('false alarms')))
      for (const { falseAlarms } of channels) expect(falseAlarms).toBe(0);
    for (const { scores } of rulesOf(await lacking('association')))
      for (const { ties } of scores) expect(Math.max(...ties)).toBe(0);
    for (const { adaptation } of rulesOf(await lacking('adaptation')))
      expect(adaptation).toBeNull();
    for (const { lists } of rulesOf(await lacking('household spillover')))
      for (const { spillsToHousehold, enters } of lists) {
        expect(spillsToHousehold).toBe(0);
        expect(enters.filter(({ kind, chance }) => kind === 'household' && chance > 0)).toEqual([]);
      }
    for (const { peers } of rulesOf(await lacking('peer malice')))
      expect(peers?.honest ?? 1).toBe(1);
  });

  it('leave rules in their places, so that luck stays the same', async () => {
    const whole = await everything();
    const less = without(whole, MECHANISMS);
    rulesOf(whole).forEach(({ lists }, at) => {
      const now = rulesOf(less)[at]?.lists ?? [];
      expect(now.map(({ enters }) => enters.map(({ kind }) => kind))).toEqual(
        lists.map(({ enters }) => enters.map(({ kind }) => kind)),
      );
    });
  });

  it('even coverage and errors out to what people have on average', async () => {
    const whole = await everything();
    const { groups } = whole.population;
    const people = groups.reduce((sum, { share }) => sum + share, 0);
    const mean = (ratios: readonly number[]): number =>
      groups.reduce((sum, { share }, at) => sum + share * (ratios[at] ?? 1), 0) / people;
    const now = rulesOf(await lacking('coverage bias'));
    const uneven = rulesOf(whole).flatMap(({ channels }, at) =>
      channels.flatMap(({ errorRatio }, channel) =>
        new Set(errorRatio).size < 2
          ? []
          : [{ before: errorRatio, after: now[at]?.channels[channel]?.errorRatio ?? [] }],
      ),
    );
    expect(uneven.length).toBeGreaterThan(0);
    for (const { before, after } of uneven) {
      expect(new Set(after).size).toBe(1);
      expect(after[0]).toBeCloseTo(mean(before), 12);
    }
  });

  it('make the same regime whichever is switched off first, and however often', () => {
    checkProperty(
      fc.property(arbitraryRegime(), fc.shuffledSubarray([...MECHANISMS]), (regime, chosen) => {
        const once = regimeKey(without(regime, chosen));
        expect(regimeKey(without(regime, [...chosen].reverse()))).toBe(once);
        expect(regimeKey(without(without(regime, chosen), chosen))).toBe(once);
      }),
    );
  });
});

describe('regimeKey', () => {
  it('takes no notice of what is only said', async () => {
    const regime = await everything();
    expect(regimeKey({ ...regime, title: 'Another', notes: [], sources: [] })).toBe(
      regimeKey(regime),
    );
  });

  it('tells a rule that never ends from one that ends', async () => {
    const regime = await everything();
    const [list] = rulesOf(regime)[0]?.lists ?? [];
    expect(list?.until).toBeGreaterThan(0);
    const ends = JSON.parse(JSON.stringify(regime)) as Regime;
    expect(regimeKey(ends)).not.toBe(regimeKey(regime));
  });
});
