import type { RunResult } from '../experiment/result.js';
import { reportContext } from './context.js';
import type { Section } from './context.js';
import { fewPeopleLine } from './few-people.js';
import { html, trusted } from './html.js';
import type { Html } from './html.js';
import { answerSection } from './sections/answer-section.js';
import { assumptionsSection } from './sections/assumptions-section.js';
import { chillingSection } from './sections/chilling-section.js';
import { expectedSection } from './sections/expected-section.js';
import { listsSection } from './sections/lists-section.js';
import { livesSection } from './sections/lives-section.js';
import { notesSection } from './sections/notes-section.js';
import { redressSection } from './sections/redress-section.js';
import { refusalsSection } from './sections/refusals-section.js';
import { regimeSection } from './sections/regime-section.js';
import { reproduceSection } from './sections/reproduce-section.js';
import { restrictedSection } from './sections/restricted-section.js';
import { scoresSection } from './sections/scores-section.js';
import { seedsSection } from './sections/seeds-section.js';
import { wrongsSection } from './sections/wrongs-section.js';
import { patchedLine } from './patched.js';
import { STYLE } from './style.js';
import { monthName } from './text/months.js';
import { plural } from './text/numbers.js';

const SECTIONS: readonly (readonly [id: string, title: string, section: Section])[] = [
  ['regime', 'What the regime is', regimeSection],
  ['expected', 'Reported against simulated', expectedSection],
  ['restricted', 'Who is restricted', restrictedSection],
  ['refusals', 'What was refused', refusalsSection],
  ['lists', 'Onto the lists and off them', listsSection],
  ['scores', 'Scores over time', scoresSection],
  ['chilling', 'What people no longer dare', chillingSection],
  ['redress', 'Redress', redressSection],
  ['wrongs', 'How long a wrong lasts, and who bears it', wrongsSection],
  ['seeds', 'With other seeds', seedsSection],
  ['lives', 'Lives', livesSection],
  ['assumptions', 'What was assumed', assumptionsSection],
  ['notes', 'Before you believe it', notesSection],
  ['reproduce', 'How to reproduce it', reproduceSection],
];

// Nothing may be loaded and nothing may run: whatever a regime file smuggles in stays text.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The report of a run: one HTML page that loads nothing.
 *
 * @param result the run
 * @param version the version of Glasshouse that made it
 * @param command the command that makes it again
 */
export function report(result: RunResult, version: string, command: string): string {
  const context = reportContext(result, version, command);
  const sections = SECTIONS.flatMap(([id, title, section]) => {
    const markup = section(context);
    return markup === null ? [] : [{ id, title, markup }];
  });
  const contents = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  const { title } = result.regime;
  const page: Html = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="generator" content="glasshouse ${version}"><title>${title}: what it does to people</title><style>${trusted(STYLE)}</style></head>
<body><header><p class="kicker">Glasshouse, a wind tunnel for social scoring</p><h1>${title}</h1>${patchedLine(result.patches)}<p>Simulated from ${monthName(context.from)} to ${monthName(context.until)} on ${plural(result.people, 'synthetic person', 'synthetic people')}, seed ${result.seed}.</p>${fewPeopleLine(result.people)}</header>
<main>${answerSection(context)}<nav aria-label="Contents"><ol class="contents">${contents}</ol></nav>${sections.map(({ markup }) => markup)}</main>
<footer><p>Glasshouse ${version}. It simulates people who do not exist and takes no data on any who do.</p></footer></body></html>
`;
  return page.markup;
}
