import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimFolder, fillFolder, RESULT_FILES } from '../../../src/cli/results-folder.js';

let top = '';
const at = (...names: string[]): string => join(top, ...names);
const calm = new AbortController().signal;

beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'glasshouse-')));
});
afterEach(async () => {
  await rm(top, { recursive: true, force: true });
});

/** Writes results that say who wrote them. */
function writer(text: string): (directory: string) => Promise<void> {
  return async (directory) => {
    for (const file of RESULT_FILES) {
      await writeFile(join(directory, file), file === 'run.json' ? runJson(text) : text);
    }
  };
}

function runJson(text: string): string {
  return JSON.stringify({ glasshouse: '0.1.0', text });
}

async function writtenBy(directory: string): Promise<string> {
  return readFile(join(directory, 'report.html'), 'utf8');
}

async function fill(text: string, force = false): Promise<void> {
  await fillFolder(await claimFolder(at('out'), force), writer(text), calm);
}

describe('claiming a folder', () => {
  it('refuses an empty path, which would be the current folder', async () => {
    await expect(claimFolder('', true)).rejects.toMatchObject({
      exitCode: 2,
      message: 'error: no folder is named for the results\n  accepted: the path of a folder',
    });
  });

  it('takes one that does not exist, in folders that do not exist', async () => {
    expect(await claimFolder(at('a', 'b', 'out'), false)).toMatchObject({
      path: at('a', 'b', 'out'),
      replaces: false,
    });
    expect(await readdir(top)).toEqual([]);
  });

  it('refuses one that exists, even an empty one, and says what to do', async () => {
    await mkdir(at('out'));
    await expect(claimFolder(at('out'), false)).rejects.toThrow(
      /out exists already[\s\S]*never overwritten unasked[\s\S]*--out DIR[\s\S]*--force/u,
    );
  });

  it('refuses a file, by force too', async () => {
    await writeFile(at('out'), '');
    for (const force of [false, true])
      await expect(claimFolder(at('out'), force)).rejects.toMatchObject({
        message: `error: ${at('out')} is a file\n  name a folder with --out DIR`,
      });
    expect(await readdir(top)).toEqual(['out']);
  });

  it('takes an empty folder by force, and results by force', async () => {
    await mkdir(at('out'));
    expect(await claimFolder(at('out'), true)).toMatchObject({ path: at('out'), replaces: true });
    await writer('old')(at('out'));
    expect(await claimFolder(at('out'), true)).toMatchObject({ path: at('out'), replaces: true });
  });

  it('never takes a folder that holds something else, and names it', async () => {
    await mkdir(at('out'));
    await writer('old')(at('out'));
    await writeFile(at('out', 'notes.txt'), 'mine');
    await expect(claimFolder(at('out'), true)).rejects.toThrow(
      /more than results[\s\S]*not written by glasshouse: notes\.txt/u,
    );
    expect(await readFile(at('out', 'notes.txt'), 'utf8')).toBe('mine');
  });

  it.each([
    ['no run.json', null],
    ['a run.json that is no JSON', '{'],
    ['a run.json of something else', '{"version": 1}'],
    ['a run.json that is null', 'null'],
    ['a run.json that is a number', '7'],
  ])('never takes a folder with %s', async (_, text) => {
    await mkdir(at('out'));
    await writeFile(at('out', 'report.html'), '');
    if (text !== null) await writeFile(at('out', 'run.json'), text);
    await expect(claimFolder(at('out'), true)).rejects.toThrow(
      'its run.json is missing or was not written by glasshouse',
    );
  });

  it('refuses early where a folder cannot be made', async () => {
    await writeFile(at('file'), '');
    await expect(claimFolder(at('file', 'out'), false)).rejects.toThrow(/file is a file/u);
  });

  it('refuses early where nothing may be written', async (context) => {
    await mkdir(at('locked'));
    await chmod(at('locked'), 0o500);
    if (process.getuid?.() === 0) context.skip('root may write everywhere');
    await expect(claimFolder(at('locked', 'out'), false)).rejects.toThrow('can be made');
  });

  it('refuses early what only fails when it is tried, says why in words, and leaves nothing', async () => {
    await expect(claimFolder(at('x'.repeat(300)), false)).rejects.toMatchObject({
      message: `error: no folder of results can be made in ${top}\n  why: ENAMETOOLONG: name too long\n  name another folder with --out DIR`,
    });
    expect(await readdir(top)).toEqual([]);
  });

  it('refuses early a file system that takes no folders, even from the administrator', async (context) => {
    if (process.platform !== 'linux') context.skip('only Linux has /proc');
    await expect(claimFolder('/proc/glasshouse/out', false)).rejects.toThrow(
      /^error: no folder of results can be made in \/proc\n {2}why: [A-Z]+: [a-z ]+\n/u,
    );
  });

  it('follows a link to the folder that it means', async () => {
    await mkdir(at('real'));
    await symlink(at('real'), at('out'));
    expect(await claimFolder(at('out'), true)).toMatchObject({ path: at('real'), replaces: true });
  });
});

describe('filling a folder', () => {
  it('makes the folders above, writes the three files, and leaves nothing beside', async () => {
    const folder = await claimFolder(at('a', 'out'), false);
    await fillFolder(folder, writer('new'), calm);
    expect((await readdir(at('a', 'out'))).toSorted()).toEqual([...RESULT_FILES].toSorted());
    expect(await readdir(at('a'))).toEqual(['out']);
  });

  it('shows nothing under the name before all is written', async () => {
    const folder = await claimFolder(at('out'), false);
    let seen: string[] = [];
    await fillFolder(
      folder,
      async (directory) => {
        await writer('new')(directory);
        seen = await readdir(top);
      },
      calm,
    );
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatch(/^\.out\.glasshouse-new-\d+$/u);
    expect(await readdir(top)).toEqual(['out']);
  });

  it('replaces by force, and leaves nothing beside', async () => {
    await fill('old');
    await fill('new', true);
    expect(await writtenBy(at('out'))).toBe('new');
    expect(await readdir(top)).toEqual(['out']);
  });

  it('keeps the old results while the new ones are written, and where that fails', async () => {
    await fill('old');
    const folder = await claimFolder(at('out'), true);
    const failing = async (directory: string): Promise<void> => {
      await writeFile(join(directory, 'run.json'), runJson('half'));
      expect(await writtenBy(at('out'))).toBe('old');
      throw new Error('ENOSPC: no space left on device');
    };
    await expect(fillFolder(folder, failing, calm)).rejects.toThrow(
      /could not be written: ENOSPC[\s\S]*nothing was changed/u,
    );
    expect(await writtenBy(at('out'))).toBe('old');
    expect(await readdir(top)).toEqual(['out']);
  });

  it('leaves nothing where a first run fails', async () => {
    const folder = await claimFolder(at('out'), false);
    await expect(fillFolder(folder, () => Promise.reject(new Error('no')), calm)).rejects.toThrow(
      'no',
    );
    expect(await readdir(top)).toEqual([]);
  });

  it('takes a missing file as a failure', async () => {
    const folder = await claimFolder(at('out'), false);
    await expect(fillFolder(folder, async () => undefined, calm)).rejects.toThrow('ENOENT');
    expect(await readdir(top)).toEqual([]);
  });

  it('puts nothing in place once it is stopped, and rejects with the reason', async () => {
    await fill('old');
    const folder = await claimFolder(at('out'), true);
    const controller = new AbortController();
    const reason = new Error('stopped');
    const stopping = async (directory: string): Promise<void> => {
      await writer('new')(directory);
      controller.abort(reason);
    };
    await expect(fillFolder(folder, stopping, controller.signal)).rejects.toBe(reason);
    expect(await writtenBy(at('out'))).toBe('old');
    expect(await readdir(top)).toEqual(['out']);
  });

  it('rejects with the reason where stopping makes the writing fail', async () => {
    const folder = await claimFolder(at('out'), false);
    const controller = new AbortController();
    const reason = new Error('stopped');
    const stopped = (): Promise<void> => {
      controller.abort(reason);
      return Promise.reject(new Error('half a file'));
    };
    await expect(fillFolder(folder, stopped, controller.signal)).rejects.toBe(reason);
  });

  it('does not overwrite results that appeared while it ran', async () => {
    const folder = await claimFolder(at('out'), false);
    await fill('quicker');
    await expect(fillFolder(folder, writer('slower'), calm)).rejects.toThrow(
      'could not be written',
    );
    expect(await writtenBy(at('out'))).toBe('quicker');
    expect(await readdir(top)).toEqual(['out']);
  });

  it('fails where the results to be replaced are gone meanwhile', async () => {
    await fill('old');
    const folder = await claimFolder(at('out'), true);
    const vanishing = async (directory: string): Promise<void> => {
      await writer('new')(directory);
      await rm(at('out'), { recursive: true });
    };
    await expect(fillFolder(folder, vanishing, calm)).rejects.toThrow('could not be written');
    expect(await readdir(top)).toEqual([]);
  });
});

describe('what a killed process leaves', () => {
  it('is put back where it was killed between moving the old aside and moving the new in', async () => {
    await mkdir(at('.out.glasshouse-old'));
    await writer('old')(at('.out.glasshouse-old'));
    await expect(claimFolder(at('out'), false)).rejects.toThrow('exists already');
    expect(await writtenBy(at('out'))).toBe('old');
    expect(await readdir(top)).toEqual(['out']);
  });

  it('is removed where it was killed while it wrote, but not what a running process writes', async () => {
    const dead = 2 ** 22 + 1;
    await mkdir(at(`.out.glasshouse-new-${dead}`));
    await mkdir(at(`.out.glasshouse-new-${process.ppid}`));
    await mkdir(at(`.other.glasshouse-new-${dead}`));
    await claimFolder(at('out'), false);
    expect((await readdir(top)).toSorted()).toEqual(
      [`.other.glasshouse-new-${dead}`, `.out.glasshouse-new-${process.ppid}`].toSorted(),
    );
  });

  it('is removed where the new results were in place already', async () => {
    await fill('new');
    await mkdir(at('.out.glasshouse-old'));
    await writer('old')(at('.out.glasshouse-old'));
    await claimFolder(at('out'), true);
    expect(await writtenBy(at('out'))).toBe('new');
    expect(await readdir(top)).toEqual(['out']);
  });
});
