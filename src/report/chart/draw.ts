import { plot } from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { html, trusted } from '../html.js';
import type { Html } from '../html.js';

/** What a chart is called and what it shows, for whoever cannot see it. */
export interface Picture {
  /** Unique in the page; letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in a sentence or two. */
  readonly description: string;
}

/** A width to draw for: on a screen or paper, or on a phone. */
export interface Format {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  /** How many letters of a label fit beside a chart. */
  readonly labelLetters: number;
}

const FORMATS: readonly Format[] = [
  { name: 'wide', width: 720, labelLetters: 22 },
  { name: 'narrow', width: 350, labelLetters: 12 },
];

/** The part of an element that is used here. */
interface Element {
  outerHTML: string;
  readonly tagName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<Element>;
}

/**
 * Draws a chart as SVG in two widths, of which the style sheet shows one. Colours are the variables of the style sheet,
 * so that one drawing serves light, dark and print.
 *
 * @param picture its name and description; both are spoken instead of the picture
 * @param options what to draw in a format
 */
export function draw(picture: Picture, options: (format: Format) => PlotOptions): Html {
  return html`<div class="chart">${FORMATS.map((format) => drawIn(picture, format, options(format)))}</div>`;
}

function drawIn(picture: Picture, format: Format, options: PlotOptions): Html {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg: Element = plot({
    document,
    width: format.width,
    style: { fontSize: '13px', overflow: 'visible' },
    ...options,
  });
  for (const part of svg.querySelectorAll('*')) tidy(part);
  const id = `${picture.id}-${format.name}`;
  const inside = svg.outerHTML.replace(/^<svg[^>]*>/u, '');
  const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(' ');
  return html`<svg class="plot ${format.name}" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width ?? ''} ${height ?? ''}" text-anchor="middle" fill="currentColor"><title id="${id}-title">${picture.title}</title><desc id="${id}-desc">${picture.description}</desc>${trusted(inside)}`;
}

const COORDINATES = [
  'd',
  'transform',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'width',
  'height',
  'cx',
  'cy',
  'fill-opacity',
];

/** Rounds coordinates to what an eye can see, and drops labels that the picture's own title makes idle. */
function tidy(part: Element): void {
  part.removeAttribute('aria-label');
  part.removeAttribute('aria-hidden');
  for (const name of COORDINATES) {
    const value = part.getAttribute(name);
    if (value !== null) part.setAttribute(name, value.replaceAll(/(\.\d\d)\d+/gu, '$1'));
  }
}
