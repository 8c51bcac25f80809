import type { Problem } from './problem.js';

/**
 * A problem as a person reads it: `file:line:column: error: what was found`, the line with carets under the place, what is
 * accepted, and what was probably meant.
 */
export function formatProblem(problem: Problem): string {
  const lines = [
    `${problem.file}:${problem.line}:${problem.column}: ${problem.severity}: ${problem.message}`,
    problem.excerpt,
  ];
  if (problem.accepted !== '') lines.push(`   accepted: ${problem.accepted}`);
  if (problem.suggestion !== undefined) lines.push(`   did you mean "${problem.suggestion}"?`);
  return lines.join('\n');
}
