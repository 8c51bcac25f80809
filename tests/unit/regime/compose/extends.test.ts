import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatProblem } from '../../../../src/regime/format-problem.js';
import type { LoadResult } from '../../../../src/regime/load.js';
import { hashRegime, loadRegime } from '../../../../src/regime/load.js';
import { parseRegime } from '../../../../src/regime/parse.js';
import type { Regime, Rules } from '../../../../src/regime/regime.js';
import { regimeText } from '../regime-text.js';

const directory = mkdtempSync(join(tmpdir(), 'glasshouse-'));
afterAll(() => rmSync(directory, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(directory, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const BASE = `regime: Base
from: 2014-01
until: 2014-12
population: {people: 2000, groups: {majority: 90%, minority: 10%}}
channels:
  cameras: {coverage: 30%, misidentifies: 1%, ratio: {minority: 5}}
conduct:
  jaywalking: {seen-by: cameras, domain: traffic, rate: 0.5/month}
domains:
  traffic: {}
  flights: {demand: 0.05/month}
scores:
  state: {range: 0 to 100, start: 50, published: true, points: {jaywalking: -5}}
  town: {like: state, kept-by: the town}
lists:
  offenders: {enters: record of jaywalking, leaves: after 12 months, closes: flights}
`;

async function load(over: string, base = BASE): Promise<LoadResult> {
  write('base.yaml', base);
  return loadRegime(write('over.yaml', `extends: base.yaml\n${over}`));
}

function whole({ regime, problems }: LoadResult): Regime {
  expect(problems.map(formatProblem)).toEqual([]);
  if (regime === null) throw new Error('no regime');
  return regime;
}

function rulesOf(regime: Regime): Rules {
  const rules = regime.jurisdictions[0]?.phases[0]?.rules;
  if (rules === undefined) throw new Error('no rules');
  return rules;
}

describe('a regime that extends another', () => {
  it('is the other, but for what it says', async () => {
    const regime = whole(
      await load(
        'regime: Over\nchannels: {cameras: {misidentifies: 2%}}\nredress: {notice: 40%}\n',
      ),
    );
    const base = whole(await loadRegime(join(directory, 'base.yaml')));
    expect(regime.title).toBe('Over');
    const [rules, before] = [rulesOf(regime), rulesOf(base)];
    expect(rules.channels[0]).toEqual({ ...before.channels[0], misidentifies: 0.02 });
    expect(rules.redress.notice).toBe(0.4);
    expect(rules.conduct).toEqual(before.conduct);
    expect(regime.calendar).toEqual(base.calendar);
  });

  it('may add rules, and reaches scores that are like one that it changes', async () => {
    const rules = rulesOf(
      whole(
        await load(
          'lists: {latecomers: {enters: state below 40, leaves: never, closes: flights}}\nscores: {state: {start: 60}}\n',
        ),
      ),
    );
    expect(rules.lists.map(({ name }) => name)).toEqual(['offenders', 'latecomers']);
    expect(rules.scores.map(({ start }) => start)).toEqual([60, 60]);
  });

  it('is asked whether it meant a score of the other where it mistypes one', async () => {
    const { problems } = await load('scores: {stat: {start: 60}}\n');
    expect(problems).toMatchObject([
      { message: '"stat" does not say its "range"', suggestion: 'state' },
    ]);
  });

  it('says its groups, places and network as a whole', async () => {
    const regime = whole(
      await load(
        'population: {groups: {old: 40%, minority: 60%}, network: {poisson: {degree: 4}}}\nplaces: {here: 100%}\n',
        BASE.replace('groups:', 'network: {barabasi-albert: {links: 3}}, groups:').replace(
          'channels:',
          'places: {cities: 60%, countryside: 40%}\nchannels:',
        ),
      ),
    );
    expect(regime.population.groups.map(({ name }) => name)).toEqual(['old', 'minority']);
    expect(regime.population.network.kind).toBe('poisson');
    expect(regime.places.map(({ name }) => name)).toEqual(['here']);
    expect(regime.population.people).toBe(2000);
  });

  it('may extend a file that extends a third, each seen from its own file', async () => {
    write('base.yaml', BASE);
    write(
      'deep/middle.yaml',
      'extends: ../base.yaml\nredress: {notice: 10%, correction: 5%/month}\n',
    );
    const top = write('deep/er/top.yaml', 'extends: ../middle.yaml\nredress: {notice: 20%}\n');
    const { redress } = rulesOf(whole(await loadRegime(top)));
    expect(redress).toMatchObject({ notice: 0.2, correction: 0.05 });
  });

  it('has a text that is complete in itself, and its hash', async () => {
    const over = await load(
      'regime: "Over: #1"\nscores: {state: {start: 60}}\nnotes: ["2014", two]\n',
    );
    const again = parseRegime(over.text, 'over.yaml');
    expect(again.problems).toEqual([]);
    expect(again.regime).toEqual(whole(over));
    expect(over.hash).toBe(hashRegime(over.text));
  });

  it('has a hash that covers every letter of what it extends', async () => {
    const { hash } = await load('regime: Over\n');
    const { hash: again } = await load('regime: Over\n');
    const { hash: noted } = await load('regime: Over\n', `${BASE}# a comment\n`);
    const { hash: own } = await load('regime: Over\n# a comment\n');
    const { hash: windows } = await load('regime: Over\n', BASE.replaceAll('\n', '\r\n'));
    expect(again).toBe(hash);
    expect(windows).toBe(hash);
    expect(new Set([hash, noted, own]).size).toBe(3);
  });

  it('leaves the hash and the text of a file that extends nothing as they were', async () => {
    const text = regimeText();
    const { hash, text: read } = await loadRegime(write('alone.yaml', text));
    expect(read).toBe(text);
    expect(hash).toBe(hashRegime(text));
  });
});

describe('what is wrong with a regime that extends another', () => {
  it('is told at its place in the file that says it', async () => {
    const { regime, problems } = await load(
      'scores:\n  state: {start: 500}\n',
      BASE.replace('misidentifies: 1%', 'misidentifies: 1'),
    );
    expect(regime).toBeNull();
    expect(problems.map(formatProblem)).toEqual([
      `${join(directory, 'over.yaml')}:3:18: error: it starts at 500, outside its range
    3 |   state: {start: 500}
      |                  ^^^
   accepted: a whole number from 0 to 100`,
      `${join(directory, 'base.yaml')}:6:43: error: 1 has no unit
    6 |   cameras: {coverage: 30%, misidentifies: 1, ratio: {minority: 5}}
      |                                           ^
   accepted: a share from 0% to 100%, like 5%, 0.05% or 2 in 1000
   did you mean "100%"?`,
    ]);
  });

  it('is told in the base where a change of the file above makes it wrong there', async () => {
    const { problems } = await load('lists: {offenders: {kind: red}}\n');
    expect(problems).toMatchObject([
      { file: join(directory, 'base.yaml'), line: 16, message: 'a red list closes nothing' },
    ]);
  });

  it('is a syntax error of the base as well', async () => {
    const { problems } = await load('regime: Over\n', 'regime: Base\nchannels: {\n');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: join(directory, 'base.yaml'), severity: 'error' });
  });

  it('is a circle, at whatever remove', async () => {
    write('a.yaml', 'extends: b.yaml\n');
    write('b.yaml', 'extends: c.yaml\n');
    write('c.yaml', 'extends: a.yaml\n');
    const { regime, problems } = await loadRegime(join(directory, 'a.yaml'));
    expect(regime).toBeNull();
    expect(problems).toMatchObject([
      {
        file: join(directory, 'c.yaml'),
        line: 1,
        column: 10,
        message:
          'files extend each other in a circle: a.yaml extends b.yaml extends c.yaml extends a.yaml',
      },
    ]);
  });

  it('is a chain that is too long', async () => {
    for (let i = 0; i < 20; i += 1) write(`long/${i}.yaml`, `extends: ${i + 1}.yaml\n`);
    const { problems } = await loadRegime(join(directory, 'long/0.yaml'));
    expect(problems).toMatchObject([{ message: 'more than 16 files extend one another' }]);
  });

  it('is what it makes with the base being too large to be saved', async () => {
    const { regime, problems } = await load(
      `notes: [${'x'.repeat(700_000)}]\n`,
      `${BASE}about: ${'y'.repeat(700_000)}\n`,
    );
    expect(regime).toBeNull();
    expect(problems).toMatchObject([
      { message: 'the regime and what it is made of have more than 1 MiB together' },
    ]);
  });

  it('is that only a text is read, where no file is', () => {
    const { regime, problems } = parseRegime('extends: base.yaml\n', 'over.yaml');
    expect(regime).toBeNull();
    expect(problems).toMatchObject([
      { line: 1, column: 1, message: '"extends" names another file, and only this text is read' },
    ]);
  });
});
