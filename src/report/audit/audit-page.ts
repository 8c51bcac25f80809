import type { AuditCard } from '../../experiment/audit/card.js';
import { fewPeopleLine } from '../few-people.js';
import { html, trusted, type Html } from '../html.js';
import { patchedLine } from '../patched.js';
import { STYLE } from '../style.js';
import { plural } from '../text/numbers.js';
import { seedsText } from '../text/seeds.js';
import { AUDIT_STYLE } from './audit-style.js';
import { faceSection } from './face-section.js';
import { basisSection } from './basis-section.js';
import { standardSection } from './standard-section.js';

// Nothing may be loaded and nothing may run: whatever a regime file smuggles in stays text.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The audit card: one HTML page that loads nothing.
 *
 * @param version the version of Glasshouse that made it
 * @param command the command that makes it again
 */
export function auditPage(card: AuditCard, version: string, command: string): string {
  const { title } = card.regime;
  const page: Html = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="generator" content="glasshouse ${version}"><title>${title}: audit card</title><style>${trusted(STYLE + AUDIT_STYLE)}</style></head>
<body><header><p class="kicker">Glasshouse, audit card</p><h1>${title}</h1><p>Simulated from ${card.from} to ${card.until} on ${plural(card.people, 'synthetic person', 'synthetic people')}, ${luckText(card)}.</p>${patchedLine(card.patches)}${fewPeopleLine(card.people)}</header>
<main>${faceSection(card)}${card.standards.map(standardSection)}${basisSection(card, version, command)}</main>
<footer><p>Glasshouse ${version}. It simulates people who do not exist and takes no data on any who do.</p></footer></body></html>
`;
  return page.markup;
}

/** Which luck it rests on: `seed 1`, `10 times with seeds 1 to 10`. */
export function luckText({ runs }: AuditCard): string {
  const seeds = seedsText(runs.map(({ seed }) => seed));
  return runs.length === 1 ? seeds : `${runs.length} times with ${seeds}`;
}
