import { describe, expect, it } from 'vitest';
import { auditRegime } from '../../../../src/experiment/audit/audit.js';
import { loadStandard } from '../../../../src/experiment/standards/load.js';
import { loadRegime } from '../../../../src/regime/load.js';

/** The national regime, whose change of January 2020 is disputed, and one standard. */
async function request() {
  const { regime } = await loadRegime('regimes/national-2018.yaml');
  const { standard } = await loadStandard('eu-ai-act-5-1-c');
  if (regime === null || standard === null) throw new Error('what ships is not valid');
  const people = 1500;
  return { regime, regimeHash: '', file: '', seeds: ['1', '2'], people, standards: [standard] };
}

describe('an audit of a regime that disputes a change of its own', () => {
  it('looks at the months before it as an audit of those months alone does', async () => {
    const asked = await request();
    const { beforeDisputed, standards } = await auditRegime({ ...asked, threads: 1 });
    const until = 2019 * 12 + 11;
    const alone = await auditRegime({ ...asked, until, threads: 1 });
    expect(beforeDisputed?.month).toBe('2020-01');
    expect(beforeDisputed?.note).toContain('It did not come to pass');
    expect(beforeDisputed?.standards).toEqual(alone.standards);
    expect(beforeDisputed?.standards).not.toEqual(standards);
    // The change is outside these months.
    expect(alone.beforeDisputed).toBeNull();
  }, 120_000);
});
