import { type Key, t } from '../text/text.ts';

/** What no page translates: the words of a browser, and what the package says of a file. */
const ENGLISH = /([A-Za-z][ -~]*)/u;

/** A sentence about a fault. Words in it that are English whatever the page speaks say so. */
export function FaultWords({ text, fault }: { readonly text: Key; readonly fault: string }) {
  return (
    <>
      {t(text, { fault })
        .split(ENGLISH)
        .map((part, at) =>
          at % 2 === 0 ? (
            part
          ) : (
            <span key={at} lang="en">
              {part}
            </span>
          ),
        )}
    </>
  );
}
