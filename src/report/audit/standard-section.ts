import type { Found, JudgedElement, JudgedStandard } from '../../experiment/audit/card.js';
import { html, type Html } from '../html.js';
import { full } from '../text/numbers.js';
import { meaningOf } from './audit-json.js';
import { kindText } from './face-section.js';
import { foundText } from './found-text.js';
import { shakyText } from './standing.js';

/** One standard: what it is, which way its verdicts point, and a row for each element. */
export function standardSection(judged: JudgedStandard): Html {
  const { standard, elements } = judged;
  const { key, title, of, citation, kind, scope, means, notes } = standard;
  const label = `${title}, element by element`;
  const all = html`If every one is met: <q>${means.allMet}</q>`;
  const listed =
    notes.length === 0 ? null : html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
  return html`<section aria-labelledby="${key}"><h2 id="${key}">${title}</h2>
<p class="meaning"><strong>A ${kind}: where an element is met, ${kindText(judged)}.</strong> ${all} <strong>Here:</strong> ${meaningOf(judged)}</p>
<p class="small">${of}. ${citation}</p><p>${scope}</p>${listed}
<div class="scroll card" tabindex="0" role="region" aria-label="${label}"><table><caption>${label}</caption><thead><tr><th scope="col">element</th><th scope="col">evidence</th><th scope="col">verdict</th><th scope="col">why</th></tr></thead><tbody>${elements.map(elementRow)}</tbody></table></div></section>`;
}

function elementRow(element: JudgedElement): Html {
  const { id, citation, asks, alternative, verdict, evidence } = element;
  const either =
    alternative === null ? null : html`<p class="small">One of the alternatives is enough.</p>`;
  const found = evidence.map(evidenceItem);
  return html`<tr><th scope="row"><p><strong>${id}</strong></p><p class="small">${citation}</p><p>${asks}</p>${either}</th><td>${found.length === 0 ? 'no evidence that a simulation can give' : html`<ul>${found}</ul>`}</td><td><span class="verdict ${verdict.replaceAll(' ', '-')}">${verdict}</span></td><td>${why(element)}</td></tr>`;
}

function evidenceItem(found: Found): Html {
  const { name, n, basis } = found;
  const more =
    found.found === null
      ? n === null || n === 0
        ? null
        : html` <span class="small">on ${full(n)} ${basis}</span>`
      : html` <span class="small">${found.found}</span>`;
  return html`<li>${name}: <strong>${foundText(found)}</strong>${more}</li>`;
}

function why(element: JudgedElement): Html {
  const { because, line, decidedBy } = element;
  const shaky = shakyText(element);
  return html`<p>${because}</p>${
    decidedBy.length === 0 ? null : html`<p class="small">Decided by: ${decidedBy.join('; ')}.</p>`
  }${line === null ? null : html`<p class="small">Why this line: ${line}</p>`}${
    shaky === null ? null : html`<p class="small">${shaky}</p>`
  }`;
}
