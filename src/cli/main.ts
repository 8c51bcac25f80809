#!/usr/bin/env node
import { BAD_INPUT } from './failure.js';
import { processIo } from './io.js';
import { main } from './program.js';
import { TOOLS } from './tools.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that had enough, such as `head`, is no error.
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`error: standard output cannot be written to\n  why: ${error.message}\n`);
  process.exit(BAD_INPUT);
});

process.exitCode = await main(process.argv.slice(2), TOOLS, processIo(process));
