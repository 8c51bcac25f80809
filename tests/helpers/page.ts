import { parseHTML } from 'linkedom';
import type { Html } from '../../src/report/html.js';

/** The document that some markup makes. */
export function page(markup: Html | string | null): Document {
  if (markup === null) throw new Error('there is no markup');
  return parseHTML(`<!doctype html><html><body>${String(markup)}</body></html>`).document;
}

/** The texts of all elements that a selector finds, with their spaces made plain. */
export function elements(document: Document, selector: string): string[] {
  return Array.from(document.querySelectorAll(selector), (element) => textOf(element));
}

/** The text of an element, with its spaces made plain. */
export function textOf(element: Pick<Element, 'textContent'> | null): string {
  return (element?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
}
