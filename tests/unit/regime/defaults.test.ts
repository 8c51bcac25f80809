import { describe, expect, it } from 'vitest';
import { problemsOf, regimeOf, regimeText, rulesOf } from './regime-text.js';

const bare = 'regime: Bare\nfrom: 2014-01\nuntil: 2014-01\n';
const provenance = { source: [], status: null, note: null, calibratedTo: [] };

describe('what a file leaves out', () => {
  it('has its documented default', () => {
    expect(regimeOf(bare)).toEqual({
      title: 'Bare',
      about: '',
      sources: [],
      notes: [],
      calendar: { from: 24168, until: 24168, months: 1 },
      population: {
        people: 100_000,
        standingFor: 100_000,
        groups: [{ name: 'everyone', share: 1 }],
        segregation: 0,
        ages: [
          { name: 'under 18', share: 0.2, minor: true },
          { name: '18 to 34', share: 0.25, minor: false },
          { name: '35 to 59', share: 0.37, minor: false },
          { name: '60 and over', share: 0.18, minor: false },
        ],
        incomes: [
          { name: 'low', share: 0.4 },
          { name: 'middle', share: 0.45 },
          { name: 'high', share: 0.15 },
        ],
        households: [0.25, 0.29, 0.23, 0.14, 0.09],
        exempt: { share: 0, who: '', provenance },
        hardship: { share: 0.08, begins: 0.005, ends: 0.06, byIncome: [1, 1, 1] },
        ties: [0, 4, 4, 4, 2],
        network: { kind: 'procedural' },
        provenance,
      },
      places: [{ name: 'everywhere', share: 1 }],
      jurisdictions: [
        {
          name: 'everywhere',
          share: 1,
          phases: [
            {
              from: 0,
              rules: {
                channels: [],
                conduct: [],
                scores: [],
                lists: [],
                domains: [],
                peers: null,
                redress: { notice: 0, appeal: null, apology: null, correction: 0, provenance },
                adaptation: {
                  tolerance: 0.25,
                  punishment: 'uniform',
                  severity: 1,
                  learning: 0.1,
                  fromTies: 0.5,
                  startsAt: 0.05,
                  boldness: [0.25, 2],
                  desire: [0, 1],
                  gaming: { buys: null, secondIdentity: null },
                  exit: 0,
                  provenance,
                },
              },
            },
          ],
          provenance,
        },
      ],
      firms: null,
      interventions: [],
      expect: [],
    });
    expect(problemsOf(bare)).toEqual([]);
  });

  it('of a channel', () => {
    expect(rulesOf(regimeText()).channels).toEqual([
      {
        name: 'cameras',
        from: 0,
        until: Infinity,
        coverage: [[{ month: 0, value: 0.3 }]],
        misidentifies: 0,
        falseAlarms: 0,
        errorRatio: [1],
        coverageRatio: [1],
        followsRecords: null,
        provenance,
      },
    ]);
  });

  it('of conduct', () => {
    expect(rulesOf(regimeText()).conduct).toEqual([
      {
        name: 'jaywalking',
        domain: 0,
        rate: [{ month: 0, value: 0.5 }],
        factors: { age: [1, 1, 1, 1], income: [1, 1, 1], group: [1], hardship: 1 },
        gravity: 0,
        lawful: true,
        protected: false,
        good: false,
        performed: 0,
        deterred: 0,
        seenBy: [0],
        provenance,
      },
    ]);
  });

  it.each([
    ['gravity: 0', true],
    ['gravity: 0.1', false],
    ['gravity: 0.1, protected: true', true],
    ['gravity: 0.1, lawful: true', true],
    ['gravity: 0, lawful: false', false],
  ])('conduct of %s is lawful: %s', (keys, lawful) => {
    const conduct = `conduct:\n  jaywalking: {seen-by: cameras, domain: traffic, rate: 0.5/month, ${keys}}`;
    expect(rulesOf(regimeText({ conduct })).conduct[0].lawful).toBe(lawful);
  });

  it.each([
    ['performed: true', 1],
    ['performed: false', 0],
    ['performed: 60%', 0.6],
  ])('%s is a share of %d', (keys, performed) => {
    const conduct = `conduct:\n  jaywalking: {seen-by: cameras, domain: traffic, rate: 0.5/month, ${keys}}`;
    expect(rulesOf(regimeText({ conduct })).conduct[0].performed).toBe(performed);
  });

  it('of a score', () => {
    const scores = 'scores:\n  state: {range: 0 to 10, start: 5, published: true}';
    expect(rulesOf(regimeText({ scores })).scores).toEqual([
      {
        name: 'state',
        keptBy: 'state',
        from: 0,
        until: Infinity,
        min: 0,
        max: 10,
        start: 5,
        grades: [],
        points: [0],
        drift: 0,
        decay: 0,
        ties: [0, 0, 0, 0, 0],
        peers: null,
        published: true,
        enrolment: null,
        provenance,
      },
    ]);
  });

  it('of a list', () => {
    expect(rulesOf(regimeText()).lists).toEqual([
      {
        name: 'offenders',
        kind: 'black',
        from: 0,
        until: Infinity,
        enters: [
          {
            kind: 'records',
            conduct: [0],
            count: 1,
            window: 1,
            chance: 1,
            text: 'record of jaywalking',
          },
        ],
        leaves: [{ kind: 'term', months: 12 }],
        closes: [1],
        opens: [],
        public: false,
        cutsTies: 0,
        spillsToHousehold: 0,
        restarts: false,
        startsWith: 0,
        provenance,
      },
    ]);
  });

  it('of an appeal: whoever is rightly listed is let off as often as the decision is wrong', () => {
    const redress = 'redress: {appeal: {filed: 10%/month, decided-in: 6 months, right: 60%}}';
    expect(rulesOf(regimeText({ redress })).redress.appeal).toEqual({
      filed: 0.1,
      decidedIn: 6,
      right: 0.6,
      letsOff: 0.4,
    });
  });

  it('of peer rating', () => {
    expect(rulesOf(regimeText({ peers: 'peers: {rate: 10%/month, honest: 100%}' })).peers).toEqual({
      rate: 0.1,
      along: [false, true, true, true, false],
      honest: 1,
      grudging: 0,
      colluding: 0,
      paid: 0,
      buyers: 0,
      from: 0,
      until: Infinity,
      provenance,
    });
  });

  it('of firms', () => {
    expect(regimeOf(regimeText({ firms: 'firms: {count: 100}' })).firms).toMatchObject({
      count: 100,
      standingFor: 100,
      layoffs: 0,
      phases: [{ from: 0, rules: { channels: [], conduct: [], lists: [] } }],
    });
  });

  it('of the exempt', () => {
    const population = 'population: {exempt: {share: 1%}}';
    expect(regimeOf(regimeText({ population })).population.exempt).toMatchObject({
      who: 'the exempt',
    });
  });
});

describe('what a file takes away', () => {
  it.each([
    ['seen-by: nobody', []],
    ['seen-by: []', []],
    ['seen-by: [cameras, cameras]', [0]],
  ])('%s', (seenBy, channels) => {
    const conduct = `conduct:\n  jaywalking: {${seenBy}, domain: traffic, rate: 0.5/month}`;
    expect(rulesOf(regimeText({ conduct })).conduct[0].seenBy).toEqual(channels);
  });

  it('a channel called nobody is a channel all the same', () => {
    const text = regimeText({
      channels: 'channels:\n  cameras: {coverage: 30%}\n  nobody: {coverage: 1%}',
      conduct: 'conduct:\n  jaywalking: {seen-by: nobody, domain: traffic, rate: 0.5/month}',
    });
    expect(rulesOf(text).conduct[0].seenBy).toEqual([1]);
  });

  it('none, nobody and everyone switch rules off', () => {
    const rules = rulesOf(
      regimeText({
        scores:
          'scores:\n  state: {range: 0 to 10, start: 5, published: true, peers: none, enrolment: everyone}',
        lists:
          'lists:\n  offenders: {enters: record of jaywalking, leaves: never, closes: flights, spills-to: nobody}',
        peers: 'peers: none',
        redress: 'redress: {appeal: none, apology: none}',
        adaptation: 'adaptation: {gaming: none}',
      }),
    );
    expect(rules.scores[0]).toMatchObject({ peers: null, enrolment: null });
    expect(rules.lists[0]).toMatchObject({ leaves: [], spillsToHousehold: 0 });
    expect(rules.peers).toBeNull();
    expect(rules.redress).toMatchObject({ appeal: null, apology: null });
    expect(rules.adaptation?.gaming).toEqual({ buys: null, secondIdentity: null });
    expect(rulesOf(regimeText({ adaptation: 'adaptation: none' })).adaptation).toBeNull();
    expect(rulesOf(regimeText({ redress: 'redress: none' })).redress.notice).toBe(0);
  });
});
