import { gatherSources } from './text/sources.js';
import type { Sources } from './text/sources.js';
import { excerptOf, placesOf } from './text/span.js';
import type { Place, Span } from './text/span.js';
import type { Words } from './text/words.js';

/** One thing that is wrong (or, as a warning, odd) with a regime file. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** What was found. */
  readonly message: string;
  /** What is accepted there; empty where nothing is. */
  readonly accepted: string;
  /** What was probably meant. */
  readonly suggestion?: string;
  /** The line of the file, with its number, and carets under the place; empty where the whole file is meant. */
  readonly excerpt: string;
}

/** Takes a problem where it is found. */
export interface Report {
  error(span: Span, words: Words): void;
  warning(span: Span, words: Words): void;
}

/** A report that keeps what it is given: in the order of the file, and each problem once. */
export interface ProblemList extends Report {
  hasErrors(): boolean;
  problems(): Problem[];
}

/** A file with more problems than this is not a regime with slips; nobody reads further, and collecting them takes time. */
const MOST_PROBLEMS = 200;

/** An empty list of problems for one file. */
export function listProblems(file: string, text: string): ProblemList {
  const sources = gatherSources();
  sources.add(file, text);
  return listProblemsOf(sources);
}

/** An empty list of problems for a regime of several files: each problem is told at its place in the file that says it. */
export function listProblemsOf(sources: Sources): ProblemList {
  const found = new Map<string, { readonly span: Span; readonly problem: Problem }>();
  const finders = new Map<string, (offset: number) => Place>();
  let errors = 0;
  const add = (severity: Problem['severity'], span: Span, words: Words): void => {
    // The same rule is read again in every phase that it holds in: a fault in it is one fault.
    const key = `${span.start} ${severity} ${words.found}`;
    if (found.has(key) || found.size === MOST_PROBLEMS) return;
    if (severity === 'error') errors += 1;
    const { file, text, start } = sources.at(span.start);
    const placeOf = finders.get(text) ?? placesOf(text);
    finders.set(text, placeOf);
    const inFile = { start: span.start - start, end: span.end - start };
    const place = placeOf(inFile.start);
    const excerpt = excerptOf(text, inFile, place);
    found.set(key, { span, problem: { ...problemOf(severity, file, place, words), excerpt } });
  };
  return {
    error: (span, words) => add('error', span, words),
    warning: (span, words) => add('warning', span, words),
    hasErrors: () => errors > 0,
    problems: () =>
      [...found.values()].sort((a, b) => a.span.start - b.span.start).map((each) => each.problem),
  };
}

function problemOf(
  severity: Problem['severity'],
  file: string,
  place: Place,
  { found: message, accepted = '', suggestion }: Words,
): Omit<Problem, 'excerpt'> {
  const meant = suggestion === undefined ? {} : { suggestion };
  return { severity, file, ...place, message, accepted, ...meant };
}
