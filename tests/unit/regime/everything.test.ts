import { beforeAll, describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/regime/format-problem.js';
import { loadRegime } from '../../../src/regime/load.js';
import type { Problem } from '../../../src/regime/problem.js';
import type { Regime, Rules } from '../../../src/regime/regime.js';

const path = new URL('../../fixtures/everything.yaml', import.meta.url).pathname;
let regime: Regime;
let problems: readonly Problem[];
let rules: Rules;

const provenance = { source: [], status: null, note: null, calibratedTo: [] };

function byName<T extends { readonly name: string }>(all: readonly T[], name: string): T {
  const found = all.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}
const indexOf = (all: readonly { readonly name: string }[], name: string): number =>
  all.findIndex((each) => each.name === name);

beforeAll(async () => {
  const result = await loadRegime(path);
  if (result.regime === null) throw new Error(result.problems.map(formatProblem).join('\n'));
  problems = result.problems;
  regime = result.regime;
  rules = regime.jurisdictions[0].phases[0].rules;
});

describe('the regime with everything in it', () => {
  it('has no problems, and no warnings', () => {
    expect(problems).toEqual([]);
  });

  it('has its preamble and calendar', () => {
    expect(regime.title).toBe('Everything at once');
    expect(regime.sources.map((source) => source.key)).toEqual(['T1', 'T2']);
    expect(regime.notes).toHaveLength(2);
    expect(regime.calendar).toEqual({ from: 2014 * 12, until: 2015 * 12 + 11, months: 24 });
    expect(regime.places).toEqual([
      { name: 'cities', share: 0.6 },
      { name: 'countryside', share: 0.4 },
    ]);
  });

  it('has its population', () => {
    expect(regime.population).toMatchObject({
      people: 2000,
      standingFor: 2_000_000,
      segregation: 0.6,
      households: [0.25, 0.29, 0.23, 0.14, 0.09],
      exempt: {
        share: 0.005,
        who: 'officials',
        provenance: {
          ...provenance,
          source: ['T1'],
          status: 'assumed',
          note: 'A hypothesis of readers.',
        },
      },
      hardship: { share: 0.08, begins: 0.005, ends: 0.06, byIncome: [2, 1, 0.3] },
      ties: [0, 4, 4, 4, 2],
      network: { kind: 'procedural' },
      provenance: { ...provenance, source: ['T1', 'T2'], status: 'reported' },
    });
    expect(regime.population.ages.map(({ minor }) => minor)).toEqual([true, false, false, false]);
    expect(regime.population.incomes.map(({ name }) => name)).toEqual(['low', 'middle', 'high']);
  });

  it('has its channels', () => {
    expect(rules.channels.map(({ name }) => name)).toEqual([
      'cameras',
      'courts',
      'online',
      'payments',
    ]);
    expect(rules.channels[0]).toEqual({
      name: 'cameras',
      from: 1,
      until: 22,
      coverage: [
        [
          { month: 0, value: 0.1 },
          { month: 12, value: 0.4 },
          { month: 24, value: 0.6 },
        ],
        [{ month: 0, value: 0.05 }],
      ],
      misidentifies: 0.002,
      falseAlarms: expect.closeTo(0.1 / 12, 15) as number,
      errorRatio: [1, 10],
      coverageRatio: [1, 1.5],
      followsRecords: { weight: 0.5, decay: 0.01, corrected: true },
      provenance: {
        ...provenance,
        source: ['T1'],
        status: 'disputed',
        calibratedTo: ['refusals of flights'],
      },
    });
    expect(rules.channels[1]).toMatchObject({ from: 0, until: Infinity, falseAlarms: 0 });
  });

  it('has its conduct', () => {
    const names = rules.conduct.map(({ name }) => name);
    expect(names).toEqual([
      'jaywalking',
      'judgment default',
      'petition',
      'critical post',
      'praise',
      'charity',
    ]);
    const [jaywalking, , petition, , praise, charity] = rules.conduct;
    expect(jaywalking).toMatchObject({
      domain: indexOf(rules.domains, 'traffic'),
      rate: [{ month: 0, value: 0.5 }],
      factors: { age: [0.5, 2, 1, 1], income: [2, 1, 1], group: [1, 1], hardship: 1.5 },
      gravity: 0.02,
      lawful: false,
      deterred: 0.3,
      seenBy: [0],
    });
    expect(petition).toMatchObject({ lawful: true, protected: true, performed: 0 });
    expect(praise).toMatchObject({ good: true, performed: 0.6, lawful: true });
    expect(charity).toMatchObject({ performed: 1, rate: [{ value: 0.1 }] });
  });

  it('has its domains', () => {
    expect(byName(rules.domains, 'traffic')).toEqual({
      name: 'traffic',
      context: 'traffic',
      demand: 0,
      factors: { age: [1, 1, 1, 1], income: [1, 1, 1], group: [1, 1], hardship: 1 },
      costsMeans: 0,
      fallsOn: 'self',
      serves: null,
      stops: [],
      provenance,
    });
    expect(byName(rules.domains, 'flights')).toMatchObject({
      context: 'travel',
      factors: { age: [0.5, 1, 1, 1], income: [1, 1, 4], group: [1, 0.8], hardship: 1 },
    });
    expect(byName(rules.domains, 'high-fee schooling for children')).toMatchObject({
      fallsOn: 'children',
      serves: ['education'],
    });
    expect(byName(rules.domains, 'jobs').serves).toEqual(['livelihood', 'other']);
    expect(byName(rules.domains, 'internet')).toMatchObject({ demand: 20, stops: [3, 4] });
  });

  it('has its scores', () => {
    const [state, company, second] = rules.scores;
    const closed = indexOf(rules.domains, 'internet');
    const opened = indexOf(rules.domains, 'hospital queue');
    expect(state).toMatchObject({
      keptBy: 'the state',
      min: 0,
      max: 1300,
      start: 1000,
      grades: [
        { name: 'A', from: 1100, opens: [opened], closes: [] },
        { name: 'B', from: 850, opens: [], closes: [] },
        { name: 'C', from: 600, opens: [], closes: [] },
        { name: 'D', from: 0, opens: [], closes: [closed] },
      ],
      points: [-5, -200, 0, -50, 2, 5],
      drift: 2,
      ties: [0.01, 0.01, 0.01, 0.01, 0.01],
      peers: { points: 1, atMost: 5 },
      published: true,
      enrolment: null,
    });
    expect(company).toMatchObject({
      decay: 0.01,
      ties: [0.02, 0, 0, 0.05, 0],
      from: 2,
      until: 23,
      enrolment: {
        share: [
          { month: 0, value: 0 },
          { month: 23, value: 0.35 },
        ],
        enticements: [{ domain: indexOf(rules.domains, 'deposit-free rental'), raises: 0.08 }],
      },
    });
    expect(second).toMatchObject({
      keptBy: 'another payment company',
      min: 350,
      points: [0, -100, 0, 0, 4, 10],
      enrolment: { share: [{ month: 0, value: 0.12 }], enticements: [{ raises: 0.08 }] },
    });
  });

  it('has its lists', () => {
    expect(byName(rules.lists, 'judgment defaulters')).toMatchObject({
      kind: 'black',
      enters: [
        {
          kind: 'records',
          conduct: [1],
          count: 1,
          window: 1,
          chance: 1,
          text: 'record of judgment default',
        },
      ],
      leaves: [{ kind: 'repaid', rate: 0.03 }, { kind: 'term', months: 24 }, { kind: 'appeal' }],
      closes: [indexOf(rules.domains, 'flights'), indexOf(rules.domains, 'fast rail')],
      public: true,
      cutsTies: 0.02,
      spillsToHousehold: 1,
      restarts: true,
      startsWith: 0.003,
    });
    expect(byName(rules.lists, 'low score')).toMatchObject({
      enters: [
        { kind: 'score', score: 0, compare: 'below', value: 600, months: 2, chance: 1 },
        { kind: 'score', score: 0, compare: 'below', value: 600, months: 1, chance: 0.3 },
      ],
      leaves: [
        { kind: 'score', score: 0, compare: 'from', value: 700 },
        { kind: 'score', score: 0, compare: 'from', value: 1100 },
      ],
      spillsToHousehold: 0.2,
    });
    expect(byName(rules.lists, 'untrustworthy')).toMatchObject({
      enters: [
        { kind: 'records', conduct: [3, 1], count: 3, window: 12 },
        { kind: 'member', list: 0, months: 6 },
        { kind: 'household', list: 1, chance: 0.02 },
      ],
      leaves: [],
      from: 5,
      until: 23,
    });
    expect(byName(rules.lists, 'audited').enters).toEqual([
      { kind: 'audit', chance: 0.001, text: 'audit of 0.1%/month' },
    ]);
    expect(byName(rules.lists, 'green lane')).toMatchObject({
      kind: 'red',
      leaves: [
        { value: 1100 },
        { score: 2, compare: 'below', value: 400 },
        { compare: 'below', value: 850 },
      ],
    });
  });

  it('has peers, redress and adaptation', () => {
    expect(rules.peers).toMatchObject({
      rate: 0.1,
      along: [false, true, true, false, false],
      honest: 0.7,
      buyers: 0.01,
      from: 0,
      until: 23,
    });
    expect(rules.redress).toMatchObject({
      notice: 0.2,
      appeal: { filed: 0.1, decidedIn: 6, right: 0.6, letsOff: 0.05 },
      apology: { offered: 0.05, judgedSincere: 0.3 },
      correction: 0.01,
    });
    expect(rules.adaptation).toMatchObject({
      punishment: 'proportional',
      boldness: [0.25, 2],
      gaming: {
        buys: { score: 0, rate: 0.002, points: 20 },
        secondIdentity: { rate: 0.005, hides: 0.5 },
      },
      exit: 0.001,
    });
  });

  it('has firms', () => {
    const { firms } = regime;
    expect(firms).toMatchObject({ count: 60, standingFor: 600_000, layoffs: 0.04 });
    expect(firms?.phases.map((phase) => phase.from)).toEqual([0, 8]);
    expect(firms?.phases.map((phase) => phase.rules.redress.notice)).toEqual([1, 0.5]);
    const ofFirms = firms?.phases[0].rules;
    expect(ofFirms).toMatchObject({ scores: [], peers: null, adaptation: null });
    expect(ofFirms?.domains.map(({ name }) => name)).toEqual(rules.domains.map(({ name }) => name));
    expect(ofFirms?.conduct[0]).toMatchObject({ name: 'late accounts', seenBy: [0] });
    expect(ofFirms?.lists[0].closes).toEqual([indexOf(rules.domains, 'tenders')]);
  });

  it('has pilots with phases of their own', () => {
    const [base, coast, quiet] = regime.jurisdictions;
    expect([base, coast, quiet].map(({ name, share }) => [name, share])).toEqual([
      ['everywhere else', 0.93],
      ['Coastal pilot', 0.05],
      ['Quiet county', 0.02],
    ]);
    expect(base.phases.map((phase) => phase.from)).toEqual([0, 8]);
    expect(coast.phases.map((phase) => phase.from)).toEqual([0, 6, 8, 12]);
    expect(quiet.phases.map((phase) => phase.from)).toEqual([0, 8]);
    expect(coast.phases.map(({ rules: { scores } }) => scores[0].start)).toEqual([
      1000, 1100, 1100, 1100,
    ]);
    expect(coast.phases[1].rules.scores[0].points.slice(0, 2)).toEqual([-20, -200]);
    expect(quiet.phases.map((phase) => phase.rules.adaptation)).toEqual([null, null]);
  });

  it('has interventions by date, each with its words', () => {
    expect(
      regime.interventions.map(({ at, kind, jurisdiction, text }) => [
        at,
        kind,
        jurisdiction,
        text,
      ]),
    ).toEqual([
      [4, 'outage', null, 'outage of cameras for 2 months'],
      [8, 'change', null, 'change of channels (online), redress of firms'],
      [9, 'outage', 2, 'outage of courts and online for 1 month in Quiet county'],
      [12, 'change', 1, 'change of lists (low score) in Coastal pilot'],
      [13, 'swap', null, 'hack of state: top 1% with bottom 1%'],
      [
        14,
        'false-reports',
        null,
        'false reports of jaywalking against minority, 5%/month for 3 months',
      ],
      [15, 'amnesty', null, 'amnesty for judgment defaulters'],
      [16, 'amnesty', 1, 'amnesty for audited and jaywalkers in Coastal pilot'],
      [17, 'false-listing', null, 'false listing of 0.1% of minority on judgment defaulters'],
      [18, 'false-listing', null, 'false listing of 1 in 1000 on audited'],
    ]);
    expect(regime.interventions[4]).toMatchObject({ score: 0, top: 0.01, bottom: 0.01 });
    expect(regime.interventions[5]).toMatchObject({ conduct: 0, group: 1, rate: 0.05, months: 3 });
    expect(regime.interventions[9]).toMatchObject({ list: 3, group: null, share: 0.001 });
  });

  it('has expectations', () => {
    expect(
      regime.expect.map(({ measure, subject, key, month }) => [measure, subject, key, month]),
    ).toEqual([
      ['refusals', 'people', 4, 15],
      ['people-refused', 'people', 5, 15],
      ['entries', 'people', 0, 21],
      ['members', 'people', 0, 23],
      ['listed', 'people', null, 14],
      ['restricted', 'people', null, 14],
      ['population', 'people', null, 23],
      ['members', 'firms', 0, 23],
    ]);
    expect(regime.expect[0]).toMatchObject({ reported: 11_140, provenance: { source: ['T1'] } });
  });

  it('names the same things in the same order in every phase', () => {
    const names = (each: Rules): unknown =>
      [each.channels, each.conduct, each.scores, each.lists, each.domains].map((all) =>
        all.map(({ name }) => name),
      );
    for (const { phases } of regime.jurisdictions) {
      for (const phase of phases) expect(names(phase.rules)).toEqual(names(rules));
    }
  });
});
