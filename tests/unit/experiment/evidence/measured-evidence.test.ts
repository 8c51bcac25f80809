import { beforeAll, describe, expect, it } from 'vitest';
import { EVIDENCE } from '../../../../src/experiment/evidence/all-evidence.js';
import type { AuditRun, Measurement } from '../../../../src/experiment/evidence/evidence.js';
import type { Regime } from '../../../../src/regime/regime.js';
import { startWorld } from '../../../../src/experiment/world-run.js';
import { type AuditParts, auditRegimeOf, score, thieves } from '../../../helpers/audit-regime.js';

async function simulate(regime: Regime): Promise<AuditRun> {
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
    ['cross-context share of loss', 'sameContext', 0],
    ['cross-context share of loss', 'otherContext', 1],
    ['cross-context share of loss', 'half', 0.5],
    ['cross-context share of loss', 'nothing', null],
    ['loss that goes back to lawful conduct without harm', 'harmless', 1],
    ['loss that goes back to lawful conduct without harm', 'otherContext', 0],
    ['correlation of loss with gravity', 'steps', 1],
    ['correlation of loss with gravity', 'otherContext', null],
    ['adults to whom something is closed', 'nothing', 0],
    ['restricted for what they did not do', 'otherContext', 0],
    ['restricted for what they did not do', 'nothing', null],
    ['listed people who were told', 'untold', 0],
    ['wrongly restricted people who do not know why', 'otherContext', null],
    ['appeals granted', 'otherContext', null],
    ['listings because of somebody in the household', 'otherContext', 0],
    ['loss borne by members of the household', 'otherContext', 0],
    ['children to whom a school is closed', 'otherContext', 0],
    ['hardship that a restriction brought about', 'otherContext', 0],
    ['refused journeys of 1,000 adults', 'sameContext', 0],
    ['refused journeys that were refused wrongly', 'otherContext', 0],
    ['refused journeys that were refused wrongly', 'sameContext', null],
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
    ['restricted for what they did not do', 'mistaken', 'otherContext'],
    ['listed people who were told', 'told', 'untold'],
    ['listings because of somebody in the household', 'household', 'otherContext'],
    ['loss borne by members of the household', 'household', 'otherContext'],
    ['loss borne by members of the household', 'school', 'otherContext'],
    ['children to whom a school is closed', 'school', 'otherContext'],
    ['hardship that a restriction brought about', 'means', 'otherContext'],
    ['refused journeys of 1,000 adults', 'otherContext', 'sameContext'],
    ['refused journeys that were refused wrongly', 'mistaken', 'otherContext'],
    ['favourable-rate ratio of groups', 'nothing', 'unequal'],
    ['ratio of restriction rates of groups', 'unequal', 'nothing'],
    ['wrongful restrictions that are over within a month', 'mended', 'mistaken'],
    ['wrongful restrictions never put right', 'mistaken', 'mended'],
    ['months until half of the wrongful restrictions are over', 'mistaken', 'mended'],
  ];
  it.each(HIGHER)('%s: higher where %s than where %s', (name, higher, lower) => {
    const [high, low] = [measure(name, runOf(higher)), measure(name, runOf(lower))];
    expect(high.value).toBeGreaterThan(low.value ?? 0);
    expect(high.n).toBeGreaterThan(0);
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
    expect(measure('cross-context share of loss', run).value).toBe(1);
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
