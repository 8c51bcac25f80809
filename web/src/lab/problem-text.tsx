import type { Problem } from 'glasshouse';
import { gap, type Key, t } from '../text/text.ts';

/**
 * What is wrong, in the words of whoever read the file. They are about a language of rules that is English, and are English
 * themselves; what stands around them is the page's.
 */
export function ProblemText({ problem }: { readonly problem: Problem }) {
  const { message, accepted, suggestion } = problem;
  return (
    <>
      <span lang="en">{message}.</span>
      {accepted !== '' && <Quoted after=" " text="lab-accepted" own={accepted} />}
      {suggestion !== undefined && (
        <Quoted after={accepted === '' ? ' ' : gap()} text="lab-meant" own={suggestion} />
      )}
    </>
  );
}

/** A text of the page around words of the rules' language, and what stands between it and what comes before. */
function Quoted({
  after,
  text,
  own,
}: {
  readonly after: string;
  readonly text: Key;
  readonly own: string;
}) {
  const [before, rest] = t(text).split('{own}');
  return (
    <>
      {after}
      {before}
      <span lang="en">{own}</span>
      {rest}
    </>
  );
}
