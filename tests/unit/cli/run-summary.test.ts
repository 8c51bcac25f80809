import { describe, expect, it } from 'vitest';
import { runSummary } from '../../../src/cli/run-summary.js';
import type { RunResult } from '../../../src/experiment/result.js';
import { regime, rules } from '../../helpers/fake-regime.js';
import { fakeOverSeeds, fakeResult } from '../../helpers/fake-result.js';
import { handMade } from '../../helpers/hand-made-series.js';

const PEOPLE = 'People in December 2019 (in brackets: simulated people, where under 100)';
const ONE_SEED_LINE =
  'One seed: these numbers are exact for these synthetic people with their luck,';
const LISTS = 'Lists (entries are not people: whoever enters twice counts twice)';

const summary = (changes: Partial<RunResult> = {}): string =>
  runSummary(fakeResult(changes), 'out/town', 80);

/** The blocks of a summary, by their first line. */
function blocks(changes: Partial<RunResult> = {}): Map<string, string[]> {
  const parts = summary(changes).trim().split('\n\n');
  return new Map(
    parts.map((part) => {
      const [first = '', ...rest] = part.split('\n');
      return [first, rest];
    }),
  );
}

/** The fake regime in one place and of one group. */
function alone() {
  const [base] = regime().jurisdictions;
  if (base === undefined) throw new Error('the fake regime has a base');
  const { population } = regime();
  return regime({
    firms: null,
    jurisdictions: [{ ...base, share: 1 }],
    population: { ...population, groups: [{ name: 'everyone', share: 1 }] },
  });
}

describe('a summary', () => {
  it('has its blocks in the order in which they are asked for', () => {
    const [title, answer, ...others] = [...blocks().keys()];
    expect(title).toBe('A made-up regime');
    expect(answer).toMatch(/^- Of 20 million people/u);
    expect(others).toEqual([
      PEOPLE,
      'Refused since January 2018',
      LISTS,
      'Fear and redress, over the whole time',
      'Reported against simulated',
      ONE_SEED_LINE,
      'Report: out/town/report.html   (also run.json, series.parquet)',
    ]);
  });

  it('says that one seed has no interval, and how to get one', () => {
    const text = summary().replaceAll(/\s+/gu, ' ');
    expect(text).toContain('and have no interval over seeds.');
    expect(text).toContain('glasshouse run FILE --seeds 10');
    expect(text).toContain('glasshouse compare --seeds 10');
  });

  it('has means over several seeds, with intervals from six on', () => {
    const OVER = 'Over the seeds, for everybody (glasshouse metrics NAME says what each means)';
    const of = (count: number): Map<string, string[]> =>
      blocks({ overSeeds: fakeOverSeeds(fakeResult(), count) });
    const [head = '', restricted = ''] = of(6).get(OVER) ?? [];
    expect(head.trim().split(/ {2,}/u)).toEqual(['seed 1', 'mean of 6 seeds', '95 %']);
    expect(restricted.trim()).toMatch(/^restricted +192,000 +197,000 +19\d,\d00 to \d+,\d00$/u);
    expect(of(2).get(OVER)?.[0]?.trim().split(/ {2,}/u)).toEqual(['seed 1', 'mean of 2 seeds']);
    const text = summary({ overSeeds: fakeOverSeeds(fakeResult(), 2) }).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('192,000 (mean of 2 seeds 193,000) were restricted');
    expect(text).toContain('Too few for an interval: 6 at least, and better ten.');
    expect(text).not.toContain('One seed');
    expect(text).not.toContain('95 %');
  });

  it('names groups and jurisdictions only where there are several', () => {
    const names = (lines: readonly string[] = []): string[] =>
      lines.slice(1).map((line) => line.trim().split(/ {2,}/u)[0] ?? '');
    expect(names(blocks().get(PEOPLE))).toEqual([
      'everybody',
      'majority',
      'minority',
      'everywhere else',
      'Coastal pilot',
    ]);
    expect(names(blocks({ regime: alone() }).get(PEOPLE))).toEqual(['everybody']);
  });

  it('does not say what people stand for where they stand for themselves', () => {
    expect(summary()).toContain('20,000 synthetic people standing for 20 million, seed 1');
    expect(summary({ people: 20_000_000 })).toContain('20,000,000 synthetic people, seed 1');
  });

  it('lists what was refused most first, without what was hardly refused at all', () => {
    const series = handMade({
      refusals: { flights: [3], internet: [200], traffic: [0.4] },
      'refusals wrongly': { internet: [20] },
    });
    expect(blocks({ series }).get('Refused since January 2018')).toEqual([
      '            times  of them wrongly',
      '  internet    200               20',
      '  flights       3                0',
    ]);
  });

  it('says nothing of wrongful members of a redlist', () => {
    const green = blocks()
      .get(LISTS)
      ?.find((line) => line.includes('green lane'));
    expect(green?.trim().split(/ {2,}/u)).toHaveLength(4);
    const black = blocks()
      .get(LISTS)
      ?.find((line) => line.includes('low score'));
    expect(black?.trim().split(/ {2,}/u)).toHaveLength(5);
  });

  it('marks the lists of firms', () => {
    expect(blocks().get(LISTS)?.at(-1)).toContain('dishonest firms (firms)');
  });

  it('marks figures that are not met, and leaves empty what was not reached', () => {
    const lines = blocks().get('Reported against simulated') ?? [];
    expect(lines[1]).toMatch(/yes$/u);
    expect(lines[2]).toMatch(/not reached$/u);
    expect(lines[3]).toMatch(/0\.500 .* NO$/u);
  });
});

describe('a summary of nothing', () => {
  const nothing: Partial<RunResult> = {
    regime: {
      ...alone(),
      jurisdictions: alone().jurisdictions.map((place) => ({
        ...place,
        phases: [{ from: 0, rules: rules({ lists: [] }) }],
      })),
    },
    series: handMade({}),
    expect: [],
  };

  it('leaves out what there is nothing to say of', () => {
    expect([...blocks(nothing).keys()]).toEqual([
      'A made-up regime',
      '- Of 0 people, nobody was restricted in January 2018: no part of life was closed',
      'People in January 2018 (in brackets: simulated people, where under 100)',
      ONE_SEED_LINE,
      'Report: out/town/report.html   (also run.json, series.parquet)',
    ]);
  });

  it('has no number that is none', () => {
    expect(summary(nothing)).not.toMatch(/NaN|undefined|Infinity/u);
  });
});
