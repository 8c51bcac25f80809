import { numbered } from '../text/numbered.ts';
import { t } from '../text/text.ts';

interface TextsProps {
  /** What its keys begin with: `x` for `x-1`, `x-2` and so on. */
  readonly of: string;
}

/** A longer text, a paragraph a key. */
export function Paragraphs({ of }: TextsProps) {
  return (
    <>
      {numbered(of).map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
    </>
  );
}

/** A longer text, an item a key. */
export function Items({ of }: TextsProps) {
  return (
    <ul>
      {numbered(of).map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  );
}
