import { html } from './html.js';
import type { Content, Html } from './html.js';

/** A table: the first cell of each row names the row. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly (string | Html)[];
  readonly rows: readonly (readonly Content[])[];
}

/** From so many rows on a table scrolls in a box of its own; a shorter one hides nothing. */
const LONG_ROWS = 40;

/**
 * A table with a caption and with headings for columns and rows; it scrolls sideways where the page is narrow.
 *
 * @param height whether a long one is shown whole, or in a box that scrolls
 */
export function table(
  { caption, columns, rows }: Table,
  height: 'boxed' | 'whole' = 'boxed',
): Html {
  const head = columns.map((name) => html`<th scope="col">${name}</th>`);
  const body = rows.map(([name = '', ...cells]) => {
    const data = cells.map((cell) => html`<td>${cell}</td>`);
    return html`<tr><th scope="row">${name}</th>${data}</tr>`;
  });
  const box = height === 'whole' || rows.length < LONG_ROWS ? 'scroll' : 'scroll long';
  return html`<div class="${box}" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** The numbers behind a chart, folded away. */
export function foldedTable(numbers: Table): Html {
  return html`<details class="numbers"><summary>The numbers: ${numbers.caption}</summary>${table(numbers)}</details>`;
}
