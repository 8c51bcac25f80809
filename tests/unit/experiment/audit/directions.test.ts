import { beforeAll, describe, expect, it } from 'vitest';
import { auditRegime } from '../../../../src/experiment/audit/audit.js';
import type { AuditCard } from '../../../../src/experiment/audit/card.js';
import { loadStandard, standardNames } from '../../../../src/experiment/standards/load.js';
import type { Standard, Verdict } from '../../../../src/experiment/standards/standard.js';
import {
  type AuditParts,
  auditRegimeOf,
  auditText,
  score,
  thieves,
} from '../../../helpers/audit-regime.js';

/** Pairs of hand-made regimes that differ in one rule, simulated, and judged both ways. */

let standards: Standard[] = [];
beforeAll(async () => {
  for (const name of await standardNames()) {
    const { standard } = await loadStandard(name);
    if (standard !== null) standards = [...standards, standard];
  }
});

const cards = new Map<string, AuditCard>();
async function cardOf(parts: AuditParts): Promise<AuditCard> {
  const key = auditText(parts);
  const known = cards.get(key);
  if (known !== undefined) return known;
  const card = await auditRegime({
    regime: auditRegimeOf(parts),
    regimeHash: 'a'.repeat(64),
    file: 'audit.yaml',
    seeds: ['1', '2', '3'],
    threads: 1,
    standards,
  });
  cards.set(key, card);
  return card;
}

const LIST = { lists: thieves('closes: trains') };
const SAME = { lists: thieves('closes: shops') };
const SCORE = { scores: score(), ...LIST };
const GRADE = { scores: score('grades: {fine: 81, low: {from: 0, closes: trains}}') };
const SHOWN = {
  scores: score('published: true, grades: {fine: 81, low: {from: 0, closes: trains}}'),
};
const APPEAL = (appeal = 'filed: 90%/month, decided-in: 1 month, right: 95%'): AuditParts => ({
  lists: thieves('closes: trains', '[after 12 months, on appeal]'),
  redress: `{notice: 100%, appeal: {${appeal}}}`,
});
const MISTAKES = 'cameras: {coverage: 100%, misidentifies: 40%}';
const LOUD = 'loud: {enters: record of protest, leaves: after 6 months, closes: trains}';
const LOW_LIST = {
  scores: score(),
  lists: 'low: {enters: town below 81, leaves: after 6 months, closes: trains}',
};
const PROTEST_GRADE = {
  scores:
    'town: {range: 0 to 100, start: 100, points: {theft: -20, protest: -20}, grades: {fine: 81, low: {from: 0, closes: trains}}}',
};
/** Four kinds of conduct of which the worse cost the more points. */
const STEPS = {
  conduct: ['a', 'b', 'c', 'd']
    .map(
      (name, at) =>
        `${name}: {seen-by: cameras, domain: shops, rate: 2%/month, gravity: 0.${2 * at + 2}}`,
    )
    .join('\n  '),
  scores:
    'town: {range: 0 to 100, start: 100, points: {a: -1, b: -2, c: -3, d: -4}, grades: {fine: 100, low: {from: 0, closes: trains}}}',
};
const UNJUST = ['eu-ai-act-5-1-c', 'unjustified or disproportionate treatment (ii)'] as const;
/** Thieves lose railways, of which the regime says no more than their name. */
const UNSAID = {
  domains: 'shops: {demand: 1/month}\n  speech: {}\n  railways: {demand: 1/month}',
  lists: thieves('closes: railways'),
};
/** Only the few are watched, so that nobody else loses anything. */
const ONLY_FEW = {
  channels: 'cameras: {coverage: 2%, coverage-ratio: {many: 0, few: 50}}',
  lists: thieves('closes: trains'),
};
const UNEQUAL = { channels: 'cameras: {coverage: 20%, coverage-ratio: {few: 5}}' };

type Case = readonly [
  standard: string,
  element: string,
  one: AuditParts,
  verdict: Verdict,
  other: AuditParts,
  otherwise: Verdict,
];
const CASES: readonly Case[] = [
  ['eu-ai-act-5-1-c', 'an AI system', SCORE, 'depends', {}, 'not met'],
  ['eu-ai-act-5-1-c', 'evaluation or classification', SCORE, 'met', {}, 'not met'],
  ['eu-ai-act-5-1-c', 'evaluation or classification', LIST, 'depends', {}, 'not met'],
  ['eu-ai-act-5-1-c', 'over a certain period', SCORE, 'met', LIST, 'not met'],
  ['eu-ai-act-5-1-c', 'social behaviour or characteristics', LIST, 'met', {}, 'not met'],
  ['eu-ai-act-5-1-c', 'the score leads to it', GRADE, 'met', LIST, 'depends'],
  ['eu-ai-act-5-1-c', 'the score leads to it', LIST, 'depends', {}, 'not met'],
  ['eu-ai-act-5-1-c', 'the score leads to it', LOW_LIST, 'met', LIST, 'depends'],
  // A list by itself may or may not be a social score.
  ['eu-ai-act-5-1-c', 'treatment in unrelated contexts (i)', LIST, 'depends', SAME, 'not met'],
  ['eu-ai-act-5-1-c', 'treatment in unrelated contexts (i)', GRADE, 'met', SAME, 'not met'],
  ['eu-ai-act-5-1-c', 'treatment in unrelated contexts (i)', LOW_LIST, 'met', {}, 'not met'],
  [
    'eu-ai-act-5-1-c',
    'treatment in unrelated contexts (i)',
    { scores: score('grades: {fine: 81, low: {from: 0, closes: [shops, trains]}}') },
    'depends',
    // What the score closes is of its own context, and the list next to it is not the score's.
    {
      scores: score('grades: {fine: 81, low: {from: 0, closes: shops}}'),
      lists: thieves('closes: trains'),
    },
    'depends',
  ],
  [UNJUST[0], UNJUST[1], { lists: LOUD }, 'depends', {}, 'not met'],
  [UNJUST[0], UNJUST[1], PROTEST_GRADE, 'met', GRADE, 'depends'],
  // What a list takes for harmless conduct is not the score's doing.
  [UNJUST[0], UNJUST[1], { ...GRADE, lists: LOUD }, 'depends', { lists: LOUD }, 'depends'],
  [UNJUST[0], UNJUST[1], { ...GRADE, channels: MISTAKES }, 'met', LIST, 'depends'],
  [
    UNJUST[0],
    UNJUST[1],
    { ...GRADE, channels: MISTAKES, lists: thieves('closes: [trains, shops, jobs]') },
    'depends',
    STEPS,
    'not met',
  ],
  ['gdpr-22', 'a decision', LIST, 'met', {}, 'not met'],
  ['gdpr-22', 'by machine alone', GRADE, 'depends', {}, 'not met'],
  [
    'gdpr-22',
    'legal or similarly significant effect',
    { lists: thieves('closes: jobs') },
    'met',
    LIST,
    'depends',
  ],
  [
    'gdpr-22',
    'no exception',
    { scores: score('enrolment: {by: choice, share: 30%}') },
    'depends',
    SCORE,
    'not assessable here',
  ],
  ['gdpr-rights', 'logic involved', SHOWN, 'depends', LIST, 'not assessable here'],
  [
    'gdpr-rights',
    'rectification',
    { ...LIST, channels: MISTAKES },
    'not met',
    { ...LIST, channels: MISTAKES, redress: '{correction: 100%/month}' },
    'met',
  ],
  [
    'gdpr-rights',
    'one month',
    APPEAL(),
    'met',
    APPEAL('filed: 10%/month, decided-in: 4 months, right: 95%'),
    'not met',
  ],
  [
    'gdpr-rights',
    'one month',
    APPEAL('filed: 10%/month, decided-in: 3 months, right: 95%'),
    'depends',
    LIST,
    'not met',
  ],
  [
    'gdpr-rights',
    'erasure',
    { lists: thieves('closes: trains', 'never') },
    'not met',
    LIST,
    'depends',
  ],
  ['gdpr-rights', 'to contest a decision', APPEAL(), 'met', LIST, 'not met'],
  [
    'gdpr-rights',
    'to contest a decision',
    { ...APPEAL(), ...GRADE },
    'depends',
    {},
    'not assessable here',
  ],
  [
    'us-fcra',
    'seven years',
    { lists: thieves('closes: trains', 'after 84 months') },
    'met',
    { lists: thieves('closes: trains', 'after 85 months') },
    'not met',
  ],
  [
    'us-fcra',
    'seven years',
    { lists: thieves('closes: trains', 'repaid at 5%/month') },
    'depends',
    {},
    'not assessable here',
  ],
  [
    'us-fcra',
    'reinvestigation',
    APPEAL(),
    'met',
    APPEAL('filed: 10%/month, decided-in: 3 months, right: 95%'),
    'not met',
  ],
  [
    'us-fcra',
    'what is wrong is deleted',
    APPEAL(),
    'met',
    APPEAL('filed: 10%/month, decided-in: 1 month, right: 60%'),
    'not met',
  ],
  [
    'us-fcra',
    'notice of adverse action',
    { ...LIST, redress: '{notice: 95%}' },
    'met',
    { ...LIST, redress: '{notice: 79%}' },
    'not met',
  ],
  [
    'us-fcra',
    'notice of adverse action',
    { ...LIST, redress: '{notice: 85%}' },
    'depends',
    { ...GRADE, redress: '{notice: 100%}' },
    'not met',
  ],
  [
    'us-ecoa-reg-b',
    'notice within 30 days',
    { ...LIST, redress: '{notice: 95%}' },
    'met',
    LIST,
    'not met',
  ],
  [
    'us-ecoa-reg-b',
    'specific principal reasons',
    { ...LIST, redress: '{notice: 95%}' },
    'depends',
    LIST,
    'not met',
  ],
  [
    'us-four-fifths',
    'four fifths',
    LIST,
    'met',
    { ...UNEQUAL, lists: thieves('closes: trains', 'never') },
    'not met',
  ],
  ['us-four-fifths', 'smaller differences', LIST, 'met', { ...UNEQUAL, ...LIST }, 'not met'],
  // The worst case has no ratio: of the others nobody is restricted at all.
  ['us-four-fifths', 'smaller differences', ONLY_FEW, 'not met', {}, 'met'],
  [
    'udhr',
    'privacy and reputation',
    { lists: thieves('closes: trains, public: true'), channels: MISTAKES },
    'not met',
    LIST,
    'met',
  ],
  [
    'udhr',
    'privacy and reputation',
    { lists: thieves('closes: trains, public: true') },
    'depends',
    LIST,
    'met',
  ],
  ['udhr', 'movement', { ...LIST, channels: MISTAKES }, 'not met', SAME, 'met'],
  ['udhr', 'movement', LIST, 'depends', SAME, 'met'],
  ['udhr', 'movement', UNSAID, 'not assessable here', {}, 'met'],
  ['udhr', 'expression', { lists: thieves('closes: speech') }, 'depends', SAME, 'met'],
  ['udhr', 'expression', UNSAID, 'not assessable here', {}, 'met'],
  ['udhr', 'education', UNSAID, 'not assessable here', {}, 'met'],
  [
    'udhr',
    'expression',
    { lists: 'loud: {enters: record of protest, leaves: after 6 months, closes: shops}' },
    'not met',
    LIST,
    'met',
  ],
  ['udhr', 'education', { lists: thieves('closes: school') }, 'depends', LIST, 'met'],
  ['cn-pipl', 'transparency of automated decisions', GRADE, 'not met', SHOWN, 'depends'],
  ['cn-pipl', 'explanation and refusal', LIST, 'not met', APPEAL(), 'depends'],
  [
    'cn-pipl',
    'correction',
    { ...LIST, channels: MISTAKES },
    'not met',
    { ...LIST, channels: MISTAKES, redress: '{correction: 100%/month}' },
    'met',
  ],
  [
    'cn-pipl',
    'deletion',
    { lists: thieves('closes: trains', 'never') },
    'not met',
    LIST,
    'depends',
  ],
  [
    'cn-pipl',
    'fair and just results',
    {
      ...LIST,
      channels: 'cameras: {coverage: 50%, misidentifies: 30%, ratio: {many: 0, few: 3}}',
    },
    'not met',
    {},
    'not assessable here',
  ],
  [
    'cn-pipl',
    'no unreasonable differences in terms of trade',
    LIST,
    'depends',
    {},
    'not assessable here',
  ],
  [
    'cn-pipl',
    'fair and just results',
    LIST,
    'met',
    { ...LIST, channels: 'cameras: {coverage: 50%, misidentifies: 20%, ratio: {few: 10}}' },
    'not met',
  ],
  [
    'cn-guobanfa-2020-49',
    'proportion',
    {},
    'met',
    { lists: 'loud: {enters: record of protest, leaves: after 6 months, closes: shops}' },
    'not met',
  ],
  [
    'cn-guobanfa-2020-49',
    'no wider than the listed',
    LIST,
    'met',
    { lists: thieves('closes: trains, spills-to: household') },
    'not met',
  ],
  [
    'cn-guobanfa-2020-49',
    'credit repair',
    { lists: thieves('closes: trains', 'repair after 6 months without a record') },
    'met',
    { lists: thieves('closes: trains', 'never') },
    'not met',
  ],
  ['cn-guobanfa-2020-49', 'credit repair', LIST, 'depends', {}, 'not assessable here'],
];

describe('a regime and its opposite', () => {
  const verdictOf = async (standard: string, element: string, parts: AuditParts) => {
    const card = await cardOf(parts);
    const judged = card.standards.find((each) => each.standard.key === standard);
    return judged?.elements.find(({ id }) => id === element)?.verdict;
  };

  it.each(CASES)(
    '%s, %s: %j is %s and %j is %s',
    async (standard, element, one, verdict, other, otherwise) => {
      expect(await verdictOf(standard, element, one)).toBe(verdict);
      expect(await verdictOf(standard, element, other)).toBe(otherwise);
    },
  );

  it('tries every element on which a simulation can say anything', () => {
    const tried = new Set(CASES.map(([standard, element]) => `${standard}: ${element}`));
    const open = standards.flatMap(({ key, elements }) =>
      elements
        .filter(({ verdicts }) => verdicts.length > 1)
        .map(({ id }) => `${key}: ${id}`)
        .filter((name) => !tried.has(name)),
    );
    expect(open).toEqual([]);
  });
});

describe('a card', () => {
  it('simulates the same people once more where harmless conduct has consequences, and tells so', async () => {
    const steps: unknown[][] = [];
    const card = await auditRegime({
      regime: auditRegimeOf(PROTEST_GRADE),
      regimeHash: '',
      file: 'a.yaml',
      standards,
      threads: 1,
      seeds: ['7', '8'],
      onProgress: ({ monthsDone, months, simulations }) =>
        steps.push([monthsDone, months, simulations]),
    });
    expect(card.runs).toHaveLength(2);
    expect(steps.at(-1)).toEqual([72, 72, 4]);
  });

  it('is the same for the same seeds', async () => {
    const regime = auditRegimeOf(LIST);
    const request = { regime, regimeHash: '', file: 'a.yaml', seeds: ['7'], standards, threads: 1 };
    expect(await auditRegime(request)).toEqual(await auditRegime(request));
  });

  it('names its runs, tells progress over all of them, and stops when asked to', async () => {
    const regime = auditRegimeOf(LIST);
    const steps: number[] = [];
    const request = { regime, regimeHash: '', file: 'a.yaml', standards, threads: 1 };
    const card = await auditRegime({
      ...request,
      seeds: ['7', '8'],
      until: regime.calendar.from + 2,
      onProgress: ({ monthsDone, months }) => steps.push(monthsDone / months),
    });
    expect(card.runs.map(({ seed }) => seed)).toEqual(['7', '8']);
    expect(card.runs[0]?.stateHash).not.toBe(card.runs[1]?.stateHash);
    expect([card.from, card.until]).toEqual(['2020-01', '2020-03']);
    expect(steps).toHaveLength(6);
    expect(steps.at(-1)).toBe(1);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(auditRegime({ ...request, seeds: ['7'], signal })).rejects.toThrow('enough');
  });
});
