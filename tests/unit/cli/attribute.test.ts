import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tools } from '../../../src/cli/tools.js';
import { commandLine } from '../../helpers/command-line.js';
import { fakeAnswer } from '../../helpers/fake-attribution.js';
import { fakeTools } from '../../helpers/fake-tools.js';

let top = '';
let out = '';
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'glasshouse-attribute-'));
  out = join(top, 'out');
});
afterEach(async () => rm(top, { recursive: true }));

describe('attribute', () => {
  it('says what each mechanism causes, and writes it', async () => {
    const answer = await commandLine(['attribute', 'town.yaml', '--out', out]);
    expect(answer.code).toBe(0);
    expect(answer.out).toContain('A made-up regime\nJanuary 2018 to December 2019');
    expect(answer.out).toMatch(
      / {2}false alarms +1\.25 million +\(1\.2 million to 1\.3 million\)/u,
    );
    expect(answer.out).toMatch(/\n +people +of the difference\n[^]*all together +12,000 +100 %\n/u);
    expect(answer.out).toContain('Nothing: hacks.');
    expect((await readdir(out)).sort()).toEqual(['attribute.html', 'attribute.json']);
    const json: unknown = JSON.parse(await readFile(join(out, 'attribute.json'), 'utf8'));
    expect(json).toMatchObject({
      glasshouse: expect.any(String) as string,
      regime: { name: 'A made-up regime' },
      method: { kind: 'exact' },
    });
    expect(await readFile(join(out, 'attribute.html'), 'utf8')).toContain(
      'glasshouse attribute town.yaml --seed 1',
    );
  });

  it('asks for what the options say', async () => {
    const attribute = vi.fn<Tools['attribute']>(fakeTools().attribute);
    const line = `attribute town.yaml --mechanisms hacks,association --orders 40 --seeds 7 --people 1k --until 2018-06 --threads 1 --json --out ${out}`;
    const answer = await commandLine(line.split(' '), { attribute });
    const [request] = attribute.mock.calls[0] ?? [];
    expect(request).toMatchObject({ orders: 40, seeds: 7, people: 1000, months: 6, threads: 1 });
    expect(request?.mechanisms.map(({ name }) => name)).toEqual(['association', 'hacks']);
    expect(JSON.parse(answer.out)).toMatchObject({ simulations: 8 });
  });

  it('refuses a mechanism that the regime has not', async () => {
    const refused = async (name: string): Promise<string> => {
      const { code, err } = await commandLine(['attribute', 'town.yaml', '--mechanisms', name]);
      expect(code).toBe(2);
      expect(err).toContain('\n  accepted: false alarms, association, hacks\n');
      return err;
    };
    expect(await refused('magic')).toMatch(/^error: there is no mechanism "magic"\n/u);
    expect(await refused('hacks,false alrms')).toMatch(
      /^error: there is no mechanism "false alrms"; did you mean "false alarms"\?\n/u,
    );
    expect(await refused('gaming')).toMatch(
      /^error: town\.yaml does not have the mechanism "gaming" \(people buy points or take a second identity\), so there is nothing to switch off\n/u,
    );
  });

  it('says so where there is nothing to attribute to', async () => {
    const { code, err } = await commandLine(['attribute', 'town.yaml'], {
      mechanismsOf: async () => [],
    });
    expect(code).toBe(1);
    expect(err).toContain('there is nothing to attribute harm to');
  });

  it('overwrites nothing unasked, and only what is its own', async () => {
    await commandLine(['attribute', 'town.yaml', '--out', out]);
    const again = await commandLine(['attribute', 'town.yaml', '--out', out]);
    expect(again.code).toBe(1);
    expect(again.err).toContain('--force');
    expect((await commandLine(['attribute', 'town.yaml', '--out', out, '--force'])).code).toBe(0);
    await writeFile(join(out, 'mine.txt'), 'mine');
    expect((await commandLine(['attribute', 'town.yaml', '--out', out, '--force'])).code).toBe(1);
  });

  it.each([
    [['--orders', '1'], 'from 6 to'],
    [['--seeds', '0'], 'from 1 to'],
    [['--month', '2018-03'], '--month is about one person'],
    [['--find', 'wrongfl'], 'did you mean "wrongful"?'],
    [['--person', '20000'], '0 to 19999'],
    [['--person', '5', '--month', '2030-01'], 'from 2018-01 to 2019-12'],
  ])('refuses %s', async (options, said) => {
    const { code, err } = await commandLine(['attribute', 'town.yaml', ...options]);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});

describe('attribute --person', () => {
  it('tells without what somebody would have been spared', async () => {
    const { code, out: text } = await commandLine(['attribute', 'town.yaml', '--person', '12']);
    expect(code).toBe(0);
    expect(text).toMatch(/^Person 12, who does not exist\./u);
    const many = await commandLine(['attribute', 'town.yaml', '--person', '8215']);
    expect(many.out).toMatch(/^Person 8215, /u);
    expect(text).toContain('Each of these 2 is enough by itself.');
  });

  it('says how to ask about somebody else where there is nothing to ask', async () => {
    const months = { restricted: [], wrongly: [] };
    const free = fakeAnswer({ asItIs: months, asked: null, sets: [] });
    const line = ['attribute', 'town.yaml', '--person', '12'];
    const { out: text } = await commandLine(line, { attributePerson: async () => free });
    expect(text).toContain('They were never restricted, so there is nothing to take away.');
    expect(text).toContain('--find wrongful');
  });

  it('finds whoever is restricted wrongly for longest', async () => {
    const found = await commandLine(['attribute', 'town.yaml', '--find', 'wrongful', '--json']);
    expect(JSON.parse(found.out)).toMatchObject({ from: '2018-01', answer: { asked: 'wrongly' } });
    const nobody = await commandLine(['attribute', 'town.yaml', '--find', 'wrongful'], {
      findLife: async () => null,
    });
    expect(nobody.out).toBe('In this run nobody was ever restricted wrongly.\n');
  });
});

describe('safeguards', () => {
  it('says what they remove and lose, and writes it', async () => {
    const answer = await commandLine(['safeguards', 'town.yaml', '--out', out]);
    expect(answer.code).toBe(0);
    expect(answer.out).toMatch(/ {2}Sunset +400,000 +40 % +4 million +50 %/u);
    expect(answer.out).toMatch(/removed, +earned lost,\n +person-months +person-months\n/u);
    expect(answer.out).toContain('Set aside\n  Published rules: raises acts left undone');
    expect((await readdir(out)).sort()).toEqual(['safeguards.html', 'safeguards.json']);
  });

  it('asks for what the options say', async () => {
    const searchSafeguards = vi.fn<Tools['searchSafeguards']>(fakeTools().searchSafeguards);
    const line = ['safeguards', 'town.yaml', '--harm', 'gap between groups', '--most', '2'];
    await commandLine([...line, '--beam', '3', '--json', '--out', out], { searchSafeguards });
    expect(searchSafeguards.mock.calls[0]?.[0]).toMatchObject({
      objective: { harm: 'gap between groups', wanted: 'less' },
      most: 2,
      beam: 3,
    });
  });

  it.each(['conformity', 'earned restrictions', 'silence'])(
    'has no way to ask for %s',
    async (harm) => {
      const { code, err } = await commandLine(['safeguards', 'town.yaml', '--harm', harm]);
      expect(code).toBe(2);
      expect(err).toContain('  accepted: months restricted wrongly, months restricted');
    },
  );
});
