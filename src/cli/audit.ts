import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Command, Option } from 'commander';
import type { AuditCard } from '../experiment/audit/card.js';
import type { Standard } from '../experiment/standards/standard.js';
import { seedsFrom } from '../random/seeds-from.js';
import { formatProblem } from '../regime/format-problem.js';
import { commandText, quoted } from './command-text.js';
import { didYouMean, Failure, usage } from './failure.js';
import type { Io } from './io.js';
import { loadOrFail, requestOf, type SimulationOptions } from './load.js';
import {
  engineOption,
  type FolderOptions,
  folderOptions,
  peopleOption,
  seedOption,
  seedsOption,
  threadsOption,
  untilOption,
  withOption,
} from './options.js';
import { produce } from './produce.js';
import { claimFolder } from './results-folder.js';
import { refuseTooMany } from './too-many.js';
import type { Tools } from './tools.js';
import { version } from './version.js';

interface AuditOptions extends SimulationOptions, FolderOptions {
  readonly seeds: number;
  readonly standard?: readonly string[];
}

/** The files of an audit; the first says that they are results of Glasshouse. */
const FILES = ['audit.json', 'audit.html'] as const;
const DEFAULT_SEEDS = 10;

/** `glasshouse audit FILE` */
export function auditCommand(tools: Tools, io: Io): Command {
  const command = new Command('audit')
    .summary('set a regime beside legal standards, element by element')
    .description(
      'Simulates a regime several times and writes an audit card, audit.html and audit.json: for each element of each legal standard the evidence, a verdict and why. It is evidence, not legal advice.',
    )
    .argument('<file>', 'a regime file')
    .addOption(
      new Option(
        '--standard <name...>',
        'only these standards, such as eu-ai-act-5-1-c (default: all)',
      ),
    )
    .addOption(withOption())
    .addOption(peopleOption())
    .addOption(untilOption())
    .addOption(seedOption())
    .addOption(seedsOption(DEFAULT_SEEDS))
    .addOption(engineOption())
    .addOption(threadsOption());
  for (const option of folderOptions("out/, the file's name and -audit", 'audit.json'))
    command.addOption(option);
  return command.action((file: string, options: AuditOptions) => audit(file, options, tools, io));
}

async function audit(file: string, options: AuditOptions, tools: Tools, io: Io): Promise<void> {
  const request = requestOf(file, await loadOrFail(file, tools, io, options.with), options);
  const standards = await standardsOf(options.standard, tools, io);
  const seeds = seedsFrom(options.seed, options.seeds);
  await refuseTooMany(request, tools);
  const out = options.out ?? join('out', `${basename(file, extname(file))}-audit`);
  const folder = await claimFolder(out, options.force === true, FILES);
  const asked = options.standard?.map(quoted).join(' ');
  const more = asked === undefined ? [] : [`--standard ${asked}`];
  const command = commandText('audit', [file], options, more);
  const { auditJson } = await import('../report/audit/audit-json.js');
  const text = (card: AuditCard): string =>
    `${JSON.stringify(auditJson(card, version()), null, 2)}\n`;
  await produce(
    {
      people: request.people ?? request.regime.population.people,
      folder,
      json: options.json === true,
      find: async (watch) => tools.auditRegime({ ...request, seeds, standards, ...watch }),
      async write(directory, card) {
        const { auditPage } = await import('../report/audit/audit-page.js');
        await writeFile(join(directory, 'audit.json'), text(card));
        await writeFile(join(directory, 'audit.html'), auditPage(card, version(), command));
      },
      text,
      async summary(card, shown) {
        const { auditSummary } = await import('./audit-summary.js');
        return auditSummary(card, shown, io.columns);
      },
    },
    io,
  );
}

async function standardsOf(
  asked: readonly string[] | undefined,
  tools: Tools,
  io: Io,
): Promise<Standard[]> {
  const known = await tools.standardNames();
  const unknown = (asked ?? []).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw usage(`there is no standard "${unknown}"${didYouMean(unknown, known)}`, known.join(', '));
  }
  const names = known.filter((name) => asked === undefined || asked.includes(name));
  const standards: Standard[] = [];
  for (const name of names) {
    const { standard, problems } = await tools.loadStandard(name);
    for (const problem of problems) io.err(`${formatProblem(problem)}\n`);
    if (standard === null)
      throw new Failure({ what: `the standard "${name}" is not valid, for what is told above` });
    standards.push(standard);
  }
  return standards;
}
