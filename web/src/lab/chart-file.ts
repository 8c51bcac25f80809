/** The charts of the page as one SVG file that needs nothing else; null where there are none. */
export function chartFile(): Blob | null {
  const charts = [...document.querySelectorAll<SVGSVGElement>('.chart svg')];
  const [first] = charts;
  if (first === undefined) return null;
  const space = 'http://www.w3.org/2000/svg';
  const [, , width = 0, height = 0] = (first.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const each = TITLE_HEIGHT + height + GAP;
  const whole = document.createElementNS(space, 'svg');
  whole.setAttribute('xmlns', space);
  whole.setAttribute('viewBox', `0 0 ${width} ${each * charts.length}`);
  const style = document.createElementNS(space, 'style');
  style.textContent = STYLE;
  whole.append(style);
  for (const [at, chart] of charts.entries()) {
    const title = document.createElementNS(space, 'text');
    title.setAttribute('x', '4');
    title.setAttribute('y', String(at * each + 14));
    title.textContent =
      chart.closest('.chart')?.querySelector('figcaption')?.firstChild?.textContent ?? '';
    const moved = document.createElementNS(space, 'g');
    moved.setAttribute('transform', `translate(0 ${at * each + TITLE_HEIGHT})`);
    // What the picture says of all that is in it.
    for (const name of ['fill', 'text-anchor'])
      moved.setAttribute(name, chart.getAttribute(name) ?? '');
    for (const part of chart.childNodes) moved.append(part.cloneNode(true));
    whole.append(title, moved);
  }
  return new Blob([new XMLSerializer().serializeToString(whole)], { type: 'image/svg+xml' });
}

const TITLE_HEIGHT = 20;
const GAP = 8;

/** The colours of a page in daylight: a file has no variables of a page. */
const STYLE = `text{font:9px system-ui,sans-serif;fill:#1b2429}.grid{stroke:#c9d0d3}.now{stroke:#55626a;stroke-dasharray:2 2}.line{stroke:#0b5f76}.line.b{stroke:#8b0a50;stroke-dasharray:5 3}.name text{font-weight:600;fill:#0b5f76}.name.b text{fill:#8b0a50}`;
