import { describe, expect, it } from 'vitest';
import { runSummary } from '../../../../src/cli/run-summary.js';
import type { PairedWorlds, RunResult } from '../../../../src/experiment/result.js';
import type { Html } from '../../../../src/report/html.js';
import { type ReportContext, reportContext } from '../../../../src/report/context.js';
import { runJson } from '../../../../src/report/run-json.js';
import { chillingSection } from '../../../../src/report/sections/chilling-section.js';
import { wrongsSection } from '../../../../src/report/sections/wrongs-section.js';
import { fakeResult } from '../../../helpers/fake-result.js';

const block = (at: number) => ({ injected: 10, gained: 12 + (at % 3), lost: 1 });

/** A run beside which everybody does a quarter more without the regime, and 100 injected took 130 along. */
function paired(contagion: Partial<PairedWorlds['contagion']> = {}): RunResult {
  const { series } = fakeResult();
  const without: RunResult['series'] = {
    ...series,
    value: (...args) => series.value(...args) * 1.25,
    line: (...args) => series.line(...args).map((value) => value * 1.25),
  };
  const blocks = Array.from({ length: 10 }, (_, at) => block(at));
  const counted = { injected: 100, gained: 129, lost: 10, blocks };
  return fakeResult({
    paired: {
      withoutRegime: without,
      contagion: { list: 'defaulters', month: 3, ...counted, ...contagion },
    },
  });
}

function told(section: (context: ReportContext) => Html | null, result: RunResult): string {
  const markup = section(reportContext(result, '0.1.0', ''))?.markup ?? '';
  return markup.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');
}

describe('paired worlds in the report', () => {
  it('say what is missing against no regime, of everybody and by group', () => {
    const text = told(chillingSection, paired());
    expect(text).toContain('Against the same people without the regime');
    expect(text).toMatch(/everybody 20 % \([\d,]+\) majority 20 % \([\d,]+\) minority 20 % /u);
  });

  it('say whom wrongful listings take along, with an interval from the blocks', () => {
    const text = told(wrongsSection, paired());
    expect(text).toContain(
      'simulated with 100 people more put on the list "defaulters" for nothing in April 2018.',
    );
    expect(text).toContain('129 simulated people were restricted at some time up to the end');
    expect(text).toMatch(
      /The contagion number, further people restricted for each wrongful listing, is 1\.19 \(95 % interval, from the differences between blocks of people, 1\.\d+ to 1\.\d+\)/u,
    );
  });

  it('say so where too few were injected, and give no number', () => {
    const text = told(wrongsSection, paired({ injected: 7, gained: 1, lost: 1 }));
    expect(text).toContain('cannot be said: too few (n = 7).');
    expect(text).toContain('1 simulated person was restricted');
    expect(text).toContain('and 1 person was not who otherwise were.');
    expect(text).not.toContain('contagion number');
  });

  it('say what a number below 0 means', () => {
    const text = told(wrongsSection, paired({ gained: 2, lost: 22, blocks: [] }));
    expect(text).toContain('is -0.2. Below 0, fewer others are restricted than without');
    expect(told(wrongsSection, paired())).not.toContain('Below 0');
  });

  it('are not told of where they were not simulated', () => {
    expect(told(chillingSection, fakeResult())).not.toContain('without the regime');
    expect(told(wrongsSection, fakeResult())).not.toContain('takes along');
    expect(runSummary(fakeResult(), 'out', 80)).not.toContain('paired');
  });
});

describe('paired worlds in the summary and in run.json', () => {
  it('are two figures more', () => {
    const text = runSummary(paired(), 'out', 80);
    expect(text).toMatch(/chilling against no regime +20 %/u);
    expect(text).toMatch(/contagion number +1\.19/u);
    const { figures, contagion } = runJson(paired(), '0.1.0');
    expect(figures.find(({ metric }) => metric === 'contagion number')?.value).toBe(1.19);
    expect(contagion).toMatchObject({ list: 'defaulters', month: '2018-04', injected: 100 });
    expect(contagion?.interval?.low).toBeLessThan(1.19);
    expect(contagion?.interval?.high).toBeGreaterThan(1.19);
  });

  it('have no interval of too few, nor of few blocks', () => {
    expect(runJson(paired({ injected: 7 }), '0.1.0').contagion?.interval).toBeNull();
    expect(runJson(paired({ blocks: [block(0)] }), '0.1.0').contagion?.interval).toBeNull();
    expect(runJson(fakeResult(), '0.1.0').contagion).toBeNull();
  });
});
