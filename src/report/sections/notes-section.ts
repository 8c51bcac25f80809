import type { ReportContext } from '../context.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { howSureOfRun } from '../how-sure-of-run.js';
import { count } from '../text/numbers.js';

/** What a reader must know before believing the numbers. */
export function notesSection({ result }: ReportContext): Html {
  const { regime, people, standingFor } = result;
  return html`<section aria-labelledby="notes"><h2 id="notes">Before you believe it</h2><ul>
${regime.notes.map((note) => html`<li>${note}</li>`)}
${commonNotes(people, standingFor)}
<li>${howSureOfRun(result)}</li></ul></section>`;
}

/** What holds of every simulation, as items of a list. */
export function commonNotes(people: number, standingFor: number): Html {
  const scaled =
    standingFor > people
      ? `Each simulated person stands for ${count(standingFor / people)}: whatever befalls only a few people is uncertain, and the report cannot tell numbers apart that differ by less.`
      : 'Each simulated person stands for one.';
  return html`<li>This is a simulation of rules as a file declares them. It says what would follow from those rules in a made-up country. It is no measurement of any country, and no forecast.</li>
<li>${scaled}</li>
<li>"Wrongly" has one meaning here: by error, ties, peers or attack, and not by one's own seen acts. A restriction that is not wrong in this sense can still be unjust.</li>`;
}
