import { writeFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { AuditCard } from '../experiment/audit/card.js';
import type { Standard } from '../experiment/standards/standard.js';
import { formatProblem } from '../regime/format-problem.js';
import { suggest } from '../regime/text/suggest.js';
import { auditCommandText } from './audit-command-text.js';
import { Failure, usage } from './failure.js';
import { interruptible } from './interruption.js';
import type { Io } from './io.js';
import { loadOrFail, requestOf, type SimulationOptions } from './load.js';
import { engineOption, peopleOption, seedOption, threadsOption, untilOption } from './options.js';
import { tellProgress } from './progress.js';
import { claimFolder, fillFolder } from './results-folder.js';
import { refuseTooMany } from './too-many.js';
import type { Tools } from './tools.js';
import { version } from './version.js';

interface AuditOptions extends SimulationOptions {
  readonly seeds: number;
  readonly standard?: readonly string[];
  readonly out?: string;
  readonly json?: true;
  readonly force?: true;
}

/** The files of an audit; the first says that they are results of Glasshouse. */
const FILES = ['audit.json', 'audit.html'] as const;
const DEFAULT_SEEDS = 10;
const MOST_SEEDS = 1000;

/** `glasshouse audit FILE` */
export function auditCommand(tools: Tools, io: Io): Command {
  return new Command('audit')
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
    .addOption(peopleOption())
    .addOption(untilOption())
    .addOption(seedOption())
    .addOption(
      new Option(
        '--seeds <n>',
        'simulate with so many seeds, the first by --seed, so that numbers have intervals',
      )
        .default(DEFAULT_SEEDS)
        .argParser(parseSeeds),
    )
    .addOption(engineOption())
    .addOption(threadsOption())
    .option('--out <dir>', "folder for the card (default: out/, the file's name and -audit)")
    .option('--json', 'print audit.json and nothing else')
    .option('--force', 'replace a card that is there already')
    .action((file: string, options: AuditOptions) => audit(file, options, tools, io));
}

function parseSeeds(text: string): number {
  const seeds = /^\d{1,4}$/u.test(text) ? Number(text) : 0;
  if (seeds < 1 || seeds > MOST_SEEDS)
    throw new InvalidArgumentError(`Accepted: a whole number from 1 to ${MOST_SEEDS}.`);
  return seeds;
}

async function audit(file: string, options: AuditOptions, tools: Tools, io: Io): Promise<void> {
  const request = requestOf(file, await loadOrFail(file, tools, io), options);
  const standards = await standardsOf(options.standard, tools, io);
  const seeds = seedsFrom(options.seed, options.seeds);
  await refuseTooMany(request, tools);
  const out = options.out ?? join('out', `${basename(file, extname(file))}-audit`);
  const folder = await claimFolder(out, options.force === true, FILES);
  const isJson = options.json === true;
  const card = await interruptible(async (signal) => {
    const progress = tellProgress(io, isJson);
    try {
      const found = await tools.auditRegime({
        ...request,
        seeds,
        standards,
        signal,
        onProgress: progress.onProgress,
      });
      const command = auditCommandText(request, options.seeds, options.standard ?? []);
      await fillFolder(folder, (directory) => writeCard(directory, found, command), signal);
      return found;
    } finally {
      progress.end();
    }
  });
  if (isJson) {
    const { auditJson } = await import('../report/audit/audit-json.js');
    io.out(`${JSON.stringify(auditJson(card, version()), null, 2)}\n`);
    return;
  }
  const { auditSummary } = await import('./audit-summary.js');
  io.out(auditSummary(card, relative('.', folder.path) || '.', io.columns));
}

async function writeCard(directory: string, card: AuditCard, command: string): Promise<void> {
  const { auditJson } = await import('../report/audit/audit-json.js');
  const { auditPage } = await import('../report/audit/audit-page.js');
  const json = `${JSON.stringify(auditJson(card, version()), null, 2)}\n`;
  await writeFile(join(directory, 'audit.json'), json);
  await writeFile(join(directory, 'audit.html'), auditPage(card, version(), command));
}

/** Seeds one after another, from the one asked for on; after the largest comes 0. */
function seedsFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    String(BigInt.asUintN(64, BigInt(first) + BigInt(at))),
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
    const meant = suggest(unknown, known);
    const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
    throw usage(`there is no standard "${unknown}"${hint}`, known.join(', '));
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
