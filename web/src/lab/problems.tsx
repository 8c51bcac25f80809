import type { Problem } from 'glasshouse';
import { t } from '../text/text.ts';
import { ProblemText } from './problem-text.tsx';

/** More problems than this nobody reads at once. */
const MOST = 8;

/** What is wrong, or odd, with a regime and its safeguards. Those of a text that is edited lead to their place in it. */
export function Problems({
  problems,
  edited,
  onGo,
}: {
  readonly problems: readonly Problem[];
  /** The file that is edited, beside whose editor they stand. */
  readonly edited?: string;
  readonly onGo?: (problem: Problem) => void;
}) {
  if (problems.length === 0) return null;
  return (
    <ul class="problems">
      {problems.slice(0, MOST).map((problem) => (
        <li key={`${problem.file}${problem.line}:${problem.column}${problem.message}`}>
          {problem.file !== edited && `${problem.file}: `}
          {problem.file === edited && onGo !== undefined && (
            <>
              <button type="button" class="quiet" onClick={() => onGo(problem)}>
                {t('lab-line', { line: String(problem.line), column: String(problem.column) })}
              </button>{' '}
            </>
          )}
          <ProblemText problem={problem} />
        </li>
      ))}
    </ul>
  );
}
