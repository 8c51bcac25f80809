import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LoadResult } from '../../../../src/regime/load.js';
import { hashRegime, loadPatch, loadRegime } from '../../../../src/regime/load.js';
import { parseRegime } from '../../../../src/regime/parse.js';
import type { Rules } from '../../../../src/regime/regime.js';

const directory = mkdtempSync(join(tmpdir(), 'glasshouse-'));
afterAll(() => rmSync(directory, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

const BASE = `regime: Base
from: 2014-01
until: 2016-12
sources: {S: "A source"}
population: {people: 2000, groups: {majority: 90%, minority: 10%}}
channels:
  cameras: {coverage: 30%, misidentifies: 1%, false-alarms: 0.1/year, ratio: {minority: 5}, source: S, status: reported, note: As told.}
  courts: {coverage: 100%}
conduct:
  jaywalking: {seen-by: cameras, domain: traffic, rate: 0.5/month}
  default: {seen-by: courts, domain: finance, rate: 0.01/month, gravity: 0.4}
domains:
  traffic: {}
  finance: {context: money}
  loans: {demand: 0.05/month, context: money}
  flights: {demand: 0.05/month}
scores:
  state:
    range: 0 to 100
    start: 50
    points: {jaywalking: -5, default: 3}
    grades: {high: 60, low: {from: 0, closes: [loans, flights, traffic]}}
  town: {like: state, grades: {any: 0}, points: {jaywalking: -1}}
lists:
  debtors: {enters: record of default, leaves: after 24 months, closes: [loans, flights]}
  idle: {enters: [member of debtors, town below 20], leaves: never, closes: [loans, flights, traffic]}
  good: {kind: red, enters: state at high or above, leaves: state below 50, opens: loans}
redress: none
jurisdictions:
  Coast:
    share: 20%
    channels: {cameras: {misidentifies: 4%}}
    scores: {state: {grades: {high: {from: 60, closes: [flights, traffic]}}}}
    redress: {notice: 40%}
interventions:
  - {at: 2015-01, change: {lists: {debtors: {leaves: never}}, scores: {state: {published: false}}}}
  - {at: 2015-06, in: Coast, change: {redress: none}}
`;

async function patched(change: string, head = ''): Promise<LoadResult> {
  const patch = write(
    'patch.yaml',
    `patch: A patch\n${head}change:\n${change.replace(/^/gmu, '  ')}\n`,
  );
  return loadRegime(write('base.yaml', BASE), [patch]);
}

/** The rules of a place, phase by phase. */
function rulesIn({ regime, problems }: LoadResult, jurisdiction = 0): readonly Rules[] {
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const phases = regime?.jurisdictions[jurisdiction]?.phases ?? [];
  expect(phases.length).toBeGreaterThan(1);
  return phases.map(({ rules }) => rules);
}

/** Names instead of indices. */
function closed(rules: Rules, list: string): readonly string[] {
  const closes = rules.lists.find(({ name }) => name === list)?.closes ?? [];
  return closes.map((i) => rules.domains[i]?.name ?? '?');
}

describe('a patch', () => {
  it('changes what it names, and nothing else', async () => {
    const result = await patched('channels: {courts: {misidentifies: 2%}}');
    const base = await loadRegime(join(directory, 'base.yaml'));
    for (const [i, rules] of rulesIn(result).entries()) {
      const before = rulesIn(base)[i];
      expect(rules.channels.map(({ misidentifies }) => misidentifies)).toEqual([0.01, 0.02]);
      expect({ ...rules, channels: before?.channels }).toEqual(before);
    }
    expect(result.patches).toEqual([
      { title: 'A patch', about: '', file: join(directory, 'patch.yaml') },
    ]);
  });

  it('reaches what pilots and later changes say of the same, each from what they say', async () => {
    const result = await patched(
      'channels: {every with misidentifies: {misidentifies: 50% of it}}',
    );
    expect(rulesIn(result).map(({ channels }) => channels[0]?.misidentifies)).toEqual([
      0.005, 0.005,
    ]);
    expect(rulesIn(result, 1).every(({ channels }) => channels[0]?.misidentifies === 0.02)).toBe(
      true,
    );
    const published = await patched('scores: {every: {published: true}}');
    for (const { scores } of rulesIn(published))
      expect(scores.map((score) => score.published)).toEqual([true, true]);
    const leaves = await patched('lists: {every black: {leaves: also on appeal}}');
    for (const { lists } of rulesIn(leaves))
      expect(lists[0]?.leaves.map(({ kind }) => kind)).toContain('appeal');
  });

  it('opens one way back where there was none, and leaves the others closed', async () => {
    const result = await patched(
      'redress: {notice: at least 60%, appeal: {filed: at least 10%/month, decided-in: at most 1 month, right: 90%}}',
    );
    const appeal = { filed: 0.1, decidedIn: 1, right: 0.9 };
    for (const rules of [...rulesIn(result), ...rulesIn(result, 1)]) {
      expect(rules.redress).toMatchObject({ notice: 0.6, appeal, apology: null, correction: 0 });
    }
  });

  it('goes by the way back that a pilot has of its own', async () => {
    const own = '{filed: 1%/month, decided-in: 6 months, right: 95%}';
    const base = write('own.yaml', BASE.replace('{notice: 40%}', `{appeal: ${own}}`));
    const patch = write(
      'patch.yaml',
      'patch: A patch\nchange:\n  redress: {appeal: {filed: at least 10%/month, decided-in: at most 1 month, right: at least 90%}}\n',
    );
    const result = await loadRegime(base, [patch]);
    const appeal = { filed: 0.1, decidedIn: 1 };
    expect(rulesIn(result)[0]?.redress.appeal).toMatchObject({ ...appeal, right: 0.9 });
    expect(rulesIn(result, 1)[0]?.redress.appeal).toMatchObject({ ...appeal, right: 0.95 });
  });

  it('takes out what is of another context, also of grades', async () => {
    const result = await patched(
      'lists: {every black: {closes: only in its own context}}\nscores: {every: {grades: {every: {closes: only in its own context}}}}',
    );
    const [rules] = rulesIn(result);
    if (rules === undefined) throw new Error('no rules');
    expect(closed(rules, 'debtors')).toEqual(['loans']);
    // The list has debtors in it, and the town's score loses points in traffic.
    expect(closed(rules, 'idle')).toEqual(['loans', 'traffic']);
    const names = (i: number): string | undefined => rules.domains[i]?.name;
    // Only what takes points off counts: jaywalking, and not the default that gives some.
    const low = rules.scores[0]?.grades.find(({ name }) => name === 'low');
    expect(low?.closes.map(names)).toEqual(['traffic']);
    const [coast] = rulesIn(result, 1);
    const high = coast?.scores[0]?.grades.find(({ name }) => name === 'high');
    expect(high?.closes.map(names)).toEqual(['traffic']);
  });

  it('ends a list so long after it begins, and not later than it ends anyway', async () => {
    const result = await patched('lists: {debtors: {until: 12 months after it begins}}');
    expect(rulesIn(result)[0]?.lists.map(({ until }) => until)).toEqual([11, Infinity, Infinity]);
    const late = await patched('lists: {every: {until: 36 months after it begins}}');
    expect(late.problems).toMatchObject([
      {
        severity: 'warning',
        line: 1,
        message:
          'the patch "A patch" changes nothing in "Base": nothing under "lists" lasts longer than 36 months anyway',
      },
    ]);
  });

  it('changes a score that is like another only where it means that one', async () => {
    const result = await patched('scores: {state: {start: 60}}');
    expect(rulesIn(result)[0]?.scores.map(({ start }) => start)).toEqual([60, 50]);
  });

  it('says of each rule that it changed it, and cites what it rests on', async () => {
    const result = await patched(
      'channels: {every: {misidentifies: at most 2%}}',
      'source: [A law, Another law]\n',
    );
    const [cameras] = rulesIn(result)[0]?.channels ?? [];
    const [pilot, courts] = rulesIn(result, 1)[0]?.channels ?? [];
    // At 1% and nothing they were within the bound: only the pilot's cameras changed.
    expect(cameras?.provenance).toMatchObject({
      source: ['S'],
      status: 'reported',
      note: 'As told.',
    });
    expect(courts?.provenance.note).toBeNull();
    expect(pilot).toMatchObject({ misidentifies: 0.02 });
    expect(pilot?.provenance).toMatchObject({
      source: ['S', 'A patch'],
      status: 'assumed',
      note: 'As told. Changed by the patch "A patch".',
    });
    expect(result.regime?.sources.at(-1)).toEqual({ key: 'A patch', text: 'A law; Another law' });
  });

  it('makes a text that is complete in itself, with a hash of everything', async () => {
    const one = await patched('redress: {notice: 90%}');
    const again = parseRegime(one.text, 'base.yaml');
    expect(again.problems).toEqual([]);
    expect(again.regime).toEqual(one.regime);
    expect(one.hash).toBe(hashRegime(one.text));
    const noted = await patched('redress: {notice: 90%}', 'note: A note.\n');
    const { hash } = await loadRegime(join(directory, 'base.yaml'));
    expect(new Set([one.hash, noted.hash, hash]).size).toBe(3);
  });
});

describe('several patches', () => {
  it('are applied in their order', async () => {
    const base = write('base.yaml', BASE);
    const half = write(
      'half.yaml',
      'patch: Half\nchange: {channels: {cameras: {misidentifies: 50% of it}}}\n',
    );
    const two = write(
      'two.yaml',
      'patch: Two\nchange: {channels: {cameras: {misidentifies: 2%}}}\n',
    );
    const first = await loadRegime(base, [half, two]);
    const last = await loadRegime(base, [two, half]);
    expect(rulesIn(first)[0]?.channels[0]?.misidentifies).toBe(0.02);
    expect(rulesIn(last)[0]?.channels[0]?.misidentifies).toBe(0.01);
    expect(last.patches?.map(({ title }) => title)).toEqual(['Two', 'Half']);
  });

  it('are not one patch twice', async () => {
    const base = write('base.yaml', BASE);
    const half = write('half.yaml', 'patch: Half\nchange: {redress: {notice: 50%}}\n');
    const { regime, problems } = await loadRegime(base, [half, half]);
    expect(regime).toBeNull();
    expect(problems).toMatchObject([
      { file: half, line: 1, column: 1, message: 'the patch "Half" is applied twice' },
    ]);
  });
});

describe('what is wrong with a patch', () => {
  it('is told in the patch where it makes the regime wrong', async () => {
    const { regime, problems } = await patched('lists:\n  debtors: {leaves: also after 6 months}');
    expect(regime).toBeNull();
    expect(problems).toMatchObject([
      {
        file: join(directory, 'patch.yaml'),
        line: 4,
        column: 23,
        message: 'a second term in one list',
      },
    ]);
  });

  it('is told with the names that the regime has not, all at once', async () => {
    const { problems } = await patched('listz: {}\nlists:\n  debtorz: {public: true}');
    expect(problems).toMatchObject([
      { line: 3, message: '"listz" is no key of the change of a patch', suggestion: 'lists' },
      {
        line: 5,
        message: expect.stringContaining('"debtorz" is not a list'),
        suggestion: 'debtors',
      },
    ]);
  });

  it('waits until the regime is right', async () => {
    const base = write('bad.yaml', BASE.replace('coverage: 100%', 'coverage: 100'));
    const patch = write(
      'patch.yaml',
      'patch: A patch\nchange: {lists: {nobody: {public: true}}}\n',
    );
    const { problems } = await loadRegime(base, [patch]);
    expect(problems.map(({ file, line }) => [file, line])).toEqual([[base, 8]]);
  });

  it('is that there is none', async () => {
    const missing = join(directory, 'missing.yaml');
    const { regime, problems, hash } = await loadRegime(write('base.yaml', BASE), [missing]);
    expect(regime).toBeNull();
    expect(hash).toBe('');
    expect(problems).toMatchObject([{ file: missing, message: `there is no file ${missing}` }]);
  });

  it('is found by itself, as far as that goes', async () => {
    const bad = write('bad-patch.yaml', 'patch: Bad\nchange: {redress: {notise: 5%}}\n');
    const result = await loadPatch(bad);
    expect(result?.patch).toBeNull();
    expect(result?.problems).toMatchObject([{ line: 2, suggestion: 'notice' }]);
    expect(await loadPatch(join(directory, 'base.yaml'))).toBeNull();
    expect(await loadPatch(join(directory, 'missing.yaml'))).toBeNull();
  });

  it('is not found by itself where only a regime could tell', async () => {
    const any = write(
      'any.yaml',
      'patch: Any\nabout: A word.\nchange: {lists: {nobody: {public: true}}}\n',
    );
    expect(await loadPatch(any)).toEqual({
      patch: expect.objectContaining({ title: 'Any', about: 'A word.' }),
      problems: [],
    });
  });
});
