import { answer } from '../answer.js';
import type { ReportContext } from '../context.js';
import { html } from '../html.js';
import type { Html } from '../html.js';

/** The answer in a few points, for somebody who reads nothing else. */
export function answerSection(context: ReportContext): Html {
  const lines = answer(context).map((line) => html`<li>${line}</li>`);
  return html`<section aria-labelledby="answer"><h2 id="answer">The answer</h2><ol class="answer">${lines}</ol><p class="aside">Every person here is made up by a random generator. Nobody real was scored.</p></section>`;
}
