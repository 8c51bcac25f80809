import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/program.js';
import type { Tools } from '../../src/cli/tools.js';
import { fakeIo } from './fake-io.js';
import { fakeTools } from './fake-tools.js';

/** What a command line answered. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, with tools that simulate nothing. */
export async function commandLine(
  args: readonly string[],
  tools: Partial<Tools> = {},
  io: Partial<Io> = {},
): Promise<Answer> {
  const fake = fakeIo(io);
  const code = await main(args, fakeTools(tools), fake);
  return { code, ...fake.written };
}
