import { describe, expect, it } from 'vitest';
import { EVIDENCE } from '../../../../src/experiment/evidence/all-evidence.js';
import type { RuleFinding } from '../../../../src/experiment/evidence/evidence.js';
import { type AuditParts, auditRegimeOf, score, thieves } from '../../../helpers/audit-regime.js';

function find(name: string, parts: AuditParts, months?: number): RuleFinding {
  const evidence = EVIDENCE.find((each) => each.name === name);
  if (evidence?.kind !== 'rules') throw new Error(`"${name}" is not read from rules`);
  const regime = auditRegimeOf(parts);
  return evidence.read({ regime, months: months ?? regime.calendar.months });
}

const CLOSING_GRADE = score('grades: {fine: 50, low: {from: 0, closes: trains}}');
const LOUD = 'loud: {enters: record of protest, leaves: after 6 months, closes: trains}';
const APPEAL = '{appeal: {filed: 10%/month, decided-in: 3 months, right: 60%}}';

/** Thieves lose something of which the regime says only so much. */
function unsaid(name: string, rest = ''): AuditParts {
  return {
    domains: `shops: {demand: 1/month}\n  speech: {}\n  ${name}: {demand: 1/month${rest}}`,
    lists: thieves(`closes: ${name}`),
  };
}

type Value = RuleFinding['value'];
const CASES: readonly (readonly [evidence: string, parts: AuditParts, value: Value])[] = [
  ['a score is kept', { scores: score() }, true],
  ['a score is kept', {}, false],
  ['people are put on blacklists', { lists: thieves('closes: trains') }, true],
  [
    'people are put on blacklists',
    {
      scores: score(),
      lists: 'good: {kind: red, enters: town from 90, leaves: town below 50, opens: trains}',
    },
    false,
  ],
  ['conduct is added up over a period', { scores: score() }, true],
  [
    'conduct is added up over a period',
    {
      lists:
        'thieves: {enters: 2 records of theft within 6 months, leaves: after 6 months, closes: shops}',
    },
    true,
  ],
  ['conduct is added up over a period', { lists: thieves('closes: shops') }, false],
  ['what people do counts', { scores: score() }, true],
  ['what people do counts', { lists: thieves('closes: shops') }, true],
  [
    'what people do counts',
    { lists: 'chosen: {enters: audit of 1%/month, leaves: after 6 months, closes: shops}' },
    false,
  ],
  ['whom people know counts', { scores: score('ties: {friends: 5%}') }, true],
  ['whom people know counts', { scores: score() }, false],
  ['a part of life is closed to people', { lists: thieves('closes: shops') }, true],
  ['a part of life is closed to people', { scores: CLOSING_GRADE }, true],
  [
    'a part of life is closed to people',
    { scores: score(), lists: thieves('public: true') },
    false,
  ],
  ['a score closes parts of life', { scores: CLOSING_GRADE }, true],
  [
    'a score closes parts of life',
    {
      scores: score(),
      lists: 'low: {enters: town below 50, leaves: town from 60, closes: trains}',
    },
    true,
  ],
  ['a score closes parts of life', { scores: score(), lists: thieves('closes: trains') }, false],
  ['an unpublished score closes parts of life', { scores: CLOSING_GRADE }, true],
  [
    'an unpublished score closes parts of life',
    { scores: score('published: true, grades: {fine: 50, low: {from: 0, closes: trains}}') },
    false,
  ],
  ['a score is published', { scores: score('published: true') }, true],
  ['a score is published', { scores: score() }, false],
  ['every score is published', { scores: score('published: true') }, true],
  ['every score is published', { scores: score() }, false],
  ['every score is published', {}, null],
  ['conduct in one context closes another', { lists: thieves('closes: trains') }, true],
  ['conduct in one context closes another', { lists: thieves('closes: shops') }, false],
  [
    'conduct in one context closes another',
    {
      lists: `${thieves('closes: shops')}\n  followers: {enters: member of thieves, leaves: never, closes: trains}`,
    },
    true,
  ],
  [
    'lawful conduct without harm can close something',
    { lists: 'loud: {enters: record of protest, leaves: after 6 months, closes: trains}' },
    true,
  ],
  ['lawful conduct without harm can close something', { lists: thieves('closes: trains') }, false],
  [
    'lawful conduct without harm lowers a score that closes something',
    {
      scores:
        'town: {range: 0 to 100, start: 100, points: {protest: -20}, grades: {fine: 50, low: {from: 0, closes: trains}}}',
    },
    true,
  ],
  [
    'lawful conduct without harm lowers a score that closes something',
    { scores: CLOSING_GRADE, lists: LOUD },
    false,
  ],
  ['by a score, conduct in one context closes another', { scores: CLOSING_GRADE }, true],
  [
    'by a score, conduct in one context closes another',
    { scores: score('grades: {fine: 50, low: {from: 0, closes: shops}}'), lists: LOUD },
    false,
  ],
  [
    'by a score, conduct in one context closes another',
    {
      scores: score(),
      lists:
        'low: {enters: town below 50, leaves: town from 60}\n  followers: {enters: member of low, leaves: never, closes: trains}',
    },
    true,
  ],
  [
    'a score closes parts of life',
    {
      scores: score(),
      lists:
        'low: {enters: town below 50, leaves: town from 60}\n  kin: {enters: household of a member of low, leaves: never, closes: trains}',
    },
    true,
  ],
  [
    'lawful conduct without harm can close something',
    {
      scores: 'town: {range: 0 to 100, start: 100, points: {protest: -20}}',
      lists: thieves('closes: trains'),
    },
    false,
  ],
  [
    'lawful speech, association or belief counts against people',
    { scores: 'town: {range: 0 to 100, start: 100, points: {protest: -20}}' },
    true,
  ],
  [
    'lawful speech, association or belief counts against people',
    { scores: 'town: {range: 0 to 100, start: 50, points: {protest: 20}}' },
    false,
  ],
  ['what is closed can cost people their means', { lists: thieves('closes: jobs') }, true],
  ['what is closed can cost people their means', { lists: thieves('closes: trains') }, false],
  [
    'every score is joined by choice',
    { scores: score('enrolment: {by: choice, share: 10%}') },
    true,
  ],
  ['every score is joined by choice', { scores: score() }, false],
  ['every score is joined by choice', {}, null],
  [
    'part of what closes something that can be appealed against',
    { lists: thieves('closes: trains', '[after 6 months, on appeal]'), redress: APPEAL },
    1,
  ],
  [
    'part of what closes something that can be appealed against',
    { lists: thieves('closes: trains', '[after 6 months, on appeal]') },
    0,
  ],
  [
    'part of what closes something that can be appealed against',
    {
      scores: CLOSING_GRADE,
      lists: thieves('closes: trains', '[after 6 months, on appeal]'),
      redress: APPEAL,
    },
    0.5,
  ],
  ['part of what closes something that can be appealed against', {}, null],
  ['months until an appeal is decided', { redress: APPEAL }, 3],
  ['months until an appeal is decided', {}, null],
  ['wrongly listed people whom an appeal takes off', { redress: APPEAL }, 0.6],
  ['wrongly listed people whom an appeal takes off', {}, null],
  [
    'a wrong record can be taken back',
    { lists: thieves('closes: trains'), redress: '{correction: 1%/month}' },
    true,
  ],
  [
    'a wrong record can be taken back',
    { lists: thieves('closes: trains', '[after 6 months, on appeal]'), redress: APPEAL },
    true,
  ],
  ['a wrong record can be taken back', { lists: thieves('closes: trains') }, false],
  [
    'a wrong record can be taken back',
    { scores: CLOSING_GRADE, redress: '{correction: 1%/month}' },
    false,
  ],
  ['a wrong record can be taken back', {}, null],
  ['a blacklist has no end', { lists: thieves('closes: trains', 'never') }, true],
  [
    'a blacklist has no end',
    { lists: thieves('closes: trains', 'on appeal'), redress: APPEAL },
    true,
  ],
  [
    'a blacklist has no end',
    { lists: thieves('closes: trains', '[repaid at 5%/month, on appeal]'), redress: APPEAL },
    false,
  ],
  ['a blacklist has no end', {}, null],
  ['months after which every entry has ended', { lists: thieves('closes: trains') }, 6],
  [
    'months after which every entry has ended',
    { lists: thieves('closes: trains, restarts: true') },
    null,
  ],
  [
    'months after which every entry has ended',
    { lists: thieves('closes: trains', 'repaid at 5%/month') },
    null,
  ],
  ['months after which every entry has ended', {}, null],
  [
    'every blacklist can be left by repair',
    { lists: thieves('closes: trains', 'repair after 6 months without a record') },
    true,
  ],
  ['every blacklist can be left by repair', { lists: thieves('closes: trains') }, false],
  ['every blacklist can be left by repair', {}, null],
  ['a blacklist is public', { lists: thieves('closes: trains, public: true') }, true],
  ['a blacklist is public', { lists: thieves('closes: trains') }, false],
  [
    'the household bears what one member did',
    { lists: thieves('closes: trains, spills-to: household') },
    true,
  ],
  ['the household bears what one member did', { lists: thieves('closes: school') }, true],
  ['the household bears what one member did', { lists: thieves('closes: trains') }, false],
  ['a way to learn is closed', { lists: thieves('closes: school') }, true],
  ['a way to learn is closed', { lists: thieves('closes: trains') }, false],
  ['a way to learn is closed', unsaid('course', ', falls-on: children'), null],
  ['a way to learn is closed', unsaid('course', ', serves: [other, education]'), true],
  ['a way to travel is closed', { lists: thieves('closes: trains') }, true],
  ['a way to travel is closed', { lists: thieves('closes: shops') }, false],
  ['a way to travel is closed', {}, false],
  ...['railways', 'planes', 'buses', 'metro', 'passports', 'airports', 'flights'].map(
    (name) => ['a way to travel is closed', unsaid(name), null] as const,
  ),
  ['a way to travel is closed', unsaid('rings', ', serves: movement'), true],
  ['a way to travel is closed', unsaid('travel agents', ', serves: other'), false],
  ['a way to speak or to be heard is closed', { lists: thieves('closes: speech') }, true],
  ['a way to speak or to be heard is closed', unsaid('net', ', stops: protest'), true],
  ['a way to speak or to be heard is closed', unsaid('net', ', stops: theft'), null],
  ['a way to speak or to be heard is closed', { lists: thieves('closes: jobs') }, false],
  ['what is closed can cost people their means', unsaid('stalls'), null],
  ['what is closed can cost people their means', unsaid('stalls', ', serves: livelihood'), true],
  [
    'part of the newly listed who are told',
    { lists: thieves('closes: trains'), redress: '{notice: 90%}' },
    0.9,
  ],
  ['part of the newly listed who are told', { lists: thieves('closes: trains') }, 0],
  ['part of the newly listed who are told', {}, null],
];

describe('evidence that is read from the rules', () => {
  it.each(CASES)('%s: %j gives %j', (name, parts, value) => {
    const finding = find(name, parts);
    expect(finding.value).toBe(value);
    expect(finding.found).not.toBe('');
  });

  it('is all tried, and where it is yes or no both ways', () => {
    for (const { name, kind, unit } of EVIDENCE.filter((each) => each.kind === 'rules')) {
      const values = CASES.filter(([evidence]) => evidence === name).map(([, , value]) => value);
      expect(kind).toBe('rules');
      const kinds = values.map((value) => (typeof value === 'number' ? 'a number' : value));
      const wanted: (boolean | string | null)[] =
        unit === 'yes or no' ? [true, false] : ['a number', null];
      expect(kinds, name).toEqual(expect.arrayContaining(wanted));
    }
  });

  it('says what to declare where nobody can tell what a closed part of life is for', () => {
    const { found, rests } = find('a way to travel is closed', unsaid('railways'));
    expect(found).toContain('domain "railways"');
    expect(found).toContain('declare `serves:`');
    expect(rests.map(({ rule }) => rule)).toEqual(['domain "railways"']);
  });

  it('says on which rules it rests, and how sure these are', () => {
    const lists = thieves('closes: trains, public: true, status: disputed');
    const { rests } = find('a blacklist is public', { lists });
    expect(rests.map(({ rule, provenance }) => [rule, provenance.status])).toEqual([
      ['list "thieves"', 'disputed'],
    ]);
  });
});

describe('rules that close something later or elsewhere', () => {
  const parts: AuditParts = {
    scores: score('grades: {fine: 50, low: 0}'),
    more: `interventions:
  - {at: 2020-07, change: {scores: {town: {grades: {low: {from: 0, closes: trains}}}}}, status: disputed}
`,
  };

  it('are found with their month, and rest on the change', () => {
    const { value, found, rests } = find('a score closes parts of life', parts);
    expect(value).toBe(true);
    expect(found).toContain('grade low of "town" (everywhere from 2020-07)');
    expect(rests.map(({ rule, provenance }) => [rule, provenance.status])).toEqual([
      ['grade low of "town"', null],
      ['change of 2020-07', 'disputed'],
    ]);
  });

  it('are not found where the months looked at end before', () => {
    expect(find('a score closes parts of life', parts, 6).value).toBe(false);
  });
});
