import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/report/figure.js';
import { trusted } from '../../../src/report/html.js';
import { monthRows } from '../../../src/report/month-rows.js';
import { foldedTable, table } from '../../../src/report/table.js';
import { elements, page } from '../../helpers/page.js';

const NUMBERS = {
  caption: 'fines <b>',
  columns: ['Month', 'Paid', 'Unpaid'],
  rows: [
    ['2018-01', '1', '2'],
    ['2018-02', '3', '4'],
  ],
};

describe('table', () => {
  const document = page(table(NUMBERS));

  it('has a caption, which also names the region that can be scrolled with the keyboard', () => {
    expect(elements(document, 'caption')).toEqual(['fines <b>']);
    const region = document.querySelector('[role=region]');
    expect(region?.getAttribute('aria-label')).toBe('fines <b>');
    expect(region?.getAttribute('tabindex')).toBe('0');
  });

  it('has headings for its columns and for its rows', () => {
    expect(elements(document, 'th[scope=col]')).toEqual(['Month', 'Paid', 'Unpaid']);
    expect(elements(document, 'th[scope=row]')).toEqual(['2018-01', '2018-02']);
  });

  it('has its data', () => {
    expect(elements(document, 'td')).toEqual(['1', '2', '3', '4']);
  });

  it('is in a box of limited height only where it is long', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, row) => [String(row)]);
    const boxes = (count: number): number =>
      page(table({ ...NUMBERS, rows: rows(count) })).querySelectorAll('.long').length;
    expect([boxes(20), boxes(84)]).toEqual([0, 1]);
  });

  it('may be empty, or have an empty row', () => {
    expect(elements(page(table({ ...NUMBERS, rows: [] })), 'tbody tr')).toEqual([]);
    expect(elements(page(table({ ...NUMBERS, rows: [[]] })), 'th[scope=row]')).toEqual(['']);
  });
});

describe('folded table', () => {
  it('is closed, and says what is in it', () => {
    const document = page(foldedTable(NUMBERS));
    expect(elements(document, 'summary')).toEqual(['The numbers: fines <b>']);
    expect(document.querySelector('details')?.hasAttribute('open')).toBe(false);
    expect(elements(document, 'details td')).toHaveLength(4);
  });
});

describe('figure', () => {
  it('has its caption above the picture and its numbers below', () => {
    const document = page(figure('What to see.', trusted('<svg></svg>'), NUMBERS));
    const names = Array.from(document.querySelector('figure')?.children ?? [], (child) =>
      child.tagName.toLowerCase(),
    );
    expect(names).toEqual(['figcaption', 'svg', 'details']);
  });
});

describe('month rows', () => {
  const lines = [
    { name: 'restricted', values: [1, 2, 3] },
    { name: 'wrongly', values: [null, 1] },
  ];

  it('have one row a month and one column a line', () => {
    expect(monthRows('people', 2018 * 12 + 11, lines, String)).toEqual({
      caption: 'people, month by month',
      columns: ['Month', 'restricted', 'wrongly'],
      rows: [
        ['2018-12', '1', ''],
        ['2019-01', '2', '1'],
        ['2019-02', '3', ''],
      ],
    });
  });

  it('are none without lines', () => {
    expect(monthRows('people', 0, [], String).rows).toEqual([]);
  });
});
