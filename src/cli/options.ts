import { InvalidArgumentError, Option } from 'commander';
import { ENGINES } from '../engine/engine.js';
import { SAMPLES_MIN } from '../metrics/uncertainty/samples-min.js';
import { isFault } from '../regime/text/words.js';
import { readCount } from '../regime/units/read-count.js';
import { readMonth } from '../regime/units/read-month.js';
import { didYouMean } from './failure.js';

/** The seed of a run that names none. */
export const DEFAULT_SEED = '1';
const LARGEST_SEED = 2n ** 64n - 1n;
const MOST_THREADS = 256;
const MOST_PEOPLE = 2e9;
/** Each seed's months are kept until the report is written. */
const MOST_SEEDS = 1000;

/** `--people N`, in the language's counts. */
export function peopleOption(): Option {
  return new Option(
    '--people <n>',
    'simulate so many people, such as 20000, 140k or 1.4M (default: as the file says)',
  ).argParser(parsePeople);
}

/** `--with PATCH`, which may be given several times. */
export function withOption(): Option {
  return new Option(
    '--with <patch>',
    'apply a patch to the regime; may be given several times, in order',
  )
    .default([], 'none')
    .argParser((path: string, before: readonly string[]) => [...before, path]);
}

/** `--until YYYY-MM`. */
export function untilOption(): Option {
  return new Option('--until <month>', 'stop after this month, such as 2018-04').argParser(
    parseUntil,
  );
}

/** `--month YYYY-MM`. */
export function monthOption(): Option {
  return new Option('--month <month>', 'ask about this month, such as 2018-04').argParser(
    parseUntil,
  );
}

/** `--engine NAME`. */
export function engineOption(): Option {
  return oneOf(
    ENGINES,
    new Option(
      '--engine <name>',
      'which engine simulates, with the same results: the fast kernel (default) or the readable reference',
    ),
  );
}

/** `--threads N`. */
export function threadsOption(): Option {
  return new Option(
    '--threads <n>',
    'work with so many threads, with the same results (default: as many as the machine has cores)',
  ).argParser((text) => wholeNumber(text, 1, MOST_THREADS));
}

/** `--checkpoint MONTHS`. */
export function checkpointOption(fallback: string): Option {
  return new Option(
    '--checkpoint <months>',
    `save the run every so many months, so that it can be resumed (default: ${fallback})`,
  ).argParser(parseMonths);
}

/** `--seed S`. */
export function seedOption(): Option {
  return new Option('--seed <s>', 'a whole number: the same seed gives the same people and luck')
    .default(DEFAULT_SEED)
    .argParser(parseSeedText);
}

/** `--seeds N`. */
export function seedsOption(fallback = 1): Option {
  return new Option(
    '--seeds <n>',
    `how many seeds, counted up from --seed: other people with other luck in each; with ${SAMPLES_MIN} or more, figures have an interval`,
  )
    .default(fallback)
    .argParser((text) => wholeNumber(text, 1, MOST_SEEDS));
}

/** `--paired`. */
export function pairedOption(cost: string): Option {
  return new Option(
    '--paired',
    `also simulate the same people without the regime, and with injected wrongful listings: chilling against no regime, contagion number; costs ${cost}`,
  );
}

/** What a command that fills a folder understands. */
export interface FolderOptions {
  readonly out?: string;
  readonly json?: true;
  readonly force?: true;
}

/**
 * `--out DIR`, `--json` and `--force`, for a command that fills a folder.
 *
 * @param fallback which folder it is where none is named
 * @param json the file that --json prints
 */
export function folderOptions(fallback: string, json: string): Option[] {
  return [
    new Option('--out <dir>', `folder for the results (default: ${fallback})`),
    new Option('--json', `print ${json} and nothing else`),
    new Option('--force', 'replace results that are there already'),
  ];
}

/** An option that takes one of some names. Another is refused, with the one that was probably meant. */
export function oneOf(names: readonly string[], option: Option): Option {
  return option.choices(names).argParser((text) => {
    if (names.includes(text)) return text;
    throw refused(names.join(', '), didYouMean(text, names));
  });
}

/** A value that an option does not take; told as wrong usage is (see usage in failure.ts), after "is invalid". */
function refused(accepted: string, meant = ''): InvalidArgumentError {
  return new InvalidArgumentError(`${meant}\n  accepted: ${accepted}`);
}

/** A whole number between two bounds, as an option has it. */
export function wholeNumber(text: string, least: number, most: number): number {
  const value = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw refused(`a whole number from ${least} to ${most}`);
  return value;
}

function parsePeople(text: string): number {
  const reading = readCount(text, MOST_PEOPLE);
  if (isFault(reading)) throw refused(reading.fault.accepted ?? '');
  return reading.value;
}

function parseUntil(text: string): number {
  const reading = readMonth(text);
  if (isFault(reading)) throw refused(reading.fault.accepted ?? '');
  return reading.value;
}

function parseMonths(text: string): number {
  const [, digits] = /^(\d{1,6})(?: ?months?)?$/u.exec(text) ?? [];
  const months = Number(digits ?? 0);
  if (months === 0) throw refused('a number of months, such as 12');
  return months;
}

function parseSeedText(text: string): string {
  if (!/^\d{1,20}$/u.test(text) || BigInt(text) > LARGEST_SEED) {
    throw refused(`a whole number from 0 to ${LARGEST_SEED}`);
  }
  return String(BigInt(text));
}

/** A whole number from 0, such as the number of a person. */
export function parseIndex(text: string): number {
  if (!/^\d{1,10}$/u.test(text)) {
    throw refused('a whole number from 0, without separators');
  }
  return Number(text);
}
