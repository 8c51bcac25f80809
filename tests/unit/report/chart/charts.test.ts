import { describe, expect, it } from 'vitest';
import { barChart } from '../../../../src/report/chart/bar-chart.js';
import { heatStrip } from '../../../../src/report/chart/heat-strip.js';
import { lifeChart } from '../../../../src/report/chart/life-chart.js';
import { lineChart } from '../../../../src/report/chart/line-chart.js';
import { ratioChart } from '../../../../src/report/chart/ratio-chart.js';
import type { Html } from '../../../../src/report/html.js';
import { count } from '../../../../src/report/text/numbers.js';
import { elements, page, textOf } from '../../../helpers/page.js';

const PICTURE = {
  id: 'a-chart',
  title: 'What it shows <b>',
  description: 'It goes up & up.',
};
const FROM = 2018 * 12;

function wide(chart: Html): Element {
  const found = page(chart).querySelector('svg.wide');
  if (found === null) throw new Error('there is no wide drawing');
  return found;
}

function texts(chart: Html): string[] {
  return Array.from(wide(chart).querySelectorAll('text'), textOf);
}

const LINES = lineChart({
  ...PICTURE,
  from: FROM,
  say: count,
  lines: [
    { name: 'restricted', values: [0, 100_000, 200_000] },
    { name: 'wrongly, by <i>', values: [0, 50_000, null] },
  ],
});

describe('every chart', () => {
  const charts: [string, Html][] = [
    ['lines', LINES],
    [
      'bars',
      barChart({ ...PICTURE, say: count, bars: [{ name: 'a', value: 2, marked: 1, note: '2' }] }),
    ],
    [
      'a heat strip',
      heatStrip({
        ...PICTURE,
        bands: [
          { low: 0, high: 50 },
          { low: 50, high: 100 },
        ],
        marks: [{ at: 50, name: 'start' }],
        changes: [{ month: FROM, mark: 'a' }],
        columns: [{ from: FROM, until: FROM + 1, shares: [0.5, 0.5], middle: 0 }],
      }),
    ],
    [
      'ratios',
      ratioChart({
        ...PICTURE,
        tolerance: 0.1,
        rows: [{ name: 'a', ratio: 1, error: 0.1, met: true }],
      }),
    ],
    [
      'a life',
      lifeChart({
        ...PICTURE,
        from: FROM,
        until: FROM + 12,
        bands: [{ name: 'closed', color: 'var(--blue)', spans: [[FROM, FROM + 3]] }],
        marks: [FROM + 1],
        marksName: 'records',
      }),
    ],
  ];

  it.each(charts)('of %s is a picture with a title and a description', (_, chart) => {
    for (const svg of page(chart).querySelectorAll('svg')) {
      expect(svg.getAttribute('role')).toBe('img');
      const [title, description] = (svg.getAttribute('aria-labelledby') ?? '').split(' ');
      expect(textOf(svg.querySelector(`#${title ?? ''}`))).toBe('What it shows <b>');
      expect(textOf(svg.querySelector(`#${description ?? ''}`))).toBe('It goes up & up.');
    }
  });

  it.each(charts)(
    'of %s is drawn for wide and for narrow pages, with ids of its own',
    (_, chart) => {
      const document = page(chart);
      const names = Array.from(document.querySelectorAll('svg'), (svg) =>
        svg.getAttribute('class'),
      );
      expect(names).toEqual(['plot wide', 'plot narrow']);
      const ids = Array.from(document.querySelectorAll('[id]'), (element) => element.id);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it.each(charts)('of %s scales with the page', (_, chart) => {
    const svg = wide(chart);
    expect(svg.getAttribute('viewBox')).toMatch(/^0 0 720 \d+$/u);
    expect(svg.hasAttribute('width')).toBe(false);
  });

  it.each(charts)('of %s is well-formed, and loads nothing', (_, chart) => {
    const { markup } = chart;
    expect(markup.match(/<svg/gu)).toHaveLength(2);
    expect(markup.match(/<\/svg>/gu)).toHaveLength(2);
    expect(markup).not.toMatch(/<(?:image|script|use|foreignObject)|href=/u);
  });

  it.each(charts)('of %s takes no more digits than an eye can see', (_, chart) => {
    expect(chart.markup).not.toMatch(/ (?:d|x|y|transform)="[^"]*\d\.\d{3}/u);
  });

  it.each(charts)('of %s is the same when it is drawn again', () => {
    const again = lineChart({
      ...PICTURE,
      from: FROM,
      say: count,
      lines: [
        { name: 'restricted', values: [0, 100_000, 200_000] },
        { name: 'wrongly, by <i>', values: [0, 50_000, null] },
      ],
    });
    expect(again.markup).toBe(LINES.markup);
  });
});

describe('lines', () => {
  it('are named at their ends, with the text as text', () => {
    expect(texts(LINES)).toEqual(expect.arrayContaining(['restricted', 'wrongly, by <i>']));
    expect(LINES.markup).not.toContain('<i>');
  });

  it('have an axis in words, and one of time', () => {
    expect(texts(LINES)).toEqual(expect.arrayContaining(['0', '100,000', '200,000']));
    expect(texts(LINES).join(' ')).toContain('2018');
  });

  it('differ in colour and dashes', () => {
    const strokes = Array.from(wide(LINES).querySelectorAll('g[stroke^="var"]'), (line) => [
      line.getAttribute('stroke'),
      line.getAttribute('stroke-dasharray'),
    ]);
    expect(strokes).toContainEqual(['var(--blue)', null]);
    expect(strokes).toContainEqual(['var(--vermilion)', '7 3']);
  });

  it('break long names for narrow pages', () => {
    const chart = lineChart({
      ...PICTURE,
      from: FROM,
      say: count,
      lines: [{ name: 'a name that is rather long', values: [1, 2] }],
    });
    const narrow = page(chart).querySelector('svg.narrow');
    const label = Array.from(narrow?.querySelectorAll('text') ?? []).find((each) =>
      textOf(each).startsWith('a name'),
    );
    expect(label?.querySelectorAll('tspan')).toHaveLength(3);
  });

  it('can be drawn of nothing, and reach at least as high as asked', () => {
    const empty = lineChart({ ...PICTURE, from: FROM, say: count, lines: [] });
    expect(empty.markup).toContain('<svg');
    const low = lineChart({
      ...PICTURE,
      from: FROM,
      say: (value) => `${value} of 50`,
      atLeast: 50,
      lines: [{ name: 'a', values: [0, 0] }],
    });
    expect(texts(low)).toContain('50 of 50');
  });
});

describe('bars', () => {
  const bars = barChart({
    ...PICTURE,
    say: (value) => `${value} times`,
    bars: [
      { name: 'flights', value: 200, marked: 50, note: '200, of them wrongly 50' },
      { name: '<b>', value: 100, marked: 0, note: '100' },
    ],
  });

  it('have their names and numbers written above them', () => {
    expect(texts(bars).slice(-2)).toEqual(['flights: 200, of them wrongly 50', '<b>: 100']);
  });

  it('have an axis under them, unless all are of nothing', () => {
    expect(texts(bars)).toEqual(expect.arrayContaining(['0 times', '100 times', '200 times']));
    const none = [{ name: 'a', value: 0, marked: 0, note: '0' }];
    expect(texts(barChart({ ...PICTURE, say: count, bars: none }))).toEqual(['a: 0']);
  });

  it('break a note that is too long for one line', () => {
    const note = `${'word '.repeat(30)}end`;
    const long = barChart({
      ...PICTURE,
      say: count,
      bars: [{ name: 'a', value: 1, marked: 0, note }],
    });
    expect(wide(long).querySelectorAll('tspan').length).toBe(2);
  });

  it('are as long as their values, and filled as far as they are marked', () => {
    const widths = Array.from(wide(bars).querySelectorAll('rect'), (rect) =>
      Number(rect.getAttribute('width')),
    );
    const [whole = 0, half = 0, filled = 0] = widths;
    expect(half / whole).toBeCloseTo(0.5, 2);
    expect(filled / whole).toBeCloseTo(0.25, 2);
  });

  it('can all be 0', () => {
    const none = barChart({
      ...PICTURE,
      say: count,
      bars: [{ name: 'a', value: 0, marked: 0, note: '0' }],
    });
    expect(none.markup).not.toContain('NaN');
  });
});

describe('a heat strip', () => {
  const strip = heatStrip({
    ...PICTURE,
    bands: [0, 25, 50, 75].map((low) => ({ low, high: low + 25 })),
    marks: [{ at: 50, name: 'start' }],
    changes: [{ month: FROM + 6, mark: 'a' }],
    columns: [
      { from: FROM, until: FROM + 6, shares: [0, 1, 0, 0], middle: 1 },
      { from: FROM + 6, until: FROM + 12, shares: [0.04, 0.5, 0.46, 0], middle: 2 },
    ],
  });

  it('draws a field where there are people, the darker the more', () => {
    const opacities = Array.from(wide(strip).querySelectorAll('rect'), (rect) =>
      Number(rect.getAttribute('fill-opacity')),
    );
    // Four fields and two frames.
    expect(opacities).toHaveLength(6);
    expect(opacities[0]).toBe(1);
    expect(opacities[1]).toBeLessThan(opacities[3] ?? 0);
    expect(opacities[3]).toBeLessThan(opacities[2] ?? 0);
  });

  it('names the frame of the middle, the line of the start, and what changed', () => {
    expect(texts(strip).join(' ')).toMatch(/the middle ?person/u);
    expect(texts(strip)).toContain('start');
    expect(texts(strip)).toContain('a');
  });

  it('frames the band of the person in the middle in every column', () => {
    const frames = Array.from(wide(strip).querySelectorAll('rect')).slice(4);
    const heights = frames.map((frame) => Number(frame.getAttribute('y')));
    expect(heights[1]).toBeLessThan(heights[0] ?? 0);
  });
});

describe('ratios', () => {
  const chart = ratioChart({
    ...PICTURE,
    tolerance: 0.1,
    rows: [
      { name: 'flights', ratio: 1.02, error: 0.05, met: true },
      { name: 'firms', ratio: 0.5, error: 0.1, met: false },
    ],
  });

  it('name every figure', () => {
    expect(texts(chart)).toEqual(expect.arrayContaining(['flights', 'firms']));
  });

  it('draw a dot for what is met and a cross for what is not', () => {
    const svg = wide(chart);
    expect(svg.querySelectorAll('circle')).toHaveLength(1);
    const dots = Array.from(svg.querySelectorAll('g[stroke="var(--vermilion)"] path'));
    expect(dots).toHaveLength(1);
  });

  it('do not run off the page for a figure that is far out', () => {
    const far = ratioChart({
      ...PICTURE,
      tolerance: 0.1,
      rows: [{ name: 'far', ratio: 40, error: 3, met: false }],
    });
    const [x = Infinity] = Array.from(
      wide(far).querySelectorAll('g[stroke="var(--vermilion)"] path'),
      (dot) => Number(/translate\(([\d.]+)/u.exec(dot.getAttribute('transform') ?? '')?.[1]),
    );
    expect(x).toBeLessThanOrEqual(720);
  });
});

describe('a life', () => {
  const life = (marks: readonly number[]) =>
    lifeChart({
      ...PICTURE,
      from: FROM,
      until: FROM + 24,
      bands: [
        {
          name: 'closed by the regime',
          color: 'var(--vermilion)',
          spans: [
            [FROM, FROM + 3],
            [FROM + 6, FROM + 9],
          ],
        },
        { name: 'closed by their own acts alone', color: 'var(--blue)', spans: [] },
      ],
      marks,
      marksName: 'records that are not theirs',
    });

  it('has a band for what the regime did and one for what own acts would have led to', () => {
    expect(texts(life([]))).toEqual(
      expect.arrayContaining(['closed by the regime', 'closed by their own acts alone']),
    );
    expect(wide(life([])).querySelectorAll('g[fill="var(--vermilion)"] rect')).toHaveLength(2);
    expect(wide(life([])).querySelectorAll('g[fill="var(--blue)"] rect')).toHaveLength(0);
  });

  it('marks records that are not theirs, where there are any', () => {
    expect(texts(life([]))).not.toContain('records that are not theirs');
    expect(texts(life([FROM + 2, FROM + 5]))).toContain('records that are not theirs');
    expect(
      wide(life([FROM + 2, FROM + 5])).querySelectorAll('g[stroke="var(--vermilion)"] path'),
    ).toHaveLength(2);
  });

  it('says the same to whoever cannot see it', () => {
    expect(elements(page(life([])), 'svg.wide desc')).toEqual(['It goes up & up.']);
  });
});
