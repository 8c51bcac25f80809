import { describe, expect, it } from 'vitest';
import type { AuditCard, JudgedStandard } from '../../../../src/experiment/audit/card.js';
import { auditJson } from '../../../../src/report/audit/audit-json.js';
import { auditPage } from '../../../../src/report/audit/audit-page.js';
import { disputedText, swayedBy } from '../../../../src/report/audit/before-disputed.js';
import { fakeCard } from '../../../helpers/fake-card.js';

const card = fakeCard();

/** The card with something disputed, before which the first element of the first standard comes to something. */
function withDisputed(verdict: 'met' | 'not met' | null): AuditCard {
  const [first, ...others] = card.standards;
  if (first === undefined) throw new Error('the made-up card has no standard');
  const [element, ...rest] = first.elements;
  const before: JudgedStandard =
    element === undefined || verdict === null
      ? first
      : { ...first, elements: [{ ...element, verdict }, ...rest] };
  const standards = [before, ...others];
  const disputed = {
    month: '2020-01',
    what: 'change of scores',
    note: 'It <never> came.',
    standards,
  };
  return { ...card, beforeDisputed: disputed };
}

describe('what the file itself disputes', () => {
  it('is not spoken of where there is nothing of the kind', () => {
    expect(disputedText(card)).toEqual([]);
    expect(swayedBy(card)).toEqual([]);
    expect(auditPage(card, '', '')).not.toContain('disputes');
    expect(auditJson(card, '')).toMatchObject({ beforeDisputed: null });
  });

  it('is named, with the verdicts that hang on it', () => {
    const [first = '', ...swayed] = disputedText(withDisputed('met'));
    expect(first).toBe(
      'The file itself disputes what begins in 2020-01: change of scores. Its note: “It <never> came.” On the months before it alone, these verdicts would be others:',
    );
    const [standard] = card.standards;
    expect(swayed).toEqual([
      `${standard?.standard.title}, ${standard?.elements[0]?.id}: “met” instead of “not met”`,
    ]);
    const page = auditPage(withDisputed('met'), '', '');
    expect(page).toContain(swayed[0]);
    expect(page).not.toContain('<never>');
  });

  it('is named where no verdict hangs on it, too', () => {
    expect(disputedText(withDisputed(null))).toEqual([
      expect.stringContaining('every verdict would be the same'),
    ]);
  });

  it('is in the JSON, verdict by verdict', () => {
    expect(auditJson(withDisputed('met'), '')).toMatchObject({
      beforeDisputed: {
        month: '2020-01',
        standards: card.standards.map(({ standard }) => ({ key: standard.key })),
      },
    });
  });
});
