import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Chart } from '../../../../web/src/lab/chart.tsx';
import { chartFile } from '../../../../web/src/lab/chart-file.ts';
import type * as Plotting from '../../../../web/src/lab/plot-lines.ts';
import { usePage, type Used } from '../stand-in-browser.ts';

const state = vi.hoisted(() => ({ isBroken: false, drawn: 0 }));
vi.mock('../../../../web/src/lab/plot-lines.ts', async (original) => {
  const real = await original<typeof Plotting>();
  return {
    plotLines: (request: Parameters<typeof real.plotLines>[0]) => {
      if (state.isBroken) throw new Error('nothing to draw with');
      state.drawn++;
      return real.plotLines(request);
    },
  };
});
// What draws is there at once.
beforeAll(() => import('../../../../web/src/lab/plot-lines.ts').then(() => undefined));
beforeEach(() => {
  state.isBroken = false;
  state.drawn = 0;
  Object.assign(globalThis, {
    XMLSerializer: class {
      serializeToString = ({ outerHTML }: Element): string => outerHTML;
    },
  });
});

const JANUARY = 2018 * 12;
const ONE = [[1000.4, 2000.6, 3000]];
const TWO = [[1000, 2000], [500]];
const about = { id: 'chart-of-it', title: 'People', months: 3, from: JANUARY };
const open = async (lines: readonly (readonly number[])[], month: number): Promise<Used> => {
  const used = await usePage(h(Chart, { ...about, lines, month }));
  await used.wait();
  return used;
};

describe('a chart', () => {
  it('says what it shows of the month, in one world', async () => {
    const { body } = await open(ONE, 1);
    expect(body.querySelector('output')?.textContent).toBe('2,001');
    expect(body.querySelector('[role=img]')?.getAttribute('aria-label')).toBe(
      'People, month by month. February 2018: 2,001.',
    );
    expect(body.querySelectorAll('svg')).toHaveLength(1);
    expect(body.querySelector('svg')?.textContent).toContain('January 2018');
    expect(body.querySelector('svg')?.textContent).toContain('March 2018');
  });

  it('says what it shows in two, of which one may be behind', async () => {
    const { body } = await open(TWO, 1);
    expect(body.querySelector('output')?.textContent).toBe('A: 2,000 · B: 500');
    expect(body.querySelectorAll('svg .line')).toHaveLength(2);
  });

  it('says nothing of a world of which nothing is known', async () => {
    const { body } = await open([[1000], []], 0);
    expect(body.querySelector('output')?.textContent).toBe('A: 1,000 · B: –');
    expect(body.querySelectorAll('svg .line')).toHaveLength(1);
  });

  it('is not drawn anew where another month is shown', async () => {
    const { body, wait } = await open(ONE, 0);
    const cursor = (): string | null | undefined =>
      body.querySelector('.now line')?.getAttribute('x1');
    expect([state.drawn, cursor()]).toEqual([1, '44']);
    await act(() => render(h(Chart, { ...about, lines: ONE, month: 2 }), body));
    await wait();
    expect([state.drawn, cursor()]).toEqual([1, '306']);
  });

  it('keeps its words where it cannot be drawn, says so, and is drawn when it can be', async () => {
    state.isBroken = true;
    const { body, wait } = await open(ONE, 0);
    expect(body.querySelector('[role=alert]')?.textContent).toContain('could not be loaded');
    expect(body.querySelector('output')?.textContent).toBe('1,000');
    state.isBroken = false;
    await act(() => render(h(Chart, { ...about, lines: TWO, month: 0 }), body));
    await wait();
    expect(body.querySelector('[role=alert]')).toBeNull();
    expect(body.querySelectorAll('svg')).toHaveLength(1);
  });

  it('that is gone before it is drawn draws nothing', async () => {
    const { body, wait } = await usePage(h(Chart, { ...about, lines: ONE, month: 0 }));
    await act(() => render(null, body));
    await wait();
    expect(state.drawn).toBe(0);
  });
});

describe('the file of all charts', () => {
  it('has each with its title, below one another, in colours of its own', async () => {
    const chart = (id: string, title: string) =>
      h(Chart, { ...about, id, title, lines: TWO, month: 1 });
    const { wait } = await usePage([chart('one', 'First'), chart('two', 'Second')]);
    await wait();
    const file = await chartFile()?.text();
    expect(file).toMatch(/^<svg[^>]*viewBox="0 0 320 288"/u);
    expect(file).toMatch(/First.*translate\(0 20\).*Second.*translate\(0 164\)/su);
    expect(file).toContain('.line.b{stroke:#8b0a50');
    expect(file).not.toContain('var(');
  });

  it('is none where there are no charts', async () => {
    await usePage(null);
    expect(chartFile()).toBeNull();
  });
});
