import { describe, expect, it } from 'vitest';
import { channelText } from '../../../../src/report/rules/channel-text.js';
import { conductText } from '../../../../src/report/rules/conduct-text.js';
import { domainTexts } from '../../../../src/report/rules/domain-text.js';
import { listText } from '../../../../src/report/rules/list-text.js';
import { UNSAID } from '../../../../src/report/rules/rule-text.js';
import { scoreText } from '../../../../src/report/rules/score-text.js';
import {
  channel,
  conduct,
  domain,
  EVEN,
  list,
  REPORTED,
  rules,
  score,
} from '../../../helpers/fake-regime.js';
import { NAMES } from '../../../helpers/names.js';

const RULES = rules();
const everywhere = (value: number) => [[{ month: 0, value }], [{ month: 0, value }]];

describe('a channel', () => {
  it('tells what it sees, its errors and on whom they fall', () => {
    expect(channelText(channel(), NAMES, 'people')).toEqual({
      name: 'cameras',
      provenance: REPORTED,
      sentences: [
        'Sees 60 % (cities) and 5 % (countryside) of the acts it is meant to see.',
        'Of what it sees, 0.2 % is recorded on somebody else.',
        'Each month it records something that never happened of 1 in 10,000 people.',
        'For some, errors are multiplied: minority × 10.',
        'For some, what it sees is multiplied: minority × 1.5.',
        '50 % of its attention goes where records were made before.',
      ],
    });
  });

  it('tells that records are counted against how much it looked', () => {
    const corrected = { weight: 1, decay: 0.1, corrected: true };
    const { sentences } = channelText(channel({ followsRecords: corrected }), NAMES, 'people');
    expect(sentences.at(-1)).toBe(
      '100 % of its attention goes where records were made before, each counted against how much it looked there.',
    );
  });

  it('says no more than there is to say', () => {
    const plain = channel({
      coverage: everywhere(1),
      misidentifies: 0,
      falseAlarms: 0,
      errorRatio: [1, 1],
      coverageRatio: [1, 1],
      followsRecords: null,
    });
    expect(channelText(plain, NAMES, 'people').sentences).toEqual([
      'Sees 100 % of the acts it is meant to see.',
    ]);
  });

  it('tells of firms', () => {
    const { sentences } = channelText(channel({ falseAlarms: 0.01 }), NAMES, 'firms');
    expect(sentences).toContain(
      'Each month it records something that never happened of 1 % of firms.',
    );
  });

  it('tells when it is in force', () => {
    const { sentences } = channelText(channel({ from: 3, until: 8 }), NAMES, 'people');
    expect(sentences.at(-1)).toBe('In force from April 2018 until September 2018.');
  });

  it('sees nothing where nothing is said, and knows places without a name', () => {
    expect(channelText(channel({ coverage: [] }), NAMES, 'people').sentences[0]).toBe(
      'Sees 0 % of the acts it is meant to see.',
    );
    const coverage = [...everywhere(0.5), [{ month: 0, value: 0.1 }]];
    expect(channelText(channel({ coverage }), NAMES, 'people').sentences[0]).toContain(
      '10 % (elsewhere)',
    );
  });
});

describe('conduct', () => {
  it('tells how often it is done, what it is and who sees it', () => {
    expect(conductText(conduct(), RULES, NAMES, 'people').sentences).toEqual([
      'Each month done by 50 % of people, in the part of life called traffic.',
      'Unlawful; harm to others 0.02 on a scale from 0 to 1.',
      'Seen by cameras.',
      'The greatest fear takes away 30 % of it.',
    ]);
  });

  it.each([
    [{ protected: true, lawful: true }, 'Lawful and protected: speech, association or belief.'],
    [
      { protected: true, lawful: false },
      'Protected, and yet unlawful: speech, association or belief.',
    ],
    [{ good: true, gravity: 0 }, 'Done for the good of others; harms nobody.'],
    [{ lawful: true, gravity: 0 }, 'Lawful; harms nobody.'],
    [{ lawful: false, gravity: 0.4 }, 'Unlawful; harm to others 0.4 on a scale from 0 to 1.'],
  ])('tells the nature of %j', (changes, said) => {
    expect(conductText(conduct(changes), RULES, NAMES, 'people').sentences[1]).toBe(said);
  });

  it('tells of several channels, or of none', () => {
    const seenBy = (channels: number[]) =>
      conductText(conduct({ seenBy: channels }), RULES, NAMES, 'people').sentences[2];
    expect(seenBy([0, 1])).toBe('Seen by cameras or online.');
    expect(seenBy([])).toBe('No channel sees it.');
  });

  it('tells what is done only to be seen, and for whom it differs', () => {
    const changes = { performed: 0.6, deterred: 0, factors: { ...EVEN, hardship: 3 } };
    expect(conductText(conduct(changes), RULES, NAMES, 'people').sentences.slice(3)).toEqual([
      '60 % of it is done only to be seen, and stops when nobody looks.',
      'For some it is multiplied: in hardship × 3.',
    ]);
  });

  it('tells of firms, and of rates that change', () => {
    const rate = [
      { month: 0, value: 0.1 },
      { month: 12, value: 0.0001 },
    ];
    expect(conductText(conduct({ rate }), RULES, NAMES, 'firms').sentences[0]).toBe(
      'Each month done by 10 % of firms in January 2018, changing evenly to 1 in 10,000 firms by January 2019, in the part of life called traffic.',
    );
  });
});

describe('a score', () => {
  it('tells how it is made and moved', () => {
    expect(scoreText(score(), RULES, NAMES).sentences).toEqual([
      'Kept by the state, from 0 to 1,300; starts at 1,000.',
      'Points for a record: jaywalking −5, critical post −50, charity +5.',
      'It drifts back to the start by 2 points a month.',
      'Each month it loses 1 % of its distance to the start.',
      "One's ties pull it towards their own mean, each month by this share of the distance: household 5 %, friends 5 %.",
      'Each rating by a peer moves it by 1, by 5 a month at most.',
      'It is secret.',
      'Grades: A from 960, opens hospital queue; D from 0, closes internet.',
    ]);
  });

  it('tells of one that is joined by choice', () => {
    const enrolment = {
      share: [{ month: 0, value: 0.35 }],
      enticements: [
        { domain: 1, raises: 0.05 },
        { domain: 3, raises: 0.08 },
      ],
    };
    expect(scoreText(score({ enrolment, published: true }), RULES, NAMES).sentences).toContain(
      'People join by choice: 35 %, drawn in by flights and hospital queue.',
    );
    const plain = { share: enrolment.share, enticements: [] };
    expect(scoreText(score({ enrolment: plain }), RULES, NAMES).sentences).toContain(
      'People join by choice: 35 %.',
    );
  });

  it('says no more than there is to say', () => {
    const plain = score({
      points: [0, 0, 0],
      drift: 0,
      decay: 0,
      ties: [0, 0, 0, 0, 0],
      peers: null,
      published: true,
      grades: [{ name: 'all', from: 0, closes: [], opens: [] }],
      from: 2,
    });
    expect(scoreText(plain, RULES, NAMES).sentences).toEqual([
      'Kept by the state, from 0 to 1,300; starts at 1,000.',
      'No record moves it.',
      'Everybody can see it.',
      'In force from March 2018.',
    ]);
  });
});

describe('a list', () => {
  it('tells how it is entered, how it is left and what follows', () => {
    expect(listText(list(), RULES, NAMES).sentences).toEqual([
      'A blacklist.',
      'One comes onto it by: record of judgment default.',
      'One leaves it after 24 months or by an appeal that is granted.',
      'It closes flights.',
      'It is public.',
      'A member loses each circle of neighbours, colleagues, friends or acquaintances at 2 % a month.',
      "All adults of a member's household become members too.",
      'A new record starts the term afresh.',
      '0.3 % of adults are on it from the start.',
    ]);
  });

  it('tells of a redlist, of spillover by chance, and of its dates', () => {
    const green = list({
      kind: 'red',
      enters: [],
      leaves: [],
      closes: [],
      opens: [3, 1],
      public: false,
      cutsTies: 0,
      spillsToHousehold: 0.2,
      restarts: false,
      startsWith: 0,
      until: 11,
    });
    expect(listText(green, RULES, NAMES).sentences).toEqual([
      'A redlist: it favours its members.',
      'No rule puts anybody on it.',
      'Nobody ever leaves it.',
      'It opens hospital queue and flights.',
      "Each adult of a member's household becomes a member too, at 20 % a month.",
      'In force until December 2018.',
    ]);
  });

  it.each([
    [{ kind: 'term', months: 1 } as const, 'after 1 month'],
    [{ kind: 'repaid', rate: 0.03 } as const, 'by repaying (3 % a month, never in hardship)'],
    [{ kind: 'repair', months: 6 } as const, 'by 6 months without a new record'],
    [
      { kind: 'score', score: 0, compare: 'from', value: 700 } as const,
      'with a score "state" from 700',
    ],
    [
      { kind: 'score', score: 0, compare: 'below', value: 1100 } as const,
      'with a score "state" below 1,100',
    ],
    [{ kind: 'appeal' } as const, 'by an appeal that is granted'],
    [{ kind: 'apology' } as const, 'by an apology that is judged sincere'],
  ])('tells the way out %j', (rule, said) => {
    expect(listText(list({ leaves: [rule] }), RULES, NAMES).sentences).toContain(
      `One leaves it ${said}.`,
    );
  });
});

describe('the parts of life', () => {
  const sentencesOf = (...domains: ReturnType<typeof domain>[]) =>
    domainTexts({ ...RULES, domains }, NAMES).map(({ name, sentences }) => [name, ...sentences]);

  it('tell how often one is asked for, and what closing it does', () => {
    const internet = domain({ name: 'internet', demand: 20, costsMeans: 0.01, stops: [1, 2] });
    expect(sentencesOf(internet)).toEqual([
      [
        'internet',
        'A person asks for it 20 times a month.',
        'It belongs to travel.',
        'While it is closed, 1 % of those kept out fall into hardship each month.',
        'While it is closed, this cannot happen: critical post and charity.',
      ],
    ]);
  });

  it('tell whom a refusal hits, and who asks more often', () => {
    const school = domain({
      context: 'flights',
      fallsOn: 'children',
      serves: ['education', 'other'],
      factors: { ...EVEN, income: [1, 4] },
    });
    expect(sentencesOf(school)).toEqual([
      [
        'flights',
        'A person asks for it once in 20 months.',
        'For some it is multiplied: high income × 4.',
        'People need it for education.',
        'A refusal falls on the children of the household.',
      ],
    ]);
  });

  it('tell together of those in which only acts happen', () => {
    const idle = (name: string) => domain({ name, context: name, demand: 0 });
    expect(sentencesOf(idle('traffic'), domain(), idle('finance'))).toEqual([
      ['flights', 'A person asks for it once in 20 months.', 'It belongs to travel.'],
      ['elsewhere', 'Acts happen there and nothing is refused: traffic and finance.'],
    ]);
  });

  it('tell together what has a status, where all have the same', () => {
    const idle = (name: string, status: 'assumed' | null) =>
      domain({ name, demand: 0, provenance: { ...UNSAID, status } });
    const statusOf = (...domains: ReturnType<typeof domain>[]) =>
      domainTexts(rules({ domains }), NAMES).map(({ name, provenance }) => [
        name,
        provenance.status,
      ]);
    const [traffic, work] = [idle('traffic', 'assumed'), idle('work', 'assumed')];
    expect(statusOf(traffic, work)).toEqual([['elsewhere', 'assumed']]);
    expect(statusOf(traffic, idle('work', null))).toEqual([['elsewhere', null]]);
  });

  it('tell apart what somebody reported, or what does something, though nobody asks for it', () => {
    const reported = domain({
      name: 'tenders',
      context: 'tenders',
      demand: 0,
      provenance: REPORTED,
    });
    expect(sentencesOf(reported)).toEqual([['tenders', 'Nobody is refused it.']]);
    const stopping = domain({ name: 'speech', context: 'speech', demand: 0, stops: [1] });
    expect(sentencesOf(stopping)[0]?.[0]).toBe('speech');
  });
});
