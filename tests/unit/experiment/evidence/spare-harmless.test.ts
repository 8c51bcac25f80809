import { describe, expect, it } from 'vitest';
import { spareHarmless } from '../../../../src/experiment/evidence/spare-harmless.js';
import { regimeKey } from '../../../../src/experiment/mechanisms/regime-key.js';
import type { Rules } from '../../../../src/regime/regime.js';
import { type AuditParts, auditRegimeOf } from '../../../helpers/audit-regime.js';

function sparedRules(parts: AuditParts): Rules {
  const rules = spareHarmless(auditRegimeOf(parts)).jurisdictions[0]?.phases.at(-1)?.rules;
  if (rules === undefined) throw new Error('the regime has no rules');
  return rules;
}

const CONDUCT = `theft: {seen-by: cameras, domain: shops, rate: 5%/month, gravity: 0.5}
  protest: {seen-by: cameras, domain: speech, rate: 10%/month, protected: true}
  charity: {seen-by: cameras, domain: shops, rate: 10%/month, good: true}`;

describe('a regime that spares harmless conduct', () => {
  it('takes no points for it, and still takes and gives the others', () => {
    const { scores } = sparedRules({
      conduct: CONDUCT,
      scores: 'town: {range: 0 to 100, start: 50, points: {theft: -20, protest: -10, charity: 5}}',
    });
    expect(scores[0]?.points).toEqual([-20, 0, 5]);
  });

  it('puts nobody on a blacklist for it, and counts it on red lists as before', () => {
    const { lists } = sparedRules({
      conduct: CONDUCT,
      lists: `mixed: {enters: record of theft or protest, leaves: after 6 months, closes: trains}
  loud: {enters: [record of protest, record of theft], leaves: after 6 months, closes: trains}
  kind: {kind: red, enters: record of charity, leaves: after 6 months, opens: trains}`,
    });
    const counted = lists.map(({ enters }) =>
      enters.map((rule) => (rule.kind === 'records' ? rule.conduct : null)),
    );
    expect(counted).toEqual([[[0]], [[], [0]], [[2]]]);
  });

  it('does so after a change too', () => {
    const { scores } = sparedRules({
      scores: 'town: {range: 0 to 100, start: 50, points: {theft: -20}}',
      more: `interventions:
  - {at: 2020-07, change: {scores: {town: {points: {protest: -30}}}}}
`,
    });
    expect(scores[0]?.points).toEqual([-20, 0]);
  });

  it('is the same regime where harmless conduct has no consequence', () => {
    const regime = auditRegimeOf({
      scores: 'town: {range: 0 to 100, start: 50, points: {theft: -20}}',
      lists: 'thieves: {enters: record of theft, leaves: after 6 months, closes: trains}',
    });
    expect(regimeKey(spareHarmless(regime))).toBe(regimeKey(regime));
  });
});
