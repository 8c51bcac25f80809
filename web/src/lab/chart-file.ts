/** The charts of the page as one SVG file that needs nothing else; null where there are none. */
export function chartFile(): Blob | null {
  const charts = [...document.querySelectorAll<SVGSVGElement>('.chart svg')];
  if (charts.length === 0) return null;
  const space = 'http://www.w3.org/2000/svg';
  const [width, height] = [320, 144];
  const whole = document.createElementNS(space, 'svg');
  whole.setAttribute('xmlns', space);
  whole.setAttribute('viewBox', `0 0 ${width} ${height * charts.length}`);
  const style = document.createElementNS(space, 'style');
  style.textContent = STYLE;
  whole.append(style);
  for (const [at, chart] of charts.entries()) {
    const title = document.createElementNS(space, 'text');
    title.setAttribute('x', '4');
    title.setAttribute('y', String(at * height + 14));
    title.textContent =
      chart.parentElement?.querySelector('figcaption')?.firstChild?.textContent ?? '';
    const moved = document.createElementNS(space, 'g');
    moved.setAttribute('transform', `translate(0 ${at * height + 20})`);
    for (const part of chart.childNodes) moved.append(part.cloneNode(true));
    whole.append(title, moved);
  }
  return new Blob([new XMLSerializer().serializeToString(whole)], { type: 'image/svg+xml' });
}

const STYLE = `text{font:9px system-ui,sans-serif;fill:#1b2429}.grid{stroke:#c9d0d3}.now{stroke:#55626a;stroke-dasharray:2 2}.line{fill:none;stroke:#0b5f76;stroke-width:1.5}.b{stroke:#8b0a50;stroke-dasharray:5 3}`;
