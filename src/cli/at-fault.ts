import type { Problem } from '../regime/problem.js';
import { and } from '../report/text/lists.js';
import { plural } from '../report/text/numbers.js';

/** Which files have errors: the one that was asked about, what it extends, or a patch. */
export function filesAtFault(file: string, problems: readonly Problem[]): readonly string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const files = [...new Set(errors.map((problem) => problem.file))];
  return files.length === 0 ? [file] : files;
}

/** `town.yaml is not valid: 2 errors, told above`. */
export function notValid(file: string, problems: readonly Problem[]): string {
  const files = filesAtFault(file, problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${and(files)} ${files.length === 1 ? 'is' : 'are'} not valid: ${plural(errors, 'error')}, told above`;
}
