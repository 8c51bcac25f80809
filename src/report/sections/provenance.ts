import type { Provenance, Regime } from '../../regime/regime.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { and } from '../text/lists.js';

/** Badges of a rule: how sure anybody is of it, where it comes from, and what its rate was calibrated to. */
export function provenance(
  { status, source, calibratedTo }: Provenance,
  { sources }: Regime,
): Html {
  const links = source.map((key) => {
    const index = sources.findIndex((each) => each.key === key);
    return index < 0 ? html` ${key}` : html` <a href="#source-${index}">${key}</a>`;
  });
  return html`<span class="provenance">${status === null ? null : html`<span class="badge ${status}">${status}</span>`}${links}${
    calibratedTo.length === 0
      ? null
      : html` <span class="badge calibrated">calibrated to: ${and(calibratedTo)}</span>`
  }</span>`;
}
