import type { Problem } from './problem.js';

/**
 * A problem as a person reads it: `file:line:column: error: what was found`, the line with carets under the place, what is
 * accepted, and what was probably meant.
 */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, message, excerpt } = problem;
  // What is wrong with a file as a whole has no line to show.
  const lines =
    excerpt === ''
      ? [`${file}: ${severity}: ${message}`]
      : [`${file}:${line}:${column}: ${severity}: ${message}`, excerpt];
  if (problem.accepted !== '') lines.push(`   accepted: ${problem.accepted}`);
  if (problem.suggestion !== undefined) lines.push(`   did you mean "${problem.suggestion}"?`);
  return lines.join('\n');
}
