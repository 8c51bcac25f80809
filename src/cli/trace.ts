import { Command, Option } from 'commander';
import type { RunRequest, ToldLife } from '../experiment/result.js';
import { interruptible } from './interruption.js';
import type { Io } from './io.js';
import { usage } from './failure.js';
import { loadOrFail, requestOf } from './load.js';
import type { SimulationOptions } from './load.js';
import {
  engineOption,
  oneOf,
  parseIndex,
  peopleOption,
  seedOption,
  threadsOption,
  untilOption,
  withOption,
} from './options.js';
import { tellProgress } from './progress.js';
import { refuseTooMany } from './too-many.js';
import { KINDS_OF_LIFE } from './tools.js';
import type { KindOfLife, Tools } from './tools.js';
import { lifeJson, lifeText } from './life-text.js';

interface TraceOptions extends SimulationOptions {
  readonly person?: number;
  readonly find?: KindOfLife;
  readonly json?: true;
}

/** What is missing where nobody was found. */
const MISSING: Readonly<Record<KindOfLife, string>> = {
  wrongful: 'nobody was ever restricted wrongly',
  trapped: 'nobody was ever restricted wrongly',
  silenced: 'nobody who was never restricted left anything unsaid out of fear',
  family: 'nobody was on a list only because of somebody in the household',
};

/** `glasshouse trace FILE` */
export function traceCommand(tools: Tools, io: Io): Command {
  return new Command('trace')
    .summary('tell the life of one synthetic person')
    .description(
      'Tells the life of one synthetic person, month by month: what they did, what was recorded of them, what it led to.',
    )
    .argument('<file>', 'a regime file')
    .addOption(
      new Option('--person <i>', 'the number of a person, from 0')
        .argParser(parseIndex)
        .conflicts('find'),
    )
    .addOption(
      oneOf(
        KINDS_OF_LIFE,
        new Option(
          '--find <kind>',
          'find somebody: wrongly restricted; so for longest; silent; listed for the family (simulates twice)',
        ),
      ),
    )
    .addOption(withOption())
    .addOption(peopleOption())
    .addOption(untilOption())
    .addOption(seedOption())
    .addOption(engineOption())
    .addOption(threadsOption())
    .option('--json', 'print the life as JSON and nothing else')
    .action((file: string, options: TraceOptions) => trace(file, options, tools, io));
}

async function trace(file: string, options: TraceOptions, tools: Tools, io: Io): Promise<void> {
  if (options.person === undefined && options.find === undefined) {
    throw usage(
      'trace was not told whose life',
      `--person I, or --find ${KINDS_OF_LIFE.join('|')}`,
    );
  }
  const request = requestOf(file, await loadOrFail(file, tools, io, options.with), options);
  const people = request.people ?? request.regime.population.people;
  if (options.person !== undefined && options.person >= people) {
    throw usage(`there is no person ${options.person}`, `0 to ${people - 1}`);
  }
  await refuseTooMany({ ...request, lives: options.find !== undefined }, tools);
  const told = await interruptible(async (signal) => {
    const progress = tellProgress(io, options.json === true);
    try {
      return await seek({ ...request, signal, onProgress: progress.onProgress }, options, tools);
    } finally {
      progress.end();
    }
  });
  if (options.json === true) io.out(lifeJson(request, told));
  else if (told === null) io.out(`In this run ${MISSING[options.find ?? 'wrongful']}.\n`);
  else io.out(lifeText(request, told, io.columns));
}

async function seek(
  request: RunRequest,
  { person, find }: TraceOptions,
  tools: Tools,
): Promise<ToldLife | null> {
  if (find !== undefined) return tools.findLife(request, find);
  return { why: 'asked for', life: await tools.traceLife(request, person ?? 0) };
}
