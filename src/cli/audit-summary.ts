import { join } from 'node:path';
import type { AuditCard, JudgedStandard } from '../experiment/audit/card.js';
import { FACE, meaningOf } from '../report/audit/audit-json.js';
import { asIfInForce } from '../report/audit/as-if-in-force.js';
import { luckText } from '../report/audit/audit-page.js';
import { disputedText } from '../report/audit/before-disputed.js';
import { metOnDisputedText } from '../report/audit/met-on-disputed.js';
import { kindText } from '../report/audit/face-section.js';
import { plural } from '../report/text/numbers.js';
import { paragraph, textTable } from './text-table.js';

/** What an audit came to, for somebody at a terminal. */
export function auditSummary(card: AuditCard, directory: string, columns: number): string {
  const head = `${card.regime.title}\n${card.from} to ${card.until}, ${plural(card.people, 'synthetic person', 'synthetic people')}, ${luckText(card)}`;
  return `\n${[
    head,
    paragraph(FACE, columns),
    paragraph(asIfInForce(card), columns),
    ...disputedLines(metOnDisputedText(card), columns),
    ...disputedLines(disputedText(card), columns),
    ...card.standards.map((judged) => standardText(judged, columns)),
    `Card: ${join(directory, 'audit.html')}   (also audit.json)`,
  ].join('\n\n')}\n`;
}

function disputedLines([first, ...swayed]: readonly string[], columns: number): string[] {
  if (first === undefined) return [];
  const lines = swayed.map((line) => paragraph(line, columns, '- ', '  '));
  return [[paragraph(first, columns), ...lines].join('\n')];
}

function standardText(judged: JudgedStandard, columns: number): string {
  const { standard, elements } = judged;
  return [
    `${standard.title} (${standard.kind}: where an element is met, ${kindText(judged)})`,
    textTable(elements.map(({ id, verdict }) => [id, verdict])),
    paragraph(meaningOf(judged), columns, '  '),
  ].join('\n');
}
