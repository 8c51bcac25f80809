import {
  type Life,
  type LifeMonth,
  loadRegime,
  type Regime,
  tellLife,
  traceLives,
} from 'glasshouse';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { monthLines } from '../../../../web/src/sentences/life/month.ts';
import { quietLines } from '../../../../web/src/sentences/life/quiet.ts';
import { reckoning } from '../../../../web/src/sentences/life/reckoning.ts';
import { tellPerson } from '../../../../web/src/sentences/life/tell.ts';
import { speak } from '../../../../web/src/text/text.ts';
import { ENTRY_CAUSES, EXIT_WAYS } from '../../../../src/model/measures.js';
import { monthLines as linesOfPackage } from '../../../../src/report/life/month-lines.js';
import { quietLines as quietOfPackage } from '../../../../src/report/life/quiet-lines.js';
import { reckoning as reckonedByPackage } from '../../../../src/report/life/reckoning.js';
import { EVENT_WORDS, SCORE_WORDS } from '../../../../src/report/life/words.js';
import { quietMonth } from '../../../helpers/fake-life.js';
import { rules } from '../../../helpers/fake-regime.js';
import { yamlIn } from '../../../helpers/yaml-in.js';

Object.assign(globalThis, { document: { documentElement: {} } });
afterEach(() => speak('en'));

const PEOPLE = 128;
const PERSONS = Array.from({ length: 24 }, (_, at) => at * 5);

describe.each([...yamlIn('regimes'), ...yamlIn('tests/golden/regimes')])('lives in %s', (file) => {
  let regime: Regime;
  let text: string;
  let lives: readonly Life[];
  beforeAll(async () => {
    const read = await loadRegime(file);
    if (read.regime === null) throw new Error(`${file} is not valid`);
    ({ text, regime } = { text: read.text, regime: read.regime });
    const { until } = regime.calendar;
    const of = { regime, regimeHash: '', file, seed: '3', people: PEOPLE, until, threads: 1 };
    lives = await traceLives({ ...of, lives: false }, PERSONS);
  });

  it('are told in English in the words of the package', () => {
    expect(lives.length).toBeGreaterThan(10);
    for (const life of lives) {
      const { about, entries, reckoning } = tellLife(regime, life, 'full');
      expect(tellPerson(regime, life)).toEqual({ about, entries, reckoning });
    }
  });

  it('are told in Chinese, but for the names in the file', async () => {
    await speak('zh');
    const known = new Set(text.toLowerCase().match(/[a-z]+/gu));
    const told = lives.flatMap((life) => {
      const { about, entries, reckoning } = tellPerson(regime, life);
      return [
        ...about,
        ...reckoning,
        ...entries.flatMap(({ when, lines, standing }) => [
          when,
          ...lines,
          ...(standing === null ? [] : [standing.regime, standing.own]),
        ]),
      ];
    });
    const english = told.filter((line) =>
      (line.toLowerCase().match(/[a-z]+/gu) ?? []).some((word) => !known.has(word)),
    );
    expect(english).toEqual([]);
    for (const line of told) expect(line).toMatch(/\p{Script=Han}/u);
  });
});

/** Months in which everything happens that can, one thing after another. */
const RULES = rules();
const SCORE = { score: 0, before: 1000, after: 945.5, earned: 1000 };
const EVENTFUL: readonly Partial<LifeMonth>[] = [
  { acts: [0, 2], performed: [2], silenced: [1], escaped: [{ conduct: 0, on: 99 }] },
  {
    records: [
      { conduct: 0, kind: 'true', whose: null },
      { conduct: 0, kind: 'mistaken', whose: 4711 },
      { conduct: 0, kind: 'mistaken', whose: null },
      { conduct: 1, kind: 'false', whose: null },
    ],
  },
  ...(Object.keys(SCORE_WORDS) as (keyof typeof SCORE_WORDS)[]).map((cause) => ({
    scores: [{ ...SCORE, parts: [{ cause, points: -54.5 }] }],
  })),
  { scores: [{ ...SCORE, earned: SCORE.after, parts: [] }] },
  ...[true, false].map((wrongful) => ({
    entered: ENTRY_CAUSES.flatMap((cause) =>
      RULES.lists.map((_, list) => ({ list, cause, wrongful })),
    ),
  })),
  // Grades: one that closes and opens, and one that is left behind.
  { scores: [{ ...SCORE, after: 950, parts: [] }], closed: [2] },
  { scores: [{ ...SCORE, after: 970, parts: [] }], opened: [3] },
  { scores: [{ ...SCORE, after: 950, parts: [] }], closed: [2] },
  { scores: [{ ...SCORE, after: 960, parts: [] }] },
  { left: EXIT_WAYS.map((how) => ({ list: 0, how })) },
  { events: Object.keys(EVENT_WORDS) as (keyof typeof EVENT_WORDS)[] },
  {
    refusals: [
      { domain: 1, times: 1 },
      { domain: 0, times: 4 },
    ],
    closed: [0],
  },
];

describe('whatever may happen to somebody', () => {
  const months = EVENTFUL.map((changes, at) => quietMonth(at, changes));
  const told = (): string[] =>
    months.flatMap((month, at) => monthLines(month, RULES, months.slice(0, at)));

  it('is told in English in the words of the package', () => {
    const english = months.flatMap((month, at) =>
      linesOfPackage(month, RULES, 'full', months.slice(0, at)),
    );
    expect(told()).toEqual(english);
    expect(quietLines(months, RULES)).toEqual(quietOfPackage(months, RULES, 'full'));
  });

  it('is told in Chinese', async () => {
    await speak('zh');
    for (const line of told()) expect(line).toMatch(/\p{Script=Han}.*。$/u);
    expect(told().filter((line) => /event |entered-by|left-by|score-by/u.test(line))).toEqual([]);
  });

  it('comes to what the package says', () => {
    const life = (of: readonly LifeMonth[]) => ({ months: of }) as Life;
    for (const of of [months, months.slice(0, 1), [quietMonth(0)], months.slice(-1)])
      expect(reckoning(life(of), RULES)).toEqual(reckonedByPackage(life(of), RULES));
    const granted = months.map((month) => ({ ...month, closed: [0], earnedClosed: [] }));
    expect(reckoning(life(granted), RULES)).toEqual(reckonedByPackage(life(granted), RULES));
    const vain = [quietMonth(0, { events: ['filed an appeal'] })];
    expect(reckoning(life(vain), RULES)).toEqual(reckonedByPackage(life(vain), RULES));
  });
});

describe('coming onto a list by a rule that counts', () => {
  const counting = {
    ...RULES,
    lists: RULES.lists.map((each) => ({
      ...each,
      enters: [
        { kind: 'records' as const, conduct: [0], count: 3, window: 12, chance: 1, text: '' },
      ],
    })),
  };
  const entry = quietMonth(9, {
    records: [{ conduct: 0, kind: 'true', whose: null }],
    entered: [{ list: 0, cause: 'record', wrongful: true }],
  });
  const foreign = quietMonth(3, { records: [{ conduct: 0, kind: 'mistaken', whose: 7 }] });
  const used = quietMonth(4, { entered: [{ list: 0, cause: 'record', wrongful: false }] });

  it.each([[[foreign]], [[foreign, used]], [[]]])(
    'is told as the package tells it: %#',
    (earlier) => {
      const told = monthLines(entry, counting, earlier);
      expect(told).toEqual(linesOfPackage(entry, counting, 'full', earlier));
    },
  );

  it('is told in Chinese with what completed it', async () => {
    await speak('zh');
    expect(monthLines(entry, counting, [foreign]).at(-1)).toContain('12个月内3条记录中的最后一条');
  });
});
