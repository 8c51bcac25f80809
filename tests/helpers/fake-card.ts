import type { AuditCard, Found, JudgedElement } from '../../src/experiment/audit/card.js';
import { regime } from './fake-regime.js';

/** A made-up number of a made-up simulation. */
export function fakeFound(changes: Partial<Found> = {}): Found {
  return {
    name: 'share told',
    kind: 'measured',
    unit: 'share',
    how: 'made up for a test',
    value: 0.25,
    interval: [0.2, 0.3],
    found: null,
    n: 1200,
    basis: 'simulated listings',
    seeds: 3,
    rests: [],
    ...changes,
  };
}

/** An element that is judged. */
function fakeElement(changes: Partial<JudgedElement> = {}): JudgedElement {
  return {
    id: 'notice',
    citation: 'Article 1',
    asks: 'Is anybody told?',
    alternative: null,
    verdict: 'not met',
    because: 'Few are.',
    line: 'half of them',
    decidedBy: ['share told: below 50 %'],
    evidence: [
      fakeFound(),
      fakeFound({
        name: 'a list is public',
        kind: 'rules',
        unit: 'yes or no',
        value: true,
        interval: null,
        found: 'public: <b>list</b>',
        n: null,
        basis: null,
        seeds: 0,
        rests: [
          {
            rule: 'list "barred"',
            provenance: { source: ['A1'], status: 'disputed', note: null, calibratedTo: [] },
          },
        ],
      }),
    ],
    ...changes,
  };
}

/** A card of one prohibition and one duty. */
export function fakeCard(changes: Partial<AuditCard> = {}): AuditCard {
  const standard = {
    key: 'test-duty',
    title: 'A test duty',
    of: 'nowhere',
    citation: 'Test Act, Article 1',
    appliesFrom: null,
    kind: 'duty' as const,
    scope: 'Whoever tests.',
    means: { allMet: 'It is kept.', oneNotMet: 'It is not kept.', open: 'It is open.' },
    notes: ['A note.'],
    elements: [],
  };
  return {
    regime: regime(),
    regimeHash: 'a'.repeat(64),
    file: 'town.yaml',
    people: 20_000,
    from: '2014-01',
    until: '2015-12',
    engine: 'kernel',
    runs: ['1', '2', '3'].map((seed) => ({ seed, stateHash: seed.repeat(64) })),
    beforeDisputed: null,
    standards: [
      {
        standard,
        elements: [fakeElement()],
        outcome: 'one not met',
        hangsOn: ['notice'],
      },
      {
        standard: { ...standard, key: 'test-ban', title: 'A test ban', kind: 'prohibition' },
        elements: [
          fakeElement({ verdict: 'met', alternative: 'way' }),
          fakeElement({ id: 'other', verdict: 'not assessable here', evidence: [], line: null }),
        ],
        outcome: 'open',
        hangsOn: ['other'],
      },
    ],
    ...changes,
  };
}
