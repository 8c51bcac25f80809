import { Command, CommanderError } from 'commander';
import { auditCommand } from './audit.js';
import { attributeCommand } from './attribute.js';
import { checkCommand } from './check.js';
import { compareCommand } from './compare.js';
import { doctorCommand } from './doctor.js';
import { Failure, BAD_INPUT, messageOf, WRONG_USAGE } from './failure.js';
import { initCommand } from './init.js';
import { Interruption } from './interruption.js';
import type { Io } from './io.js';
import { metricsCommand } from './metrics.js';
import { networkCommand } from './network.js';
import { resumeCommand } from './resume.js';
import { runCommand } from './run.js';
import { safeguardsCommand } from './safeguards.js';
import { serveCommand } from './serve.js';
import type { Tools } from './tools.js';
import { traceCommand } from './trace.js';
import { version } from './version.js';

const EXAMPLES = `
To begin:
  glasshouse init my-town        write a small regime, my-town.yaml
  glasshouse check my-town.yaml  is it valid?
  glasshouse run my-town.yaml    simulate it; the report is out/my-town/report.html

Everybody who is simulated is made up. There is no way to load data on real people.
Exit codes: 0 done, 1 the file or the run is bad, 2 wrong usage, 130 and 143 stopped.`;

/**
 * Builds the command line `glasshouse`, without running it.
 *
 * @returns the program; the caller parses the arguments
 */
export function createProgram(tools: Tools, io: Io): Command {
  const program = new Command('glasshouse')
    .description(
      'A wind tunnel for social scoring: simulates a scoring regime, declared in one file, on synthetic people, and measures the harm it does.',
    )
    .version(version())
    .addHelpText('after', EXAMPLES);
  const commands = [
    checkCommand(tools, io),
    runCommand(tools, io),
    resumeCommand(tools, io),
    compareCommand(tools, io),
    attributeCommand(tools, io),
    safeguardsCommand(tools, io),
    auditCommand(tools, io),
    traceCommand(tools, io),
    networkCommand(tools, io),
    metricsCommand(io),
    initCommand(io),
    doctorCommand(tools, io),
    serveCommand(io),
  ];
  for (const command of [program, ...commands]) {
    command
      .exitOverride()
      .configureOutput({
        writeOut: (text) => io.out(text),
        writeErr: (text) => io.err(text),
        getOutHelpWidth: () => io.columns,
        getErrHelpWidth: () => io.columns,
        // What is accepted stands on a line of its own, as in every other error.
        outputError: (text, write) => write(text.replace(/ is invalid\. (?=;|\n)/u, ' is invalid')),
      })
      .showHelpAfterError('(add --help to see what is accepted)');
  }
  for (const command of commands) program.addCommand(command);
  return program;
}

/**
 * Runs the command line.
 *
 * @param args what the user typed after `glasshouse`
 * @returns the exit code
 */
export async function main(args: readonly string[], tools: Tools, io: Io): Promise<number> {
  try {
    await createProgram(tools, io).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    return tellError(error, io);
  }
}

function tellError(error: unknown, io: Io): number {
  // Commander has told its own errors already; help that was asked for is none.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
  if (error instanceof Failure) {
    io.err(`${error.message}\n`);
    return error.exitCode;
  }
  if (error instanceof Interruption) {
    io.err(`${error.message}\n`);
    return error.exitCode;
  }
  io.err(`error: ${messageOf(error)}\n`);
  return BAD_INPUT;
}
