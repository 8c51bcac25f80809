import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Problem } from 'glasshouse';
import { h, render } from 'preact';
import { ProblemText } from '../problem-text.tsx';
import { rangeOf } from './range-of.ts';

/** A problem as the editor marks it in its place; pointed at, it is told as it is beside the editor. */
export function diagnosticOf(problem: Problem, text: Text): Diagnostic {
  const { severity, message } = problem;
  return {
    ...rangeOf(problem, text),
    severity,
    message,
    renderMessage: () => {
      const place = document.createElement('span');
      render(h(ProblemText, { problem }), place);
      return place;
    },
  };
}
