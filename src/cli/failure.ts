import { suggest } from '../regime/text/suggest.js';

/** The file or the run is bad. */
export const BAD_INPUT = 1;
/** The command was not used as it is meant to be. */
export const WRONG_USAGE = 2;

/** What somebody needs to know of an error. */
export interface FailureParts {
  /** What went wrong, and with what. */
  readonly what: string;
  /** In which file, folder, option. */
  readonly where?: string;
  readonly why?: string;
  /** What to do about it. */
  readonly todo?: string;
}

/** An error that is told to the user and ends the command with an exit code. */
export class Failure extends Error {
  readonly exitCode: number;

  constructor(parts: FailureParts, exitCode: number = BAD_INPUT) {
    super(told(parts));
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

/** An error of usage: what was given and what is accepted. */
export function usage(what: string, accepted: string): Failure {
  return new Failure({ what, todo: `accepted: ${accepted}` }, WRONG_USAGE);
}

/** `; did you mean "wrongful"?`, or nothing where no name is near. */
export function didYouMean(word: string, names: readonly string[]): string {
  const meant = suggest(word, names);
  return meant === undefined ? '' : `; did you mean "${meant}"?`;
}

function told({ what, where, why, todo }: FailureParts): string {
  return [
    `error: ${what}`,
    ...(where === undefined ? [] : [`  where: ${where}`]),
    ...(why === undefined ? [] : [`  why: ${why}`]),
    ...(todo === undefined ? [] : [`  ${todo}`]),
  ].join('\n');
}

/** The message of anything that can be thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
