import { beforeAll, describe, expect, it } from 'vitest';
import { EVIDENCE } from '../../../../src/experiment/evidence/all-evidence.js';
import type { AuditRun, Measurement } from '../../../../src/experiment/evidence/evidence.js';
import { spareHarmless } from '../../../../src/experiment/evidence/spare-harmless.js';
import type { Evaluation } from '../../../../src/experiment/figures.js';
import type { Regime } from '../../../../src/regime/regime.js';
import { startWorld } from '../../../../src/experiment/world-run.js';
import { type AuditParts, auditRegimeOf, score, thieves } from '../../../helpers/audit-regime.js';

/** A run, and beside it the same people where harmless conduct has no consequence. */
async function simulate(regime: Regime): Promise<AuditRun> {
  return { ...(await evaluate(regime)), spared: await evaluate(spareHarmless(regime)) };
}

async function evaluate(regime: Regime): Promise<Evaluation> {
  const world = startWorld({ regime, seed: '5', threads: 1 });
  try {
    for (let month = 0; month < regime.calendar.months; month++) await world.advance();
    return world.evaluate();
  } finally {
    await world.close();
  }
}

function measure(name: string, run: AuditRun): Measurement {
  const evidence = EVIDENCE.find((each) => each.name === name);
  if (evidence?.kind !== 'measured') throw new Error(`"${name}" is not measured`);
  return evidence.measure(run);
}

const REST = 'cross-context share of the rest of the loss';
const BY_SCORE = 'cross-context share of the loss that a score leads to';
const NEEDED = 'loss for which lawful conduct without harm is needed';
const NEEDED_BY_SCORE = 'loss by a score for which lawful conduct without harm is needed';

/** Runs by what their regimes do; each is simulated once. */
const PARTS = {
  nothing: {},
  sameContext: { lists: thieves('closes: shops') },
  otherContext: { lists: thieves('closes: trains') },
  half: { lists: thieves('closes: [shops, trains]') },
  harmless: { lists: 'loud: {enters: record of protest, leaves: after 6 months, closes: trains}' },
  household: { lists: thieves('closes: trains, spills-to: household') },
  school: { lists: thieves('closes: school') },
  means: { lists: thieves('closes: jobs') },
  told: { lists: thieves('closes: trains'), redress: '{notice: 100%}' },
  untold: { lists: thieves('closes: trains'), redress: '{notice: 0%}' },
  mistaken: {
    channels: 'cameras: {coverage: 100%, misidentifies: 50%}',
    lists: thieves('closes: trains', '[after 14 months, on appeal]'),
    redress: '{appeal: {filed: 50%/month, decided-in: 2 months, right: 60%}}',
  },
  mended: {
    channels: 'cameras: {coverage: 100%, misidentifies: 50%}',
    lists: thieves('closes: trains', 'never'),
    redress: '{correction: 100%/month}',
  },
  unequal: {
    channels: 'cameras: {coverage: 20%, coverage-ratio: {few: 5}}',
    lists: thieves('closes: trains', 'never'),
  },
  steps: {
    conduct: ['a', 'b', 'c', 'd']
      .map(
        (name, at) =>
          `${name}: {seen-by: cameras, domain: shops, rate: 5%/month, gravity: 0.${2 * at + 2}}`,
      )
      .join('\n  '),
    lists: ['a', 'b', 'c', 'd']
      .map(
        (name, at) =>
          `for ${name}: {enters: record of ${name}, leaves: after ${2 * at + 1} months, closes: trains}`,
      )
      .join('\n  '),
  },
  scored: { scores: score('grades: {fine: 80, low: {from: 0, closes: trains}}') },
  scoredList: {
    scores: score(),
    lists: 'low: {enters: town below 90, leaves: after 6 months, closes: trains}',
  },
  scoredFollowers: {
    scores: score(),
    lists:
      'low: {enters: town below 90, leaves: after 6 months}\n  followers: {enters: member of low, leaves: after 6 months, closes: shops}',
  },
  mixedWays: {
    scores: score(),
    lists:
      'low: {enters: [town below 90, record of protest], leaves: after 6 months, closes: [trains, shops]}',
  },
  protestScored: {
    scores:
      'town: {range: 0 to 100, start: 100, points: {protest: -20}, grades: {fine: 90, low: {from: 0, closes: trains}}}',
  },
  both: {
    scores:
      'town: {range: 0 to 100, start: 100, points: {theft: -20, protest: -20}, drift: 5/month, grades: {fine: 50, low: {from: 0, closes: trains}}}',
  },
  scoredSteps: {
    conduct: ['a', 'b', 'c', 'd']
      .map(
        (name, at) =>
          `${name}: {seen-by: cameras, domain: shops, rate: 2%/month, gravity: 0.${2 * at + 2}}`,
      )
      .join('\n  '),
    scores:
      'town: {range: 0 to 100, start: 100, points: {a: -1, b: -2, c: -3, d: -4}, grades: {fine: 100, low: {from: 0, closes: trains}}}',
  },
  onlyFew: {
    channels: 'cameras: {coverage: 1%, coverage-ratio: {many: 0, few: 50}}',
    lists: thieves('closes: trains', 'never'),
  },
  unsaid: {
    domains:
      'shops: {demand: 1/month}\n  speech: {demand: 1/month}\n  railways: {demand: 1/month, context: travel}',
    lists: thieves('closes: railways'),
  },
  gradesLater: {
    scores: score('grades: {fine: 80, low: {from: 0, closes: trains}}, from: 2020-07'),
  },
} satisfies Record<string, AuditParts>;
type Kind = keyof typeof PARTS;
const runs = new Map<Kind, AuditRun>();
const runOf = (kind: Kind): AuditRun => {
  const run = runs.get(kind);
  if (run === undefined) throw new Error(`${kind} was not simulated`);
  return run;
};

beforeAll(async () => {
  for (const [kind, parts] of Object.entries(PARTS))
    runs.set(kind as Kind, await simulate(auditRegimeOf(parts)));
}, 120_000);

describe('evidence that is measured', () => {
  const EXACT: readonly (readonly [evidence: string, kind: Kind, value: number | null])[] = [
    [REST, 'sameContext', 0],
    [REST, 'otherContext', 1],
    [REST, 'half', 0.5],
    [REST, 'nothing', null],
    [REST, 'scored', null],
    [BY_SCORE, 'otherContext', null],
    [BY_SCORE, 'scored', 1],
    [BY_SCORE, 'scoredList', 1],
    [BY_SCORE, 'scoredFollowers', 0],
    ['part of the loss that a score leads to', 'nothing', null],
    ['part of the loss that a score leads to', 'otherContext', 0],
    ['part of the loss that a score leads to', 'scored', 1],
    ['part of the loss that a score leads to', 'scoredList', 1],
    ['part of the loss that a score leads to', 'scoredFollowers', 1],
    [NEEDED, 'harmless', 1],
    [NEEDED, 'otherContext', 0],
    [NEEDED, 'nothing', null],
    [NEEDED_BY_SCORE, 'harmless', null],
    [NEEDED_BY_SCORE, 'protestScored', 1],
    [NEEDED_BY_SCORE, 'scored', 0],
    ['correlation with gravity of the loss that a score leads to', 'steps', null],
    ['correlation with gravity of the loss that a score leads to', 'scoredSteps', 1],
    ['correlation of loss with gravity', 'steps', 1],
    ['correlation of loss with gravity', 'otherContext', null],
    ['adults to whom something is closed', 'nothing', 0],
    ['months of restriction for what people did not do', 'otherContext', 0],
    ['months of restriction for what people did not do', 'nothing', null],
    ['listed people who were told', 'untold', 0],
    ['wrongly restricted people who do not know why', 'otherContext', null],
    ['appeals granted', 'otherContext', null],
    ['listings because of somebody in the household', 'otherContext', 0],
    ['months of restriction borne by members of the household', 'otherContext', 0],
    ['children who bear a restriction of their household', 'otherContext', 0],
    ['hardship that a restriction brought about', 'otherContext', 0],
    ['refused journeys of 1,000 adults', 'sameContext', 0],
    ['refused journeys that were refused wrongly', 'otherContext', 0],
    ['refused journeys that were refused wrongly', 'sameContext', null],
    ['refused journeys of 1,000 adults', 'unsaid', null],
    ['refused journeys that were refused wrongly', 'unsaid', null],
    ['ratio of restriction rates of groups', 'onlyFew', 0],
    ['lawful speech, association and belief left undone out of fear', 'otherContext', 0],
    ['favourable-rate ratio of groups', 'nothing', 1],
    ['ratio of restriction rates of groups', 'nothing', 1],
    ['wrongful restrictions that are over within a month', 'nothing', null],
    ['wrongful restrictions never put right', 'nothing', null],
    ['months until half of the wrongful restrictions are over', 'mended', 1],
  ];
  it.each(EXACT)('%s, %s: %j', (name, kind, value) => {
    const measured = measure(name, runOf(kind)).value;
    expect(measured === null).toBe(value === null);
    expect(measured ?? 0).toBeCloseTo(value ?? 0, 9);
  });

  const HIGHER: readonly (readonly [evidence: string, higher: Kind, lower: Kind])[] = [
    ['adults to whom something is closed', 'otherContext', 'nothing'],
    ['months of restriction for what people did not do', 'mistaken', 'otherContext'],
    ['listed people who were told', 'told', 'untold'],
    ['listings because of somebody in the household', 'household', 'otherContext'],
    ['months of restriction borne by members of the household', 'household', 'otherContext'],
    ['months of restriction borne by members of the household', 'school', 'otherContext'],
    ['children who bear a restriction of their household', 'school', 'otherContext'],
    ['hardship that a restriction brought about', 'means', 'otherContext'],
    ['refused journeys of 1,000 adults', 'otherContext', 'sameContext'],
    ['refused journeys that were refused wrongly', 'mistaken', 'otherContext'],
    ['favourable-rate ratio of groups', 'nothing', 'unequal'],
    ['ratio of restriction rates of groups', 'otherContext', 'unequal'],
    ['wrongful restrictions that are over within a month', 'mended', 'mistaken'],
    ['wrongful restrictions never put right', 'mistaken', 'mended'],
    ['months until half of the wrongful restrictions are over', 'mistaken', 'mended'],
  ];
  it.each(HIGHER)('%s: higher where %s than where %s', (name, higher, lower) => {
    const [high, low] = [measure(name, runOf(higher)), measure(name, runOf(lower))];
    expect(high.value).toBeGreaterThan(low.value ?? 0);
    expect(high.n).toBeGreaterThan(0);
  });

  it('splits the loss of a list between the score and the records that lead onto it', () => {
    const run = runOf('mixedWays');
    const part = measure('part of the loss that a score leads to', run).value ?? 0;
    expect(part).toBeGreaterThan(0.1);
    expect(part).toBeLessThan(0.9);
    // Theft is of shops, and the score counts theft alone; protest is of speech, so all that it closes lies elsewhere.
    expect(measure(BY_SCORE, run).value).toBeCloseTo(0.5, 9);
    expect(measure(REST, run).value).toBe(1);
    const [all, scored] = [measure(NEEDED, run).n, measure(NEEDED_BY_SCORE, run).n];
    expect(scored / all).toBeCloseTo(part, 9);
  });

  it('finds by the same people how much of the loss hangs on harmless conduct, which a split by points hides', () => {
    // Theft and protest cost the same points, and protest is twice as frequent: a split would say two thirds.
    const { value, n } = measure(NEEDED_BY_SCORE, runOf('both'));
    expect(value).toBeGreaterThan(0.75);
    expect(value).toBeLessThanOrEqual(1);
    expect(n).toBeGreaterThan(10);
  });

  it('rests a comparison of groups on people who would be harmed in the smallest one', () => {
    const run = runOf('unequal');
    const ever = run.census?.groups.flatMap(({ byMonths }) => byMonths.slice(1)) ?? [];
    const restricted = ever.reduce((sum, people) => sum + people, 0);
    const { n } = measure('ratio of restriction rates of groups', run);
    expect(n / restricted).toBeGreaterThan(0.35);
    expect(n / restricted).toBeLessThan(0.45);
    expect(measure('ratio of wrongful restriction rates of groups', run).n).toBe(0);
  });

  it('has appeals granted where mistakes are appealed against', () => {
    const { value, n } = measure('appeals granted', runOf('mistaken'));
    expect(value).toBeGreaterThan(0.3);
    expect(n).toBeGreaterThan(10);
  });

  it('sees wrongs end at once where all are corrected, but for people who come to have earned it', () => {
    const mended = runOf('mended');
    const soon = measure('wrongful restrictions that are over within a month', mended).value;
    const late = measure('wrongful restrictions that last over a year', mended).value;
    expect(soon).toBeGreaterThan(0.85);
    expect(late).toBeLessThan(0.1);
    expect((soon ?? 1) + (late ?? 0)).toBeLessThanOrEqual(1);
  });

  it('counts what a grade closes only from the month on in which it does', () => {
    const run = runOf('gradesLater');
    const first = run.series.line('restricted').findIndex((people) => people > 0);
    expect(first).toBeGreaterThanOrEqual(6);
    expect(measure(BY_SCORE, run).value).toBe(1);
  });

  it('measures refusals as demand times the people shut out', () => {
    const run = runOf('otherContext');
    const closed = run.series.line('closed', 'trains').reduce((sum, people) => sum + people, 0);
    const adults = run.series.line('adults').reduce((sum, people) => sum + people, 0);
    const { value } = measure('refused journeys of 1,000 adults', run);
    expect(value).toBeCloseTo((closed / adults) * 12 * 1000, 0);
  });
});

describe('all evidence', () => {
  it('has names of its own and says how it is found', () => {
    expect(new Set(EVIDENCE.map(({ name }) => name)).size).toBe(EVIDENCE.length);
    for (const { how } of EVIDENCE) expect(how.length).toBeGreaterThan(20);
  });

  it('measures every regime without a fault', () => {
    for (const run of runs.values())
      for (const evidence of EVIDENCE) {
        if (evidence.kind !== 'measured') continue;
        const { value, n } = evidence.measure(run);
        expect(n, evidence.name).toBeGreaterThanOrEqual(0);
        expect(value === null || Number.isFinite(value), evidence.name).toBe(true);
      }
  });
});
