import { describe, expect, it } from 'vitest';
import { summary } from '../../../src/cli/check.js';
import { commandLine } from '../../helpers/command-line.js';
import { regime } from '../../helpers/fake-regime.js';
import { problem } from '../../helpers/fake-tools.js';

describe('check', () => {
  it('says that a file is valid, with what is in it, on standard output', async () => {
    expect(await commandLine(['check', 'good.yaml'])).toEqual({
      code: 0,
      out: 'good.yaml: valid. "A made-up regime": 24 months, 20,000 people standing for 20 million; 2 channels, 3 kinds of conduct, 1 score, 3 lists, 4 parts of life, firms, 1 pilot, 1 intervention, 0 expectations\n',
      err: '',
    });
  });

  it('tells every problem on standard error, and ends with 1', async () => {
    const { code, out, err } = await commandLine(['check', 'bad.yaml']);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toBe(
      'bad.yaml:3:5: error: "5" has no unit\n3 | share: 5\n   accepted: a share, like 5%\nerror: bad.yaml is not valid: 1 error, told above\n',
    );
  });

  it('tells a warning, and that the file is valid all the same', async () => {
    const { code, out, err } = await commandLine(['check', 'odd.yaml']);
    expect(code).toBe(0);
    expect(out).toContain('odd.yaml: valid.');
    expect(err).toContain('odd.yaml:3:5: warning:');
  });

  it('checks all files, though one of them is bad', async () => {
    const { code, out, err } = await commandLine(['check', 'a.yaml', 'bad.yaml', 'b.yaml']);
    expect(code).toBe(1);
    expect(out.split('\n').filter((line) => line.includes('valid'))).toHaveLength(2);
    expect(err).toContain('error: 1 of 3 files are not valid: 1 error, told above');
  });

  it('counts errors over files, and warnings not among them', async () => {
    const { err } = await commandLine(['check', 'bad.yaml', 'bad2.yaml'], {
      loadRegime: async (file) => ({
        regime: null,
        problems: [problem({ file }), problem({ file }), problem({ file, severity: 'warning' })],
        hash: '',
        text: '',
      }),
    });
    expect(err).toContain('error: 2 of 2 files are not valid: 4 errors, told above');
  });
});

describe('check --with', () => {
  const failing = (...files: string[]) => ({
    loadRegime: async () => ({
      regime: null,
      problems: files.map((file) => problem({ file })),
      hash: '',
      text: '',
    }),
  });

  it('names the file that is at fault', async () => {
    const check = async (...files: string[]): Promise<string> =>
      (await commandLine(['check', 'town.yaml', '--with', 'patch.yaml'], failing(...files))).err;
    expect(await check('patch.yaml')).toContain(
      'error: patch.yaml is not valid: 1 error, told above',
    );
    expect(await check('town.yaml')).toContain('error: town.yaml is not valid: 1 error');
    expect(await check('town.yaml', 'patch.yaml')).toContain(
      'error: town.yaml and patch.yaml are not valid: 2 errors, told above',
    );
  });

  it('is what a command suggests that cannot use a file', async () => {
    const { err } = await commandLine(
      ['run', 'town.yaml', '--with', 'patch.yaml'],
      failing('patch.yaml'),
    );
    expect(err).toContain(
      'error: patch.yaml is not valid: 1 error, told above\n  mend patch.yaml, then see whether all is valid: glasshouse check town.yaml --with patch.yaml\n',
    );
  });
});

describe('a regime in one line', () => {
  it('does not say twice how many people there are, nor name firms that are not there', () => {
    const { population, jurisdictions } = regime();
    const [base] = jurisdictions;
    const plain = regime({
      firms: null,
      interventions: [],
      jurisdictions: base === undefined ? [] : [base],
      population: { ...population, standingFor: population.people },
    });
    expect(summary(plain)).toBe(
      '"A made-up regime": 24 months, 20,000 people; 2 channels, 3 kinds of conduct, 1 score, 3 lists, 4 parts of life, 0 pilots, 0 interventions, 0 expectations',
    );
  });
});
