import { describe, expect, it } from 'vitest';
import type { Census } from '../../../../src/experiment/census/census.js';
import { reportContext } from '../../../../src/report/context.js';
import { wrongsSection } from '../../../../src/report/sections/wrongs-section.js';
import { censusOf, quietGroup } from '../../../helpers/fake-census.js';
import { fakeResult } from '../../../helpers/fake-result.js';

function told(
  census: Census | null,
  changes: Parameters<typeof fakeResult>[0] = {},
): string | null {
  const section = wrongsSection(reportContext(fakeResult({ ...changes, census }), '0.1.0', ''));
  return section?.markup.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ') ?? null;
}

const groups = (changes: Parameters<typeof quietGroup>[0]): Census =>
  censusOf(fakeResult().series.groups.map((group) => quietGroup({ ...changes, group })));

describe('how long a wrong lasts', () => {
  it('is told with the share that was not undone, for everybody and by group', () => {
    const text = told(groups({ wrongs: { ended: [0, 5, 5], censored: [0, 0, 0, 10] } }));
    expect(text).toContain(
      '40 began among the simulated people, and 50 % of them were not undone by the end.',
    );
    expect(text).toContain('half of them would be undone within 2 months.');
    expect(text).toContain(
      'Half of all wrongs are undone after 2 months (40) 2 months (20) 2 months (20)',
    );
  });

  it('is not told where it rests on too few, but says on how many', () => {
    const text = told(groups({ wrongs: { ended: [0, 2], censored: [0, 2] } }));
    expect(text).toContain('How long that takes cannot be said: there were too few (n = 8).');
    expect(text).toContain('Half of all wrongs are undone after too few (n = 8) too few (n = 4)');
  });

  it('says that half were not undone in the time that was seen', () => {
    const text = told(groups({ wrongs: { ended: [0, 2], censored: [0, 0, 18] } }));
    expect(text).toContain('not in the time seen (40)');
    expect(text).toContain('would not be undone in the time');
  });

  it('says that there was none', () => {
    expect(told(groups({}))).toContain('There was none.');
  });

  it('says plainly that one run has no interval', () => {
    expect(told(groups({}))).toContain('have no interval: one run cannot say');
  });

  it('gives an interval of two figures where there are blocks enough', () => {
    const blocks = Array.from({ length: 20 }, (_, at) => ({
      begun: 10,
      undone: 4 + (at % 3),
      beginnings: 10,
      stillRestricted: 3 + (at % 2),
    }));
    const wronged = groups({
      wrongs: { ended: [0, 50], censored: [0, 50] },
      beginnings: 100,
      stillRestricted: 35,
    });
    const text = told({ ...wronged, blocks });
    expect(text).toContain(
      'The differences between its 20 blocks of people give 95 % intervals of',
    );
    expect(text).toMatch(
      /not undone by the end \(4\d(?:\.\d)? % to 5\d(?:\.\d)? %\) and those restricted a year after/u,
    );
    expect(told({ ...wronged, blocks: blocks.slice(0, 7) })).toContain('have no interval');
  });

  it('says how many were followed, where not everybody was', () => {
    const part = { ...groups({}), lookedAt: 500, people: 20_000 };
    expect(told(part)).toContain('Of the 20,000 simulated people, 500 were followed');
    expect(told(groups({}))).not.toContain('were followed for them');
  });

  it('is left out where nobody looked, or nobody is restricted', () => {
    expect(told(null)).toBeNull();
    const quiet = { ...fakeResult().series, line: () => [0, 0] };
    const context = reportContext(fakeResult(), '0.1.0', '');
    expect(wrongsSection({ ...context, result: { ...context.result, series: quiet } })).toBeNull();
  });
});
