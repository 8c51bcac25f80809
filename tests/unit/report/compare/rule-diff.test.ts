import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseRegime } from '../../../../src/regime/parse.js';
import type { Regime } from '../../../../src/regime/regime.js';
import { perhapsRenamed, ruleDiff } from '../../../../src/report/compare/rule-diff.js';

/** The fixture with everything in it, and changes of its text. */
let text = '';
beforeAll(async () => {
  text = await readFile('tests/fixtures/everything.yaml', 'utf8');
});

function read(yaml: string): Regime {
  const { regime, problems } = parseRegime(yaml, 'test.yaml');
  if (regime === null) throw new Error(JSON.stringify(problems));
  return regime;
}

const SMALL = `
regime: Small
from: 2020-01
until: 2020-12
population: {people: 1k}
channels:
  cameras: {coverage: 10%}
conduct:
  jaywalking: {seen-by: cameras, domain: traffic, rate: 0.1/month}
domains:
  traffic: {}
  flights: {demand: 0.05/month}
lists:
  barred: {enters: record of jaywalking, leaves: after 12 months, closes: flights}
`;

function changed(from: string, to: string, source = SMALL): Regime {
  if (!source.includes(from)) throw new Error(`the text does not say ${from}`);
  return read(source.replace(from, to));
}

describe('ruleDiff', () => {
  it('finds nothing between a regime and itself, whatever its titles, sources and notes', () => {
    expect(ruleDiff(read(text), read(text))).toEqual([]);
    const told = changed('regime: Small', 'regime: Another\nabout: In other words.');
    expect(ruleDiff(read(SMALL), told)).toEqual([]);
    const noted = changed('closes: flights', 'closes: flights, status: assumed, note: A guess.');
    expect(ruleDiff(read(SMALL), noted)).toEqual([]);
  });

  it('finds nothing where a sentence says the same in other words, or rules stand in another order', () => {
    const once = changed(
      'enters: record of jaywalking',
      'enters: 1 records of jaywalking within 1 month',
    );
    expect(ruleDiff(read(SMALL), once)).toEqual([]);
    const first = changed(
      '  cameras: {coverage: 10%}',
      '  drones: {coverage: 1%}\n  cameras: {coverage: 10%}',
    );
    expect(ruleDiff(read(SMALL), first).map(({ name, kind }) => [name, kind])).toEqual([
      ['drones', 'only in B'],
    ]);
  });

  it('gives both readings of a rule that differs, and the exact fields', () => {
    expect(ruleDiff(read(SMALL), changed('after 12 months', 'after 6 months'))).toEqual([
      {
        section: 'Lists',
        name: 'barred',
        kind: 'differs',
        a: ['One leaves it after 12 months.'],
        b: ['One leaves it after 6 months.'],
        fields: [{ field: 'leaves', a: 'kind term months 12', b: 'kind term months 6' }],
      },
    ]);
  });

  it('tells rules that only one regime has, as a whole', () => {
    const more = `${SMALL}  shamed: {enters: audit of 1%/month, leaves: never}\n`;
    const [there] = ruleDiff(read(SMALL), read(more));
    expect(there).toMatchObject({ section: 'Lists', name: 'shamed', kind: 'only in B', a: [] });
    expect(there?.b.join(' ')).toContain('Nobody ever leaves it.');
    const [back] = ruleDiff(read(more), read(SMALL));
    expect(back).toMatchObject({ kind: 'only in A', b: [] });
    expect(back?.a).toEqual(there?.b);
  });

  it('sees what sentences round away, and then tells the bare numbers', () => {
    expect(
      ruleDiff(read(SMALL), changed('demand: 0.05/month', 'demand: 0.050001/month')),
    ).toMatchObject([
      {
        name: 'flights',
        a: ['demand: 0.05 times a month.'],
        b: ['demand: 0.050001 times a month.'],
        kind: 'differs',
      },
    ]);
  });

  it('says what the one does not do that the other does', () => {
    const [list] = ruleDiff(
      read(SMALL),
      changed('closes: flights', 'closes: flights, public: true'),
    );
    expect(list).toMatchObject({ a: ['It is not public.'], b: ['It is public.'] });
  });

  it('sees changes on a date, and not what they leave as it was', () => {
    const dated = (coverage: string, source = SMALL): Regime =>
      read(
        `${source}interventions:\n  - {at: 2020-06, change: {channels: {cameras: {coverage: ${coverage}}}}}\n`,
      );
    expect(
      ruleDiff(dated('50%'), dated('80%')).map(({ section, name }) => [section, name]),
    ).toEqual([['What happens on a date', 'June 2020']]);
    // The list differs from the start; the change of June is the same in both.
    const both = SMALL.replace('after 12 months', 'after 6 months');
    expect(ruleDiff(dated('50%'), dated('50%', both)).map(({ name }) => name)).toEqual(['barred']);
  });

  it('sees events, pilots and firms', () => {
    const names = (more: string): string[] =>
      ruleDiff(read(SMALL), read(SMALL + more)).map(({ section, name }) => `${section}: ${name}`);
    expect(names('interventions:\n  - {at: 2020-03, amnesty: barred}\n')).toEqual([
      'What happens on a date: March 2020',
    ]);
    expect(
      names('jurisdictions:\n  Coast: {share: 10%, channels: {cameras: {coverage: 90%}}}\n'),
    ).toEqual(['Pilots: Coast']);
    expect(names('firms: {count: 10}\n')).toEqual(['Firms: firms', 'Firms: redress']);
    expect(names('adaptation: none\n')).toEqual(['Peers, redress and adaptation: adaptation']);
  });

  it('names lists that say the same under two names', () => {
    const renamed = ruleDiff(read(SMALL), changed('  barred:', '  banned:'));
    expect(perhapsRenamed(renamed)).toEqual([['barred', 'banned']]);
    const other = ruleDiff(read(SMALL), changed('  barred: {', '  banned: {public: true, '));
    expect(perhapsRenamed(other)).toEqual([]);
  });
});
