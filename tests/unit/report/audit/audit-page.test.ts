import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { auditJson, FACE, meaningOf } from '../../../../src/report/audit/audit-json.js';
import { auditPage, luckText } from '../../../../src/report/audit/audit-page.js';
import { fakeCard } from '../../../helpers/fake-card.js';

const COMMAND = 'glasshouse audit town.yaml --seed 1 --seeds 3';
const markup = auditPage(fakeCard(), '9.9.9', COMMAND);
const { document } = parseHTML(markup);
const text = document.body.textContent ?? '';

describe('the audit card as a page', () => {
  it('says on its face that it is evidence and no advice, and whose rules it looks at', () => {
    expect(document.querySelector('.face')?.textContent).toBe(FACE);
    expect(FACE).toContain('not legal advice');
    expect(text).toContain('not on any country, office or company');
  });

  it('says of each standard which way it points, and what it means', () => {
    expect(text).toContain('A duty: where an element is met, it speaks for the duty being kept.');
    expect(text).toContain(
      'A prohibition: where an element is met, it speaks for the prohibition applying.',
    );
    expect(text).toContain('Not met: notice. It is not kept.');
    expect(text).toContain('Left open: other. It is open.');
    expect(text).toContain('If every one is met: It is kept.');
  });

  it('has a row for each element with citation, evidence, verdict and why', () => {
    const rows = [...document.querySelectorAll('section .card tbody tr')];
    expect(rows).toHaveLength(3);
    const row = rows[0]?.textContent ?? '';
    for (const part of [
      'Article 1',
      'Is anybody told?',
      '25\u00a0% (95\u00a0%: 20\u00a0% to 30\u00a0%)',
      'on 1,200 simulated listings',
      'not met',
      'Few are.',
      'Decided by: share told: below 50\u00a0%.',
      'Why this line: half of them',
      'Rests on rules that are disputed (list "barred").',
    ])
      expect(row).toContain(part);
    expect(rows[2]?.textContent).toContain('no evidence that a simulation can give');
  });

  it('marks verdicts in words, and alternatives as such', () => {
    const verdicts = [...document.querySelectorAll('.verdict')].map((each) => each.textContent);
    expect(verdicts).toEqual(['not met', 'met', 'not assessable here']);
    expect(text).toContain('One of the alternatives is enough.');
  });

  it('says that a standard is set beside the months as if it had been in force', () => {
    const inForce = (appliesFrom: number | null): string => {
      const [judged, ...others] = fakeCard().standards;
      if (judged === undefined) throw new Error('the card is empty');
      const standard = { ...judged.standard, appliesFrom };
      const card = fakeCard({ standards: [{ ...judged, standard }, ...others] });
      expect(auditJson(card, '')).toMatchObject({
        standards: [{ appliesFrom: appliesFrom === null ? null : '2025-02' }, {}],
      });
      return auditPage(card, '', '');
    };
    const asIf =
      'as if it had been in force in all months that were simulated, 2014-01 to 2015-12.';
    expect(inForce(2025 * 12 + 1)).toContain(
      `${asIf} Not in force yet in the first of them: A test duty (from 2025-02).`,
    );
    expect(inForce(null)).toContain(`${asIf}</p>`);
  });

  it('tells how to make it again', () => {
    for (const part of [COMMAND, '9.9.9', 'a'.repeat(64), `seed 3: ${'3'.repeat(64)}`, '20,000'])
      expect(text).toContain(part);
  });

  it('loads nothing, runs nothing, and lets no text of a regime become markup', () => {
    expect(markup).toContain("default-src 'none'");
    expect(document.querySelectorAll('script, img, link, iframe')).toHaveLength(0);
    expect(markup).not.toMatch(/(?:src|href)="(?!#)/u);
    expect(markup).not.toContain('<b>list</b>');
  });

  it('leads to every section by its contents', () => {
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      const id = link.getAttribute('href')?.slice(1) ?? '';
      expect(document.getElementById(id), id).not.toBeNull();
    }
  });

  it('names one seed as one', () => {
    expect(luckText(fakeCard({ runs: [{ seed: '4', stateHash: '' }] }))).toBe('seed 4');
    expect(luckText(fakeCard())).toBe('3 times with seeds 1 to 3');
  });
});

describe('the audit card as JSON', () => {
  const json = JSON.parse(JSON.stringify(auditJson(fakeCard(), '9.9.9'))) as {
    standards: {
      outcome: string;
      meaning: string;
      elements: { evidence: { rests: unknown[] }[] }[];
    }[];
  };

  it('has what the page has', () => {
    expect(json).toMatchObject({ glasshouse: '9.9.9', face: FACE, people: 20_000 });
    expect(json.standards.map(({ outcome }) => outcome)).toEqual(['one not met', 'open']);
    expect(json.standards[0]?.elements[0]?.evidence[1]?.rests).toEqual([
      { rule: 'list "barred"', status: 'disputed', source: ['A1'] },
    ]);
  });

  it('says that every element is met where it is', () => {
    const [judged] = fakeCard().standards;
    if (judged === undefined) throw new Error('the card is empty');
    const met = { ...judged, outcome: 'all met' as const, hangsOn: [] };
    expect(meaningOf(met)).toBe('Every element is met. It is kept.');
  });
});
