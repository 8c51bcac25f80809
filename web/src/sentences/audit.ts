import { type AuditCard, swayedBy, type Verdict, VERDICTS } from 'glasshouse';
import {
  elementCitation,
  elementName,
  evidenceName,
  standardCitation,
  standardMeans,
  standardTitle,
} from '../text/standards.ts';
import { listed, number } from '../text/text.ts';
import { tellEvidence } from './evidence.ts';
import { inRow, said, say } from './say.ts';

type JudgedStandard = AuditCard['standards'][number];
type JudgedElement = JudgedStandard['elements'][number];

/** What a standard came to. */
interface ToldStandard {
  readonly key: string;
  readonly title: string;
  readonly citation: string;
  /** How many elements came to what. */
  readonly tally: string;
  /** Which way its verdicts point, and what it comes to. */
  readonly sentences: readonly string[];
  readonly elements: readonly ToldElement[];
}

interface ToldElement {
  readonly id: string;
  readonly name: string;
  readonly citation: string;
  readonly verdict: Verdict;
  readonly said: string;
  /** What was found, one line for each piece of evidence. */
  readonly found: readonly string[];
  /** What else there is to know of the verdict. */
  readonly notes: readonly string[];
}

/** What an audit card comes to, in short and in the page's language. Why it does, the card says. */
export function tellAudit(card: AuditCard): ToldStandard[] {
  const swayed = swayedBy(card);
  return card.standards.map((judged) => {
    const { standard, elements } = judged;
    const beforeOf = (id: string): Verdict | undefined =>
      swayed.find((one) => one.standard === standard.title && one.element === id)?.before;
    return {
      key: standard.key,
      title: standardTitle(standard),
      citation: standardCitation(standard),
      tally: tallyOf(judged),
      sentences: [say(`audit-${standard.kind}`), outcomeText(judged)],
      elements: elements.map((element) => tellElement(judged, element, beforeOf(element.id))),
    };
  });
}

function tellElement(
  { standard }: JudgedStandard,
  element: JudgedElement,
  before: Verdict | undefined,
): ToldElement {
  const { id, verdict, alternative, evidence } = element;
  return {
    id,
    name: elementName(standard, element),
    citation: elementCitation(standard, element),
    verdict,
    said: say(`verdict ${verdict}`),
    found: evidence.map((found) =>
      say('audit-found', { what: evidenceName(found.name), value: tellEvidence(found) }),
    ),
    notes: said(
      evidence.length === 0 ? say('audit-nothing-found') : null,
      alternative === null ? null : say('audit-alternative'),
      before === undefined ? null : say('audit-before', { verdict: say(`verdict ${before}`) }),
    ),
  };
}

function tallyOf({ elements }: JudgedStandard): string {
  const counts = VERDICTS.map((verdict) => ({
    verdict: say(`verdict ${verdict}`),
    n: elements.filter((element) => element.verdict === verdict).length,
  }));
  return inRow(
    counts
      .filter(({ n }) => n > 0)
      .map(({ verdict, n }) => say('audit-tally', { verdict, n: number(n) })),
  );
}

/** What the whole comes to, and which elements that hangs on. */
function outcomeText({ standard, outcome, hangsOn }: JudgedStandard): string {
  return say(OUTCOMES[outcome], {
    elements: listed(
      hangsOn.map((id) => say('audit-element', { name: elementName(standard, { id }) })),
    ),
    means: standardMeans(standard, outcome),
  });
}

const OUTCOMES = {
  'all met': 'audit-all-met',
  'one not met': 'audit-one-not-met',
  open: 'audit-left-open',
} as const;
