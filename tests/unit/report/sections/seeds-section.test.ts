import { describe, expect, it } from 'vitest';
import { reportContext } from '../../../../src/report/context.js';
import { report } from '../../../../src/report/report.js';
import { seedsSection } from '../../../../src/report/sections/seeds-section.js';
import { fakeOverSeeds, fakeResult } from '../../../helpers/fake-result.js';

function told(count: number): string | null {
  const result = fakeResult();
  const overSeeds = fakeOverSeeds(result, count);
  const section = seedsSection(reportContext({ ...result, overSeeds }, '0.1.0', ''));
  return section?.markup.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ') ?? null;
}

describe('the section on other seeds', () => {
  it('is not there where one was simulated', () => {
    expect(seedsSection(reportContext(fakeResult(), '0.1.0', ''))).toBeNull();
    expect(report(fakeResult(), '0.1.0', '')).not.toContain('mean of');
  });

  it('has every figure with its mean and its interval, and says what that is', () => {
    const text = told(6);
    expect(text).toContain('Intervals are of the mean over the seeds (BCa bootstrap, 95 %).');
    expect(text).toContain('Figure Seed 1 Mean of 6 seeds 95 % interval of the mean');
    expect(text).toMatch(/restricted 192,000 197,000 19\d,\d00 to (199|20\d),\d00 /u);
    expect(text).toContain('figures of the group &quot;minority&quot;');
  });

  it('says with fewer that there are no intervals', () => {
    const text = told(2);
    expect(text).toContain('With fewer than 6 seeds there are no intervals.');
    expect(text).toContain('restricted 192,000 193,000 restricted wrongly');
    expect(text).not.toContain('95 %');
  });

  it('stands beside intervals at the figures themselves', () => {
    const result = fakeResult();
    const overSeeds = fakeOverSeeds(result, 6);
    const page = report({ ...result, overSeeds }, '0.1.0', '').replaceAll(/\s+/gu, ' ');
    const [, answer = ''] = page.split('The answer');
    expect(answer.slice(0, 400)).toMatch(/192,000 \(mean of 6 seeds 197,000; 95 %: [\d,]+ to/u);
    expect(page).toMatch(/\(\d+\); mean of 6 seeds /u);
  });
});
