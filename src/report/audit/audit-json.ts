import type {
  AuditCard,
  Found,
  JudgedElement,
  JudgedStandard,
} from '../../experiment/audit/card.js';
import type { Rested } from '../../experiment/evidence/evidence.js';

/** What an audit card is: on the face of every form of it. */
export const FACE =
  'Evidence from a simulation of made-up people, not legal advice: whether a law applies, and is kept, is for those to say whose office it is.';

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
    people,
    standingFor: regime.population.standingFor,
    from: card.from,
    until: card.until,
    engine: card.engine,
    runs: card.runs,
    standards: card.standards.map(standardJson),
  };
}

function standardJson({ standard, elements, outcome }: JudgedStandard): Record<string, unknown> {
  const { key, title, of, citation, kind, scope, means, notes } = standard;
  return {
    key,
    title,
    of,
    citation,
    kind,
    scope,
    outcome,
    meaning: meaningOf({ standard, elements, outcome }),
    means,
    notes,
    elements: elements.map(elementJson),
  };
}

/** What the outcome of a standard means, in its own words. */
export function meaningOf({ standard: { means }, outcome }: JudgedStandard): string {
  if (outcome === 'all met') return means.allMet;
  return outcome === 'one not met' ? means.oneNotMet : means.open;
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
