import type {
  AuditCard,
  Found,
  JudgedElement,
  JudgedStandard,
} from '../../experiment/audit/card.js';
import { monthText } from '../../experiment/month-text.js';
import type { Rested } from '../../experiment/evidence/evidence.js';
import { and } from '../text/lists.js';

/** What an audit card is: on the face of every form of it. */
export const FACE =
  'Evidence from a simulation of made-up people, not legal advice: only a court or an authority can say whether a law applies and is kept.';

/**
 * The content of audit.json, whose contract is docs/audit-json.md.
 *
 * @param version the version of Glasshouse that made it
 */
export function auditJson(card: AuditCard, version: string): Record<string, unknown> {
  const { regime, people } = card;
  return {
    glasshouse: version,
    face: FACE,
    regime: { name: regime.title, hash: card.regimeHash },
    patches: (card.patches ?? []).map(({ title }) => title),
    people,
    standingFor: regime.population.standingFor,
    from: card.from,
    until: card.until,
    engine: card.engine,
    runs: card.runs,
    standards: card.standards.map(standardJson),
    beforeDisputed: disputedJson(card),
  };
}

function disputedJson({ beforeDisputed }: AuditCard): Record<string, unknown> | null {
  if (beforeDisputed === null) return null;
  const { month, what, note, standards } = beforeDisputed;
  return {
    month,
    what,
    note,
    standards: standards.map(({ standard: { key }, outcome, elements }) => ({
      key,
      outcome,
      elements: elements.map(({ id, verdict }) => ({ id, verdict })),
    })),
  };
}

function standardJson(judged: JudgedStandard): Record<string, unknown> {
  const { standard, elements, outcome, hangsOn } = judged;
  const { key, title, of, citation, appliesFrom, kind, scope, means, notes } = standard;
  return {
    key,
    title,
    of,
    citation,
    appliesFrom: appliesFrom === null ? null : monthText(appliesFrom),
    kind,
    scope,
    outcome,
    hangsOn,
    meaning: meaningOf(judged),
    means,
    notes,
    elements: elements.map(elementJson),
  };
}

/** What the outcome of a standard means, and which elements it hangs on. */
export function meaningOf({ standard: { means }, outcome, hangsOn }: JudgedStandard): string {
  if (outcome === 'all met') return `Every element is met. ${means.allMet}`;
  if (outcome === 'one not met') return `Not met: ${and(hangsOn)}. ${means.oneNotMet}`;
  return `Left open: ${and(hangsOn)}. ${means.open}`;
}

function elementJson(element: JudgedElement): Record<string, unknown> {
  return { ...element, evidence: element.evidence.map(foundJson) };
}

function foundJson({ rests, ...found }: Found): Record<string, unknown> {
  return { ...found, rests: rests.map(restedJson) };
}

function restedJson({ rule, provenance }: Rested): Record<string, unknown> {
  return { rule, status: provenance.status, source: provenance.source };
}
