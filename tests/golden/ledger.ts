import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * What is remembered of results that moved, so that none does without CHANGELOG.md naming it. A result that is written down
 * anew (npm run golden) and is not what it was is marked with the version of package.json; and a test asks that under that
 * version's **Results** stands the name of every marked result, with the first digits of a digest of what it is now. So a result
 * that moves again has to be named again.
 */
export interface Marked {
  /** The version in which it last moved; left out of what has never moved. */
  readonly moved?: string;
}

/** The version that is being worked on. */
export function versionNow(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return version;
}

/** A result to be written down, marked if it is not what was written before. What is new has not moved. */
export function marked<Result extends object>(
  before: (Result & Marked) | undefined,
  now: Result,
  version: string,
): Result & Marked {
  if (before === undefined) return now;
  if (digestOf(before) !== digestOf(now)) return { ...now, moved: version };
  return before.moved === undefined ? now : { ...now, moved: before.moved };
}

/** How the changelog has to name each result that moved and that it does not: `` `name` (digest) ``, by its version. */
export function unnamed(
  results: readonly (readonly [name: string, result: object & Marked])[],
  changelog: string,
): string[] {
  return results.flatMap(([name, result]) => {
    if (result.moved === undefined) return [];
    const words = `\`${name}\` (${digestOf(result)})`;
    return resultsOf(changelog, result.moved).includes(words) ? [] : [`${result.moved}: ${words}`];
  });
}

/** Eight hexadecimal digits that change with anything in a result but its mark. */
export function digestOf(result: object & Marked): string {
  const { moved: _, ...rest } = result;
  return createHash('sha256').update(JSON.stringify(rest)).digest('hex').slice(0, 8);
}

/** What stands under **Results** of a version, or nothing. */
function resultsOf(changelog: string, version: string): string {
  const ofVersion = changelog
    .split(/^(?=## )/mu)
    .find((part) => part.startsWith(`## [${version}]`));
  const parts = ofVersion?.split(/^(?=### )/mu) ?? [];
  return parts.find((part) => part.startsWith('### Results')) ?? '';
}
