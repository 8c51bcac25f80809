import type { Problem } from 'glasshouse';
import { t } from '../text/text.ts';
import { OWN_FILE } from './state.ts';

/** More problems than this nobody reads at once. */
const MOST = 8;

/** What is wrong, or odd, with a regime and its safeguards. Those of the edited text lead to their place. */
export function Problems({
  problems,
  onGo,
}: {
  readonly problems: readonly Problem[];
  readonly onGo?: (problem: Problem) => void;
}) {
  if (problems.length === 0) return null;
  return (
    <ul class="problems" lang="en">
      {problems.slice(0, MOST).map((problem) => (
        <li key={`${problem.file}${problem.line}:${problem.column}${problem.message}`}>
          {problem.file !== OWN_FILE && `${problem.file}: `}
          {problem.file === OWN_FILE && onGo !== undefined && (
            <>
              <button type="button" class="quiet" onClick={() => onGo(problem)}>
                {t('lab-line', { line: String(problem.line), column: String(problem.column) })}
              </button>{' '}
            </>
          )}
          {problem.message}
          {problem.accepted !== '' && `. Accepted: ${problem.accepted}`}
          {problem.suggestion !== undefined && `. Did you mean "${problem.suggestion}"?`}
        </li>
      ))}
    </ul>
  );
}
