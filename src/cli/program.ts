import { Command } from 'commander';

/**
 * Builds the command line `glasshouse`, without running it.
 *
 * @returns the program; the caller parses the arguments
 */
export function createProgram(): Command {
  return new Command('glasshouse').description(
    'Simulate a social scoring regime on synthetic people, and measure the harm it does.',
  );
}
