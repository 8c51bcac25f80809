import { fewPeopleLine } from './few-people.js';
import { html, trusted } from './html.js';
import type { Content } from './html.js';
import { STYLE } from './style.js';

/** A page of evidence: what it is about, and what is in it. */
export interface EvidencePage {
  readonly title: string;
  /** Under the title: what was simulated. */
  readonly about: Content;
  /** How many were simulated: where they are few, the page warns of it. */
  readonly people: number;
  readonly content: Content;
  readonly version: string;
  /** The command that makes it again. */
  readonly command: string;
  /** Where the numbers are, if not in one file of the same name. */
  readonly files?: Content;
}

// Nothing may be loaded and nothing may run: whatever a regime file smuggles in stays text.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** One HTML page that loads nothing, in the style of the report. */
export function evidencePage({
  title,
  about,
  people,
  content,
  version,
  command,
  files = null,
}: EvidencePage): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="generator" content="glasshouse ${version}"><title>${title}</title><style>${trusted(STYLE)}</style></head>
<body><header><p class="kicker">Glasshouse, a wind tunnel for social scoring</p><h1>${title}</h1>${typeof about === 'string' ? html`<p>${about}</p>` : about}${fewPeopleLine(people)}</header>
<main>${content}<section aria-labelledby="again"><h2 id="again">How to reproduce it</h2><p>The same files, seeds and version give the same numbers, bit for bit, on every machine:</p>
<pre tabindex="0" aria-label="The command"><code>${command}</code></pre>${files}</section></main>
<footer><p>Glasshouse ${version}. It simulates people who do not exist and takes no data on any who do.</p></footer></body></html>
`.markup;
}
