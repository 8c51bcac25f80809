import { describe, expect, it } from 'vitest';
import { KINDS_OF_LIFE, TOOLS } from '../../../src/cli/tools.js';
import { KINDS_OF_LIFE as KINDS_FOUND } from '../../../src/experiment/find-lives.js';
import type { RunRequest } from '../../../src/experiment/result.js';

const STARTER = 'regimes/template/starter.yaml';

async function small(): Promise<RunRequest> {
  const { regime, hash } = await TOOLS.loadRegime(STARTER);
  if (regime === null) throw new Error('the starter is not valid');
  return {
    regime,
    regimeHash: hash,
    file: STARTER,
    seed: '1',
    people: 500,
    until: regime.calendar.from + 2,
    lives: false,
  };
}

describe('the real tools', () => {
  it('load', async () => {
    const { regime, problems, hash } = await TOOLS.loadRegime(STARTER);
    expect(regime?.title).toBe('A small regime');
    expect(problems).toEqual([]);
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('run', async () => {
    const { series, stateHash } = await TOOLS.runRegime(await small());
    expect(series.months).toBe(3);
    expect(stateHash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('trace', async () => {
    const { person, months } = await TOOLS.traceLife(await small(), 7);
    expect(person).toBe(7);
    expect(months).toHaveLength(3);
  });

  it('find', async () => {
    const found = await TOOLS.findLife(await small(), 'silenced');
    expect(found === null || found.why === 'silenced').toBe(true);
  });

  it('find every kind of life that the commands offer', () => {
    expect(KINDS_OF_LIFE).toEqual(KINDS_FOUND);
  });

  it('measure the network', async () => {
    const { regime } = await small();
    const few = { ...regime, population: { ...regime.population, people: 500 } };
    const { degree } = await TOOLS.measureNetwork(few, '1');
    expect(degree.mean).toBeGreaterThan(3);
  });
});
