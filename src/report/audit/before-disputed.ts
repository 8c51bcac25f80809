import type { AuditCard, JudgedStandard } from '../../experiment/audit/card.js';
import type { Verdict } from '../../experiment/standards/standard.js';
import { html, type Html } from '../html.js';

/** An element whose verdict hangs on what the file disputes. */
export interface Swayed {
  readonly standard: string;
  readonly element: string;
  readonly verdict: Verdict;
  /** The verdict on the months before. */
  readonly before: Verdict;
}

/** The elements that come to something else without what the file itself disputes. */
export function swayedBy({ standards, beforeDisputed }: AuditCard): Swayed[] {
  return standards.flatMap((judged) =>
    judged.elements.flatMap(({ id, verdict }) => {
      const before = verdictOf(beforeDisputed?.standards ?? [], judged.standard.key, id);
      return before === null || before === verdict
        ? []
        : [{ standard: judged.standard.title, element: id, verdict, before }];
    }),
  );
}

function verdictOf(standards: readonly JudgedStandard[], key: string, id: string): Verdict | null {
  const judged = standards.find(({ standard }) => standard.key === key);
  return judged?.elements.find((element) => element.id === id)?.verdict ?? null;
}

/** What the file disputes, and whether a verdict hangs on it, in sentences; none where it disputes nothing of these months. */
export function disputedText(card: AuditCard): string[] {
  const { beforeDisputed: disputed } = card;
  if (disputed === null) return [];
  const { month, what, note } = disputed;
  const why = note === null ? '' : ` Its note: “${note}”`;
  const swayed = swayedBy(card);
  const first = `The file itself disputes what begins in ${month}: ${what}.${why}`;
  if (swayed.length === 0)
    return [`${first} On the months before it alone, every verdict would be the same.`];
  const told = swayed.map(
    ({ standard, element, verdict, before }) =>
      `${standard}, ${element}: “${before}” instead of “${verdict}”`,
  );
  return [`${first} On the months before it alone, these verdicts would be others:`, ...told];
}

/** The same on the card. */
export function disputedSection(card: AuditCard): Html | null {
  const [first, ...swayed] = disputedText(card);
  if (first === undefined) return null;
  return html`<p>${first}</p>${
    swayed.length === 0 ? null : html`<ul>${swayed.map((line) => html`<li>${line}</li>`)}</ul>`
  }`;
}
