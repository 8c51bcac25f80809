import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SOURCE = join(import.meta.dirname, 'score.c');
const FLAGS = ['-O3', '-march=native'];

/** The loop as one writes it, person by person, with two ways of finding a person's ties (score.c). */
export const PLAIN_LOOPS = ['edges', 'computed'];
/** All that score.c can do: also the kernel's own way. */
export const VARIANTS = [...PLAIN_LOOPS, 'passes'];

/** What gcc calls itself, or null where there is none. */
export function gccVersion() {
  const asked = spawnSync('gcc', ['--version'], { encoding: 'utf8' });
  return asked.status === 0 ? (asked.stdout.split('\n')[0] ?? 'gcc') : null;
}

/** Builds score.c into a folder, and gives the path of the program. */
export function buildRival(folder) {
  const program = join(folder, 'score');
  execFileSync('gcc', [...FLAGS, '-o', program, SOURCE], { stdio: 'inherit' });
  return program;
}

/** Starts a variant on a file of tables, as a process that makes steps when asked, and times itself. */
export function startRival(program, tables, variant) {
  const child = spawn(program, [tables, variant], { stdio: ['pipe', 'pipe', 'inherit'] });
  // A child that died is seen where its answer is missing.
  child.stdin.on('error', () => {});
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /** Makes steps; gives the nanoseconds they took, and the checksum after them. */
    async run(steps) {
      child.stdin.write(`${steps}\n`);
      const { value } = await answers.next();
      if (value === undefined) throw new Error(`score.c stopped in its variant ${variant}`);
      const [nanoseconds, sum] = value.split(' ').map(Number);
      return { nanoseconds, sum };
    },
    stop: () => child.stdin.end(),
  };
}
