import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const MAIN = resolve('dist/cli/main.js');
const execute = promisify(execFile);

/** What a process answered. */
export interface ProcessAnswer {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Compiles the program: what is tested is what was compiled last. With nothing to do this takes a second or two. */
export async function compile(): Promise<void> {
  await execute(process.execPath, [
    'node_modules/typescript/bin/tsc',
    '--build',
    'tsconfig/results.json',
  ]);
}

/** The command line as a process of its own, in a folder. */
export function startIn(folder: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The same with its standard output written to a file or a device. */
export function startInto(file: string, folder: string, ...args: string[]): ChildProcess {
  const descriptor = openSync(file, 'w');
  try {
    return spawn(process.execPath, [MAIN, ...args], {
      cwd: folder,
      stdio: ['ignore', descriptor, 'pipe'],
    });
  } finally {
    closeSync(descriptor);
  }
}

/** The answer of a process; `onErr` is told what it has written to standard error so far. */
export function answerOf(
  child: ChildProcess,
  onErr?: (err: string) => void,
): Promise<ProcessAnswer> {
  return new Promise((done) => {
    let out = '';
    let err = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err += text;
      onErr?.(err);
    });
    child.on('close', (code, signal) => done({ code, signal, out, err }));
  });
}

/** Stops a process with a signal once it has said something. */
export function stopWhen(
  child: ChildProcess,
  signal: NodeJS.Signals,
  when: RegExp,
): Promise<ProcessAnswer> {
  let sent = false;
  return answerOf(child, (err) => {
    if (sent || !when.test(err)) return;
    sent = true;
    child.kill(signal);
  });
}
