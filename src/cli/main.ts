#!/usr/bin/env node
import { processIo } from './io.js';
import { main } from './program.js';
import { TOOLS } from './tools.js';

// A reader that had enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2), TOOLS, processIo(process));
