import { describe, expect, it, vi } from 'vitest';
import type { Tools } from '../../../src/cli/tools.js';
import { PUBLISHED_NETWORKS } from '../../../src/population/published-networks.js';
import { commandLine } from '../../helpers/command-line.js';
import { regime } from '../../helpers/fake-regime.js';
import { fakeTools, NETWORK } from '../../helpers/fake-tools.js';

describe('network', () => {
  it('tells what the ties are like', async () => {
    const { code, out } = await commandLine(['network', 'town.yaml']);
    expect(code).toBe(0);
    expect(out).toContain('The ties between 20,000 people: A made-up regime');
    expect(out).toMatch(/\n {2}all kinds +13\.4 +3\.4 +7 +13 +19\n/u);
    expect(out).toMatch(/\n {2}household +13\.4/u);
    expect(out.replaceAll(/\s+/gu, ' ')).toContain(
      '0.21 of pairs, mean over people (0.18 over pairs)',
    );
    expect(out).toContain('People in the largest connected part: 0.9991 of all');
    expect(out).toContain('Steps from one person to another: 6.7 on average');
    expect(out).toMatch(/majority 0\.31, minority 0\.29/u);
  });

  it('says that all hang together, or nearly all, where they do', async () => {
    const told = async (giantComponent: number): Promise<string> => {
      const measured = { ...NETWORK, giantComponent };
      const tools = { measureNetwork: async () => measured };
      return (await commandLine(['network', 'town.yaml'], tools)).out;
    };
    expect(await told(1)).toContain('connected part: all\n');
    expect(await told(0.99999)).toContain('connected part: nearly all\n');
  });

  it('shows every published figure with its source', async () => {
    const { out } = await commandLine(['network', 'town.yaml']);
    const flat = out.replaceAll(/\s+/gu, ' ');
    for (const { what, source } of PUBLISHED_NETWORKS) {
      expect(flat).toContain(`${what} (${source})`);
    }
  });

  it('says how to read the numbers, and which of them were published', async () => {
    const { out } = await commandLine(['network', 'town.yaml']);
    const flat = out.replaceAll(/\s+/gu, ' ');
    expect(flat).toContain('Spread is the standard deviation');
    expect(flat).toContain('Circles are kept or left out as a whole');
    expect(flat).toContain('(assortativity): 0.3, where 0 is chance');
    expect(out.match(/published: /gu)).toHaveLength(PUBLISHED_NETWORKS.length);
  });

  it('says nothing of circles where the ties are those of a graph', async () => {
    const { population } = regime();
    const network = { kind: 'poisson', degree: 4 } as const;
    const { out } = await commandLine(['network', 'a.yaml'], {
      loadRegime: async () => ({
        regime: regime({ population: { ...population, network } }),
        problems: [],
        hash: 'a',
        text: '',
      }),
    });
    expect(out).not.toContain('Circles');
  });

  it('measures as many people as asked, and the seed that was named', async () => {
    const measureNetwork = vi.fn<Tools['measureNetwork']>(fakeTools().measureNetwork);
    await commandLine(['network', 'a.yaml', '--people', '5k', '--seed', '9'], { measureNetwork });
    const [measured, seed] = measureNetwork.mock.calls[0] ?? [];
    expect(measured?.population.people).toBe(5000);
    expect(seed).toBe('9');
  });

  it('bears groups that have no index of their own', async () => {
    const { population } = regime();
    const groups = [...population.groups, { name: 'third', share: 0 }];
    const { out } = await commandLine(['network', 'a.yaml'], {
      loadRegime: async () => ({
        regime: regime({ population: { ...population, groups } }),
        problems: [],
        hash: 'a',
        text: '',
      }),
    });
    expect(out).toMatch(/third 0 /u);
  });
});

describe('network --json', () => {
  it('prints what was measured, of what, and nothing else', async () => {
    const { out, err } = await commandLine(['network', 'town.yaml', '--json']);
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual({
      glasshouse: expect.any(String),
      regime: { name: 'A made-up regime', hash: 'a'.repeat(64) },
      patches: [],
      seed: '1',
      people: 20_000,
      ...NETWORK,
    });
  });
});
