import { html } from './html.js';
import type { Html } from './html.js';
import { foldedTable } from './table.js';
import type { Table } from './table.js';

/** A chart with what to see in it above, and its numbers below. */
export function figure(caption: string, chart: Html, numbers: Table): Html {
  return html`<figure><figcaption>${caption}</figcaption>${chart}${foldedTable(numbers)}</figure>`;
}
