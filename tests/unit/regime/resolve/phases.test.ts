import { describe, expect, it } from 'vitest';
import type { Regime } from '../../../../src/regime/regime.js';
import { problemsOf, regimeOf, regimeText, toldOf } from '../regime-text.js';

/** The coverage of the one channel in each phase of each jurisdiction: `month: share`. */
function coverage(regime: Regime): Record<string, string[]> {
  return Object.fromEntries(
    regime.jurisdictions.map(({ name, phases }) => [
      name,
      phases.map(({ from, rules }) => `${from}: ${rules.channels[0].coverage[0][0].value}`),
    ]),
  );
}
const change = (at: string, share: string, place = ''): string =>
  `  - {at: ${at}, ${place}change: {channels: {cameras: {coverage: ${share}}}}}\n`;
const pilot = (keys: string): string =>
  `jurisdictions:\n  Coast: {share: 10%, ${keys}channels: {cameras: {coverage: 90%}}}`;

describe('phases', () => {
  it('are one where nothing changes', () => {
    expect(coverage(regimeOf(regimeText()))).toEqual({ everywhere: ['0: 0.3'] });
  });

  it('begin where a change says, in the order of dates', () => {
    const interventions = `interventions:\n${change('2014-09', '50%')}${change('2014-03', '40%')}`;
    expect(coverage(regimeOf(regimeText({ interventions })))).toEqual({
      everywhere: ['0: 0.3', '2: 0.4', '8: 0.5'],
    });
  });

  it('are one where two changes fall in one month: the later in the file counts', () => {
    const interventions = `interventions:\n${change('2014-03', '50%')}${change('2014-03', '40%')}`;
    expect(coverage(regimeOf(regimeText({ interventions })))).toEqual({
      everywhere: ['0: 0.3', '2: 0.4'],
    });
  });

  it('begin with the change where it falls in the first month', () => {
    const interventions = `interventions:\n${change('2014-01', '50%')}`;
    expect(coverage(regimeOf(regimeText({ interventions })))).toEqual({ everywhere: ['0: 0.5'] });
  });

  it('of a pilot begin with the base until it starts', () => {
    expect(coverage(regimeOf(regimeText({ jurisdictions: pilot('from: 2014-07, ') })))).toEqual({
      'everywhere else': ['0: 0.3'],
      Coast: ['0: 0.3', '6: 0.9'],
    });
    expect(coverage(regimeOf(regimeText({ jurisdictions: pilot('') })))).toMatchObject({
      Coast: ['0: 0.9'],
    });
  });

  it('of a pilot follow changes everywhere and changes there', () => {
    const interventions = `interventions:\n${change('2014-03', '40%')}${change('2014-09', '50%')}${change('2014-11', '60%', 'in: Coast, ')}`;
    const text = regimeText({ jurisdictions: pilot('from: 2014-07, '), interventions });
    expect(coverage(regimeOf(text))).toEqual({
      'everywhere else': ['0: 0.3', '2: 0.4', '8: 0.5'],
      Coast: ['0: 0.3', '2: 0.4', '6: 0.9', '8: 0.5', '10: 0.6'],
    });
  });

  it('of a pilot that starts in the month of a change begin with the pilot, then the change', () => {
    const interventions = `interventions:\n${change('2014-07', '50%')}`;
    const text = regimeText({ jurisdictions: pilot('from: 2014-07, '), interventions });
    expect(coverage(regimeOf(text))).toMatchObject({ Coast: ['0: 0.3', '6: 0.5'] });
  });

  it('share what no change touches', () => {
    const interventions = `interventions:\n${change('2014-03', '40%')}`;
    const [base] = regimeOf(regimeText({ interventions })).jurisdictions;
    const [before, after] = base.phases;
    expect(after.rules.conduct[0]).toBe(before.rules.conduct[0]);
    expect(after.rules.domains[1]).toBe(before.rules.domains[1]);
    expect(after.rules.channels[0]).not.toBe(before.rules.channels[0]);
  });

  it('keep what a change does not say of a rule', () => {
    const text = regimeText({
      redress:
        'redress: {notice: 20%, appeal: {filed: 10%/month, decided-in: 6 months, right: 60%}}',
      interventions:
        'interventions:\n  - {at: 2014-03, change: {redress: {appeal: {decided-in: 2 months}}}}',
    });
    const [, after] = regimeOf(text).jurisdictions[0].phases;
    expect(after.rules.redress).toMatchObject({
      notice: 0.2,
      appeal: { filed: 0.1, decidedIn: 2 },
    });
  });

  it('are as many as a calendar has months, and still read fast', () => {
    const months = Array.from({ length: 600 }, (_, i) => {
      const year = 2014 + Math.floor(i / 12);
      return change(`${year}-${String((i % 12) + 1).padStart(2, '0')}`, `${i % 100}%`);
    });
    const text = regimeText({
      until: 'until: 2063-12',
      jurisdictions: pilot(''),
      interventions: `interventions:\n${months.join('')}`,
    });
    expect(regimeOf(text).jurisdictions.map(({ phases }) => phases.length)).toEqual([600, 600]);
  }, 60_000);
});

describe('changes of firms', () => {
  const firms = `firms:
  count: 100
  channels: {audits: {coverage: 30%}}
  conduct: {late accounts: {seen-by: audits, domain: traffic, rate: 0.1/month}}
  lists: {late firms: {enters: record of late accounts, leaves: after 6 months, closes: flights}}`;

  it('make phases of their own', () => {
    const interventions =
      'interventions:\n  - {at: 2014-03, change: {firms: {channels: {audits: {coverage: 60%}}}}}';
    const regime = regimeOf(regimeText({ firms, interventions }));
    const covered = regime.firms?.phases.map(({ from, rules }) => [
      from,
      rules.channels[0].coverage[0][0].value,
    ]);
    expect(covered).toEqual([
      [0, 0.3],
      [2, 0.6],
    ]);
    expect(regime.jurisdictions[0].phases).toHaveLength(1);
  });

  it('follow those of domains everywhere, and not those in a pilot', () => {
    const jurisdictions = 'jurisdictions:\n  Coast: {share: 10%}';
    const at = (where: string): string =>
      `interventions:\n  - {at: 2014-03, ${where}change: {domains: {flights: {demand: 9/month}}}}`;
    const demands = (where: string): unknown =>
      regimeOf(regimeText({ firms, jurisdictions, interventions: at(where) })).firms?.phases.map(
        ({ rules }) => rules.domains[1].demand,
      );
    expect(demands('')).toEqual([0.05, 9]);
    expect(demands('in: Coast, ')).toEqual([0.05]);
  });

  it('of what they have not are refused', () => {
    const interventions =
      'interventions:\n  - {at: 2014-03, change: {firms: {channels: {cameras: {coverage: 60%}}}}}';
    expect(toldOf(regimeText({ firms, interventions }))).toEqual([
      expect.stringContaining(
        '"cameras" is not a channel of firms: only what is declared can change',
      ),
    ]);
  });
});

describe('a pilot or a change that does not fit', () => {
  it('is told once, however many phases it is in', () => {
    const text = regimeText({
      scores: 'scores:\n  state: {range: 0 to 100, start: 50, published: true}',
      jurisdictions: 'jurisdictions:\n  Coast: {share: 10%, scores: {state: {start: 500}}}',
      interventions: `interventions:\n${change('2014-03', '40%')}${change('2014-05', '50%')}`,
    });
    expect(toldOf(text)).toEqual(['16:47 it starts at 500, outside its range']);
  });

  it('is told to say the other half of what the base does not say at all', () => {
    const jurisdictions =
      'jurisdictions:\n  Coast: {share: 10%, channels: {cameras: {follows-records: {weight: 20%}}}}';
    expect(toldOf(regimeText({ jurisdictions }))).toEqual([
      expect.stringContaining('"follows-records" does not say its "decay"'),
    ]);
  });

  it('may not make lists enter one another at once', () => {
    const text = regimeText({
      lists: `lists:
  one: {enters: record of jaywalking, leaves: never, closes: flights}
  two: {enters: member of one, leaves: never, closes: flights}`,
      interventions:
        'interventions:\n  - {at: 2014-03, change: {lists: {one: {enters: member of two}}}}',
    });
    expect(toldOf(text)).toEqual([
      expect.stringContaining('lists enter one another with no delay'),
    ]);
  });

  it('of a faulty rule is no error of its own', () => {
    const text = regimeText({
      scores: 'scores:\n  state: {range: wide, start: 5, grades: {A: 3, B: 0}, published: true}',
      jurisdictions: 'jurisdictions:\n  Coast: {share: 10%, scores: {state: {grades: {A: 4}}}}',
    });
    expect(toldOf(text)).toEqual(['14:18 "wide" is not a range']);
  });

  it('may change a grade of a score that is faulty elsewhere', () => {
    const text = regimeText({
      scores: 'scores:\n  state: {range: 0 to 10, start: 5, grades: {A: x, B: 0}, published: true}',
      jurisdictions: 'jurisdictions:\n  Coast: {share: 10%, scores: {state: {grades: {A: 4}}}}',
    });
    expect(toldOf(text)).toEqual(['14:49 "x" is not a bare number']);
  });

  it('has problems at the place in the change, not at the base', () => {
    const jurisdictions =
      'jurisdictions:\n  Coast:\n    share: 10%\n    conduct: {jaywalking: {domain: trafic}}';
    const [problem] = problemsOf(regimeText({ jurisdictions }));
    expect(problem).toMatchObject({ line: 16, column: 36, suggestion: 'traffic' });
  });
});
