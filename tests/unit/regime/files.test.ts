import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { safeguardsFor } from '../../../src/experiment/safeguards/shipped.js';
import { loadStandard, standardNames } from '../../../src/experiment/standards/load.js';
import { shippedPath } from '../../../src/platform/disk.js';
import { filesOf } from '../../../src/regime/compose/files.js';
import { loadPatch, loadRegime } from '../../../src/regime/load.js';

const shipped = (path: string): [string, string] => [path, readFileSync(path, 'utf8')];
const NATIONAL = 'regimes/national-2018.yaml';
const NOTICE = 'safeguards/notice.yaml';

describe('files that are on no disk', () => {
  const files = filesOf(
    new Map([shipped(NATIONAL), shipped(NOTICE), ['mine.yaml', `extends: ${NATIONAL}\n`]]),
  );

  it('give the regime that the disk gives, with its patches', async () => {
    const given = await loadRegime(NATIONAL, [NOTICE], files);
    expect(given).toEqual(await loadRegime(NATIONAL, [NOTICE]));
    expect(given.regime).not.toBeNull();
    expect(await loadPatch(NOTICE, files)).toEqual(await loadPatch(NOTICE));
  });

  it('may extend one another', async () => {
    const { regime, problems } = await loadRegime('mine.yaml', [], files);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(regime?.calendar).toEqual((await loadRegime(NATIONAL)).regime?.calendar);
  });

  it('that are not there are a problem, with the one that was probably meant', async () => {
    const { regime, problems } = await loadRegime('regimes/national-2081.yaml', [], files);
    expect(regime).toBeNull();
    expect(JSON.stringify(problems)).toContain('there is no file regimes/national-2081.yaml');
    expect(JSON.stringify(problems)).toContain('national-2018.yaml');
  });

  it('have names by folder', async () => {
    expect(await files.names('.')).toEqual(['mine.yaml']);
    expect(await files.names('regimes/')).toEqual(['national-2018.yaml']);
  });

  it('may be the safeguards and the standards', async () => {
    const [name = ''] = await standardNames();
    const standard = shippedPath(`standards/${name}.yaml`);
    const given = filesOf(
      new Map([shipped(standard), [shippedPath(NOTICE), readFileSync(NOTICE, 'utf8')]]),
    );
    expect(await standardNames(given)).toEqual([name]);
    expect(await loadStandard(name, given)).toEqual(await loadStandard(name));
    const { safeguards } = await safeguardsFor(NATIONAL, [], given);
    expect(safeguards.map(({ file }) => file)).toEqual([NOTICE]);
  });
});
