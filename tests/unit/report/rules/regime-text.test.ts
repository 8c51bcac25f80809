import { describe, expect, it } from 'vitest';
import { populationText } from '../../../../src/report/rules/population-text.js';
import { processTexts } from '../../../../src/report/rules/process-text.js';
import { allRules, regimeText } from '../../../../src/report/rules/rules-text.js';
import type { Phase, Regime } from '../../../../src/regime/regime.js';
import { channel, NO_PROVENANCE, regime, REPORTED, rules } from '../../../helpers/fake-regime.js';
import { NAMES } from '../../../helpers/names.js';

function section(of: Regime, title: string) {
  return regimeText(of).find((each) => each.title === title)?.rules ?? [];
}

/** The fake regime with other phases of its base. */
function withPhases(phases: readonly Phase[]): Regime {
  const [base, ...pilots] = regime().jurisdictions;
  if (base === undefined) throw new Error('the fake regime has a base');
  return regime({ jurisdictions: [{ ...base, phases }, ...pilots] });
}

describe('the people', () => {
  it('are told of in shares', () => {
    const [people, exempt] = populationText(regime().population);
    expect(people?.sentences).toEqual([
      '20 million people, none of them real.',
      'Groups: majority (90 %) and minority (10 %), living apart to a degree of 0.6 from 0 (mixed) to 1 (wholly apart).',
      'Ages: under 18 (20 %) and adult (80 %). Incomes: low (60 %) and high (40 %).',
      'Households by size: 1 (50 %), 2 (50 %).',
      'Ties beyond the household, on average: 4 neighbours, 4 colleagues, 4 friends, 2 distant.',
      'In hardship at the start: 8 % of adults; it begins at 0.5 % a month and ends at 6 % a month.',
    ]);
    expect(exempt?.sentences).toEqual([
      '0.05 % (officials) whom no consequence reaches, whatever is recorded of them.',
    ]);
  });

  it('say nothing of segregation in one group, nor of the exempt where there are none', () => {
    const { population } = regime();
    const plain = populationText({
      ...population,
      groups: [{ name: 'everyone', share: 1 }],
      exempt: { ...population.exempt, share: 0 },
      network: { kind: 'watts-strogatz', degree: 10, rewired: 0.05 },
    });
    expect(plain).toHaveLength(1);
    expect(plain[0]?.sentences).toContain('Groups: everyone (100 %).');
    expect(plain[0]?.sentences).toContain(
      'Ties beyond the household, on average: a watts strogatz graph.',
    );
  });
});

describe('what runs beside the lists', () => {
  it('tells of redress and adaptation', () => {
    const [redress, adaptation] = processTexts(rules(), NAMES);
    expect(redress?.sentences).toEqual([
      'Of those newly on a blacklist 20 % are told; the others learn of it when something is refused to them.',
      'Each month 10 % of those who know appeal. It is decided in 6 months: the wrongly listed are taken off in 60 % of cases, the rightly listed in 5 %.',
      'Each month 5 % of the listed apologise; 30 % of apologies are judged sincere.',
      'Records that landed on the wrong person are found and taken back at 1 % a month.',
    ]);
    expect(adaptation?.sentences).toEqual([
      "At first everybody believes that 5 % of what they do is seen. Each month experience closes 10 % of the distance between belief and what happened, of which 50 % is what happened to one's ties.",
      'Dissent up to 25 % of the fullest is tolerated; beyond that, people expect one and the same punishment, at worst 1 times as bad as speaking fully is good.',
      'Each month 0.2 % of people buy 20 points of the score "state".',
      'A restricted person takes a second identity at 0.5 % a month, which hides 50 % of their acts.',
      'A restricted person leaves the country at 0.1 % a month.',
    ]);
  });

  it('tells where there is none', () => {
    const plain = rules({
      adaptation: null,
      redress: {
        notice: 0,
        appeal: null,
        apology: null,
        correction: 0,
        provenance: NO_PROVENANCE,
      },
    });
    const [redress, adaptation] = processTexts(plain, NAMES);
    expect(redress?.sentences.slice(1)).toEqual([
      'Nobody can appeal.',
      'Records that landed on the wrong person are never taken back unasked.',
    ]);
    expect(adaptation?.sentences).toEqual(['Nobody changes what they do.']);
  });

  it('tells of adaptation without gaming and exit, and of punishment in proportion', () => {
    const { adaptation } = rules();
    if (adaptation === null) throw new Error('the fake rules have adaptation');
    const [, told] = processTexts(
      rules({
        adaptation: {
          ...adaptation,
          punishment: 'proportional',
          gaming: { buys: null, secondIdentity: null },
          exit: 0,
        },
      }),
      NAMES,
    );
    expect(told?.sentences).toHaveLength(2);
    expect(told?.sentences[1]).toContain('a punishment in proportion');
  });

  it('tells of peers', () => {
    const peers = {
      rate: 0.1,
      along: [false, true, true, false, false],
      honest: 0.7,
      grudging: 0.15,
      colluding: 0.1,
      paid: 0.05,
      buyers: 0.01,
      from: 0,
      until: Infinity,
      provenance: REPORTED,
    };
    const [told] = processTexts(rules({ peers }), NAMES);
    expect(told?.sentences).toEqual([
      'Each month 10 % of people rate their neighbours and colleagues.',
      'Of the raters 70 % are honest, 15 % bear a grudge, 10 % collude and 5 % are paid.',
      '1 % of people pay for good ratings.',
    ]);
    const [without] = processTexts(rules({ peers: { ...peers, buyers: 0 } }), NAMES);
    expect(without?.sentences).toHaveLength(2);
  });
});

describe('a whole regime', () => {
  it('has a section for each kind of rule, in the order in which they work', () => {
    expect(regimeText(regime()).map(({ title, rules: { length } }) => [title, length])).toEqual([
      ['Who is simulated', 2],
      ['What is watched', 3],
      ['Who watches', 2],
      ['Scores', 1],
      ['Lists', 3],
      ['Parts of life', 4],
      ['Peers, redress and adaptation', 2],
      ['Pilots', 1],
      ['What happens on a date', 1],
      ['Firms', 4],
    ]);
  });

  it('leaves out sections without rules', () => {
    const [base] = regime().jurisdictions;
    const plain = regime({
      jurisdictions: base === undefined ? [] : [base],
      interventions: [],
      firms: null,
    });
    expect(regimeText(plain).map(({ title }) => title)).not.toContain('Pilots');
    expect(regimeText(plain).map(({ title }) => title)).not.toContain('Firms');
    expect(regimeText(plain).map(({ title }) => title)).not.toContain('What happens on a date');
  });

  it('cannot be told of a regime without a jurisdiction', () => {
    expect(() => regimeText(regime({ jurisdictions: [] }))).toThrow('no jurisdiction');
  });

  it('lists all its rules', () => {
    expect(allRules(regime())).toHaveLength(23);
  });

  it('tells of firms', () => {
    const [firms, conduct] = section(regime(), 'Firms');
    expect(firms?.sentences).toEqual([
      '600,000 firms.',
      'Each month 4 % of the employees of a listed firm lose the job.',
    ]);
    expect(conduct?.sentences[0]).toContain('50 % of firms');
  });

  it('tells of interventions, and where they happen', () => {
    const [outage] = section(regime(), 'What happens on a date');
    expect(outage?.name).toBe('May 2018, Coastal pilot');
    expect(outage?.sentences).toEqual(['Outage of cameras for 2 months.']);
  });

  it('tells of interventions that happen everywhere', () => {
    const interventions = regime().interventions.map((each) => ({ ...each, jurisdiction: null }));
    expect(section(regime({ interventions }), 'What happens on a date')[0]?.name).toBe('May 2018');
  });
});

describe('pilots and changes', () => {
  it('tell only the sentences that differ', () => {
    const [pilot] = section(regime(), 'Pilots');
    expect(pilot?.sentences).toEqual([
      '10 % of the people.',
      'From the start: For the channel "cameras": Of what it sees, 1 % is recorded on somebody else.',
    ]);
  });

  it('say so where nothing differs', () => {
    const [base, pilot] = regime().jurisdictions;
    if (base === undefined || pilot === undefined) throw new Error('the fake regime has both');
    const same = regime({ jurisdictions: [base, { ...pilot, phases: base.phases }] });
    expect(section(same, 'Pilots')[0]?.sentences).toEqual([
      '10 % of the people.',
      'The rules are those of everywhere else.',
    ]);
  });

  it('tell what a pilot changes later, once', () => {
    const [base, pilot] = regime().jurisdictions;
    if (base === undefined || pilot === undefined) throw new Error('the fake regime has both');
    const watched = rules({
      channels: [channel({ misidentifies: 0.05 }), channel({ name: 'online' })],
    });
    const phases = [
      { from: 0, rules: rules() },
      { from: 6, rules: watched },
      { from: 12, rules: watched },
    ];
    const later = regime({ jurisdictions: [base, { ...pilot, phases }] });
    const [, ...told] = section(later, 'Pilots')[0]?.sentences ?? [];
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^From July 2018: For the channel "cameras": Of what it sees, 5 %/u);
  });

  it('tell what changes everywhere on a date, with where that comes from', () => {
    const changed = {
      ...withPhases([
        { from: 0, rules: rules() },
        { from: 3, rules: rules() },
        {
          from: 6,
          rules: rules({ channels: [channel({ falseAlarms: 0 }), channel({ name: 'online' })] }),
        },
        { from: 9, rules: rules() },
      ]),
      interventions: [
        {
          kind: 'change',
          at: 9,
          jurisdiction: null,
          text: 'change',
          provenance: REPORTED,
        } as const,
      ],
    };
    const told = section(changed, 'What happens on a date');
    expect(told.map(({ name }) => name)).toEqual(['July 2018', 'October 2018']);
    expect(told[0]?.sentences[0]).toMatch(/^For the channel "cameras": Sees 60 %/u);
    expect(told[0]?.sentences[0]).not.toContain('never happened');
    expect(told[1]?.sentences).toEqual([
      'For the channel "cameras": Each month it records something that never happened of 1 in 10,000 people.',
    ]);
    expect(told.map(({ provenance }) => provenance.status)).toEqual([null, 'reported']);
  });
});
