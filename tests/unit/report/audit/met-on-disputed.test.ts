import { describe, expect, it } from 'vitest';
import type { AuditCard } from '../../../../src/experiment/audit/card.js';
import { auditSummary } from '../../../../src/cli/audit-summary.js';
import { auditPage } from '../../../../src/report/audit/audit-page.js';
import { metOnDisputed } from '../../../../src/report/audit/met-on-disputed.js';
import { fakeCard } from '../../../helpers/fake-card.js';

const card = fakeCard();

/** The card with all of its rules as sure as that. */
function ofStatus(status: 'reported' | 'disputed'): AuditCard {
  return {
    ...card,
    standards: card.standards.map((judged) => ({
      ...judged,
      elements: judged.elements.map((element) => ({
        ...element,
        evidence: element.evidence.map((found) => ({
          ...found,
          rests: found.rests.map(({ rule, provenance }) => ({
            rule,
            provenance: { ...provenance, status },
          })),
        })),
      })),
    })),
  };
}

const SAID =
  'A test ban: the one verdict “met” rests, among others, on rules that are disputed: list "barred".';

describe('verdicts that rest on disputed rules', () => {
  it('are told of each standard that has one that is met, first of all', () => {
    // The duty has an element on the same rule, which is not met.
    expect(metOnDisputed(ofStatus('disputed'))).toEqual([SAID]);
    const page = auditPage(ofStatus('disputed'), '', '');
    expect(page.indexOf('on rules that are disputed: list')).toBeGreaterThan(0);
    expect(page.indexOf('on rules that are disputed: list')).toBeLessThan(page.indexOf('<table'));
    const summary = auditSummary(ofStatus('disputed'), '', 1000);
    expect(summary).toContain(`- ${SAID}`);
    expect(summary).toContain('without these was not simulated');
  });

  it('are not spoken of where all is reported', () => {
    expect(metOnDisputed(ofStatus('reported'))).toEqual([]);
    expect(auditPage(ofStatus('reported'), '', '')).not.toContain('on rules that are disputed');
  });

  it('say how many they are, with the rules behind the most of them first', () => {
    const [, ban] = card.standards;
    if (ban === undefined) throw new Error('the made-up card has no ban');
    const [met, other] = ban.elements;
    if (met === undefined || other === undefined) throw new Error('the ban has no elements');
    const onRules = (...rules: string[]) => ({
      ...met,
      evidence: met.evidence.map((found) => ({
        ...found,
        rests: rules.map((rule) => ({
          rule,
          provenance: { source: [], status: 'disputed' as const, note: null, calibratedTo: [] },
        })),
      })),
    });
    const elements = [
      onRules('a', 'b'),
      onRules('b', 'c', 'd', 'e', 'f', 'g'),
      { ...other, verdict: 'met' as const },
    ];
    expect(metOnDisputed({ ...card, standards: [{ ...ban, elements }] })).toEqual([
      'A test ban: 2 of the 3 verdicts “met” rest, among others, on rules that are disputed: b, a, c, d, e, f and 1 more.',
    ]);
  });
});
