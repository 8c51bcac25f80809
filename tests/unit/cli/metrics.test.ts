import { describe, expect, it } from 'vitest';
import { howToGet } from '../../../src/cli/metrics.js';
import { runRegime } from '../../../src/experiment/run.js';
import { METRICS } from '../../../src/metrics/catalogue/metrics.js';
import { loadRegime } from '../../../src/regime/load.js';
import { runJson } from '../../../src/report/run-json.js';
import { commandLine } from '../../helpers/command-line.js';

describe('metrics', () => {
  it('lists every figure with what it says', async () => {
    const { code, out } = await commandLine(['metrics']);
    const flat = out.replaceAll(/\s+/gu, ' ');
    expect(code).toBe(0);
    for (const { names, definition } of METRICS) {
      expect(flat).toContain(names.join('; '));
      expect(flat).toContain(definition);
    }
  });

  it('explains one, named by its words, by its file, in quotes or not', async () => {
    for (const args of [['trap', 'probability'], ['trap probability'], ['Trap-Probability']]) {
      const { code, out } = await commandLine(['metrics', ...args]);
      const flat = out.replaceAll(/\s+/gu, ' ');
      expect(code).toBe(0);
      expect(out.startsWith('trap probability\n')).toBe(true);
      for (const word of ['formula', 'source', 'unit', 'range'])
        expect(flat).toContain(` ${word} `);
      expect(out).toContain('src/metrics/trap-probability.ts');
    }
  });

  it('explains several, one after the other', async () => {
    const { code, out } = await commandLine(['metrics', 'restricted', 'trap probability']);
    expect(code).toBe(0);
    expect(out.startsWith('restricted; restricted wrongly\n')).toBe(true);
    expect(out).toContain('\n\ntrap probability\n');
    const { out: json } = await commandLine(['metrics', 'restricted', 'immunity', '--json']);
    expect((JSON.parse(json) as { file: string }[]).map(({ file }) => file)).toEqual([
      'count-at-end',
      'immunity',
    ]);
    const wrong = await commandLine(['metrics', 'restricted', 'imunity']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('no metric is called "restricted imunity"');
  });

  it('says of each how to get it, and it is so', async () => {
    const { regime } = await loadRegime('tests/fixtures/everything.yaml');
    if (regime === null) throw new Error('the fixture is not valid');
    const found = async (paired: boolean): Promise<Set<string>> => {
      const request = { regime, regimeHash: '', file: '', seed: '1', people: 2000, lives: false };
      const { figures } = runJson(await runRegime({ ...request, threads: 1, paired }), '');
      return new Set(figures.map(({ metric }) => metric));
    };
    const [plain, withPaired] = [await found(false), await found(true)];
    for (const metric of METRICS) {
      const text = howToGet(metric);
      for (const name of metric.names) {
        expect(plain.has(name), name).toBe(text.startsWith('glasshouse run FILE: figures'));
        expect(withPaired.has(name), name).toBe(text.startsWith('glasshouse run FILE'));
      }
    }
    const { out } = await commandLine(['metrics', 'contagion number']);
    expect(out.replaceAll(/\s+/gu, ' ')).toContain(
      'to get it glasshouse run FILE --paired: figures',
    );
  });

  it('prints the same as JSON', async () => {
    const one = await commandLine(['metrics', 'gini', '--json']);
    expect(JSON.parse(one.out)).toEqual(METRICS.find(({ file }) => file === 'gini'));
    expect(JSON.parse((await commandLine(['metrics', '--json'])).out)).toEqual(METRICS);
  });

  it('says which metric was meant where none has the name, and which there are', async () => {
    const { code, err, out } = await commandLine(['metrics', 'trap', 'probabilty']);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(
      'no metric is called "trap probabilty"; did you mean "trap probability"?',
    );
    expect(err).toContain('accepted: appeal success, ');
  });

  it('suggests nothing where nothing is near', async () => {
    const { err } = await commandLine(['metrics', 'happiness']);
    expect(err).toContain('no metric is called "happiness"\n');
  });
});
