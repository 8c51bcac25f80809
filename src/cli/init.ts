import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { capital } from '../report/text/lists.js';
import { Failure, messageOf, usage } from './failure.js';
import type { Io } from './io.js';

const STARTER = new URL('../../regimes/template/starter.yaml', import.meta.url);
const TITLE_LINE = /^regime: .*$/mu;

/** `glasshouse init NAME` */
export function initCommand(io: Io): Command {
  return new Command('init')
    .summary('write a small regime to start from')
    .description('Writes NAME.yaml: a small regime with comments, to be changed and run.')
    .argument('<name>', 'name of the new file, with or without .yaml')
    .action((name: string) => init(name, io));
}

async function init(name: string, io: Io): Promise<void> {
  const base = name.replace(/\.ya?ml$/u, '');
  const file = `${base}.yaml`;
  if (!/^[\p{L}\p{N}]/u.test(basename(file))) {
    throw usage(
      `"${name}" does not name a file`,
      'a name that begins with a letter or a digit, such as my-town',
    );
  }
  const starter = await readFile(STARTER, 'utf8');
  try {
    await writeFile(
      file,
      starter.replace(TITLE_LINE, () => titleLine(basename(base))),
      {
        flag: 'wx',
      },
    );
  } catch (error) {
    throw refusal(file, error);
  }
  io.out(`Wrote ${file}, a small regime to start from. Next:
  1. read it, and change three rules
  2. glasshouse check ${file}
  3. glasshouse run ${file}
`);
}

/** Quoted, since a title such as `yes` or `2018` would not be text in YAML. */
function titleLine(name: string): string {
  return `regime: ${JSON.stringify(capital(name.replaceAll(/[-_]+/gu, ' ')))}`;
}

function refusal(file: string, error: unknown): Failure {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
    return new Failure({
      what: `${file} exists already`,
      why: 'files are never overwritten',
      todo: 'choose another name, or move that file away',
    });
  }
  return new Failure({ what: `${file} could not be written: ${messageOf(error)}` });
}
