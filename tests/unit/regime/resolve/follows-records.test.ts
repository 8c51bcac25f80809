import { describe, expect, it } from 'vitest';
import { regimeText, rulesOf, toldOf } from '../regime-text.js';

const channels = (more: string): string =>
  regimeText({
    channels: `channels:\n  cameras: {coverage: 30%, follows-records: {weight: 50%, decay: 1%/month${more}}}`,
  });

describe('a channel that follows records', () => {
  it('is corrected only where the file says so', () => {
    const of = (more: string) => rulesOf(channels(more)).channels[0].followsRecords;
    expect(of('')).toEqual({ weight: 0.5, decay: 0.01 });
    expect(of(', corrected: true')).toEqual({ weight: 0.5, decay: 0.01, corrected: true });
    expect(of(', corrected: false')).toEqual({ weight: 0.5, decay: 0.01, corrected: false });
  });

  it('is corrected or not, and nothing between', () => {
    const [problem] = toldOf(channels(', corrected: 50%'));
    expect(problem).toContain('50%');
  });

  it('can be corrected by a change', () => {
    const change =
      '{at: 2014-06, change: {channels: {cameras: {follows-records: {corrected: true}}}}}';
    const text = `${channels('')}interventions:\n  - ${change}\n`;
    expect(toldOf(text)).toEqual([]);
  });
});
