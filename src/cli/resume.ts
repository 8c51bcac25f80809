import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { CheckpointError } from '../experiment/checkpoint/checkpoint-error.js';
import type { CheckpointHeader } from '../experiment/checkpoint/format.js';
import type { FoundCheckpoint } from '../experiment/checkpoint/find-checkpoint.js';
import { carryOut } from './carry-out.js';
import { CHECKPOINT_FOLDER } from './checkpoint-folder.js';
import { Failure } from './failure.js';
import type { Io } from './io.js';
import { tidyUp } from './leftovers.js';
import { requestOf } from './load.js';
import { checkpointOption } from './options.js';
import { claimSaved } from './results-folder.js';
import { refuseTooMany, refuseTwoWorlds } from './too-many.js';
import type { Tools } from './tools.js';
import { version } from './version.js';

interface ResumeOptions {
  readonly json?: true;
  readonly checkpoint?: number;
}

/** `glasshouse resume DIR` */
export function resumeCommand(tools: Tools, io: Io): Command {
  return new Command('resume')
    .summary('go on with a run that was stopped')
    .description(
      'Goes on with a run from its last checkpoint and finishes it as if it had never been stopped.',
    )
    .argument('<dir>', 'the folder of results that the run was to write')
    .addOption(checkpointOption('as the run was told'))
    .option('--json', 'print run.json and nothing else')
    .action((directory: string, options: ResumeOptions) => resume(directory, options, tools, io));
}

async function resume(
  directory: string,
  options: ResumeOptions,
  tools: Tools,
  io: Io,
): Promise<void> {
  await tidyUp(resolve(directory));
  const found = await findOrFail(directory);
  const { parseSaved } = await import('./parse-saved.js');
  const { header } = found;
  checkVersion(directory, header);
  await checkUnchanged(directory, header, tools);
  const loaded = parseSaved(directory, header);
  const folder = await claimSaved(directory);
  const { people, until, every } = header.asked;
  const asked = {
    seed: header.seed,
    ...(people === null ? {} : { people }),
    ...(until === null ? {} : { until }),
  };
  tellOf(found, options.json === true, io);
  const request = {
    ...requestOf(header.regime.file, loaded, asked),
    lives: header.asked.lives,
    paired: header.asked.paired,
    from: found.saved,
  };
  await refuseTooMany(request, tools);
  if (request.paired) await refuseTwoWorlds(request, request, tools);
  await carryOut(
    {
      request,
      seeds: 1,
      folder,
      about: { ...header, asked: { ...header.asked, every: options.checkpoint ?? every } },
      checkpoint: found.name,
      json: options.json === true,
    },
    tools,
    io,
  );
}

async function findOrFail(directory: string): Promise<FoundCheckpoint> {
  const { findCheckpoint } = await import('../experiment/checkpoint/find-checkpoint.js');
  try {
    return findCheckpoint(join(resolve(directory), CHECKPOINT_FOLDER));
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    const { message, why, todo } = error;
    throw new Failure({ what: message, where: join(directory, CHECKPOINT_FOLDER), why, todo });
  }
}

function checkVersion(directory: string, { glasshouse }: CheckpointHeader): void {
  const here = version();
  if (glasshouse === here) return;
  throw new Failure({
    what: `the run was begun by glasshouse ${glasshouse}, and this is glasshouse ${here}`,
    where: directory,
    why: 'another version may simulate the rest of it differently',
    todo: `resume it with glasshouse ${glasshouse}, or begin it anew`,
  });
}

/** A checkpoint brings its regime along. If the file is still there, though, nobody should think that it is what runs. */
async function checkUnchanged(
  directory: string,
  { regime: { file, path, hash, patches = [] } }: CheckpointHeader,
  tools: Tools,
): Promise<void> {
  const { hash: now } = await tools.loadRegime(
    path,
    patches.map((patch) => patch.path),
  );
  if (now === '' || now === hash) return;
  const made = patches.length === 0 ? '' : ', or one of its patches,';
  throw new Failure({
    what: `${file}${made} has changed since the run in ${directory} began`,
    where: path,
    why: `its hash is ${now.slice(0, 12)}, and was ${hash.slice(0, 12)}: a run goes on only as it began`,
    todo: 'put the file back as it was, or move it away to go on with what the checkpoint knows of it; or begin anew',
  });
}

function tellOf({ damaged, header }: FoundCheckpoint, quiet: boolean, io: Io): void {
  const { monthsDone, regime, seed } = header;
  for (const { name, damage } of damaged)
    io.err(
      `warning: ${name} is damaged: ${damage}; the run goes on from the one before, month ${monthsDone}\n`,
    );
  if (!quiet) io.err(`Going on with ${regime.file}, seed ${seed}, after month ${monthsDone} …\n`);
}
