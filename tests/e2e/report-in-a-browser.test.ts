import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/program.js';
import { TOOLS } from '../../src/cli/tools.js';
import { FORMATS, launchBrowser, type Opened, openPage } from '../helpers/browser.js';
import { fakeIo } from '../helpers/fake-io.js';
import { hostileFile } from '../helpers/hostile.js';

/** The pages of real runs, opened from disk in a real browser. */

let top = '';
let browser: Browser;
let ordinary = '';
let hostile = '';

/** Carries out a command with the real engine, and returns where the page that it writes into a folder is. */
async function pageOf(page: string, out: string, ...args: string[]): Promise<string> {
  const io = fakeIo();
  const code = await main([...args, '--out', out], TOOLS, io);
  if (code !== 0) throw new Error(io.written.err);
  return join(out, page);
}

const reportOf = async (file: string, out: string): Promise<string> =>
  pageOf('report.html', out, 'run', file, '--paired');

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'glasshouse-browser-'));
  browser = await launchBrowser();
  ordinary = await reportOf('tests/fixtures/everything.yaml', join(top, 'everything'));
  await writeFile(join(top, 'hostile.yaml'), hostileFile());
  hostile = await reportOf(join(top, 'hostile.yaml'), join(top, 'hostile'));
}, 240_000);
afterAll(async () => {
  await browser.close();
  await rm(top, { recursive: true, force: true });
});

const open = async (path: string, options: BrowserContextOptions = {}): Promise<Opened> =>
  openPage(browser, path, options);

/** The faults that axe finds in a page of which some parts are unfolded. */
async function faultsOf(page: Page): Promise<unknown[]> {
  // Unfolded, there are thousands of cells of the same few kinds: the first table stands for all.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details.rules')) {
      details.toggleAttribute('open', true);
    }
    document.querySelector('details.numbers')?.toggleAttribute('open', true);
  });
  // A picture is one thing to whoever hears it: its parts, thousands of fields, are no content of their own.
  const { violations } = await new AxeBuilder({ page }).exclude('svg.plot > g').analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

const widthsOf = async (page: Page): Promise<{ readonly wide: number; readonly width: number }> =>
  page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    width: window.innerWidth,
  }));

describe.each(FORMATS)('on %s', (_, options) => {
  it('opens from disk without a complaint, and asks for nothing', async () => {
    const { page, complaints, requests } = await open(ordinary, options);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([pathToFileURL(ordinary).href]);
    await page.context().close();
  }, 60_000);

  it('does not run off the page to the side', async () => {
    const { page } = await open(ordinary, options);
    const { wide, width } = await widthsOf(page);
    expect(wide).toBeLessThanOrEqual(width);
    await page.context().close();
  }, 60_000);

  it('has no fault that axe can find', async () => {
    const { page } = await open(ordinary, options);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  }, 120_000);
});

describe('the other pages', () => {
  const FILE = 'tests/fixtures/everything.yaml';
  const SMALL = [FILE, '--people', '2k', '--threads', '1'];
  const NOTICE = ['--with', 'safeguards/notice.yaml'];
  /** What each page is written by. */
  const PAGES: Readonly<Record<string, readonly string[]>> = {
    'compare.html': ['compare', ...SMALL, ...NOTICE, '--seeds', '6', '--paired'],
    'attribute.html': ['attribute', ...SMALL, '--mechanisms', 'association,household spillover'],
    'safeguards.html': ['safeguards', ...SMALL, '--most', '1'],
  };
  const pages = new Map<string, string>();
  beforeAll(async () => {
    for (const [name, args] of Object.entries(PAGES))
      pages.set(name, await pageOf(name, join(top, name), ...args));
  }, 240_000);

  describe.each(Object.keys(PAGES))('%s', (name) => {
    it.each(FORMATS)(
      'has no fault that axe can find, complains of nothing and fits, on %s',
      async (_, options) => {
        const path = pages.get(name) ?? '';
        const { page, complaints, requests } = await open(path, options);
        expect(await faultsOf(page)).toEqual([]);
        expect(complaints).toEqual([]);
        expect(requests).toEqual([pathToFileURL(path).href]);
        const { wide, width } = await widthsOf(page);
        expect(wide).toBeLessThanOrEqual(width);
        await page.context().close();
      },
      120_000,
    );

    it('says how to make it again', async () => {
      const { page } = await open(pages.get(name) ?? '');
      const command = await page.textContent('main > section:last-child pre');
      expect(command).toContain(`glasshouse ${name.replace('.html', '')} ${FILE}`);
      await page.context().close();
    }, 60_000);
  });

  it.each([900, 700])(
    'show all figures of a comparison without scrolling sideways at %d pixels',
    async (width) => {
      const { page } = await open(pages.get('compare.html') ?? '', {
        viewport: { width, height: 900 },
      });
      const boxes = await page.evaluate(() => {
        for (const details of document.querySelectorAll('.figures details'))
          details.toggleAttribute('open', true);
        return Array.from(document.querySelectorAll('.figures .scroll'), (box) => ({
          hidden: box.scrollWidth - box.clientWidth,
          shown: box.clientWidth,
        }));
      });
      expect(boxes.length).toBeGreaterThan(2);
      for (const { hidden, shown } of boxes) {
        expect(shown).toBeGreaterThan(600);
        expect(hidden).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    },
    60_000,
  );
});

describe('charts', () => {
  it.each([
    ['a desk', { viewport: { width: 1280, height: 900 } }, 'wide'],
    ['a phone', { viewport: { width: 360, height: 780 } }, 'narrow'],
  ])(
    'are shown in the drawing that fits %s',
    async (_, options, fitting) => {
      const { page } = await open(ordinary, options);
      const shown = await page.evaluate(() =>
        Array.from(document.querySelectorAll<SVGSVGElement>('svg.plot'))
          .filter((svg) => svg.getBoundingClientRect().width > 0)
          .map((svg) => svg.classList[1]),
      );
      expect(shown.length).toBeGreaterThan(10);
      expect(new Set(shown)).toEqual(new Set([fitting]));
      await page.context().close();
    },
    60_000,
  );

  it.each(FORMATS)(
    'have letters that can be read, on %s',
    async (_, options) => {
      const { page } = await open(ordinary, options);
      const smallest = await page.evaluate(() =>
        Math.min(
          ...Array.from(document.querySelectorAll('svg.plot text'), (text) => {
            const { height } = text.getBoundingClientRect();
            return height > 0 ? height : Infinity;
          }),
        ),
      );
      expect(smallest).toBeGreaterThan(11);
      await page.context().close();
    },
    60_000,
  );

  it.each(FORMATS)(
    'have the ends of their labels on the page, on %s',
    async (_, options) => {
      const { page } = await open(ordinary, options);
      const outside = await page.evaluate(() =>
        Array.from(document.querySelectorAll('svg.plot text'), (text) => ({
          text: text.textContent,
          right: text.getBoundingClientRect().right,
        })).filter(({ right }) => right > window.innerWidth),
      );
      expect(outside).toEqual([]);
      await page.context().close();
    },
    60_000,
  );
});

describe('on paper', () => {
  it('is light, whatever the reader likes on a screen, and has its rules unfolded', async () => {
    const { page } = await open(ordinary, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = await page.evaluate(() => ({
      paper: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.body).color,
      rule: document.querySelector('.rules li')?.getBoundingClientRect().height ?? 0,
      numbers: document.querySelector('.numbers')?.getBoundingClientRect().height ?? 0,
    }));
    expect(seen).toMatchObject({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', numbers: 0 });
    expect(seen.rule).toBeGreaterThan(10);
    await page.context().close();
  }, 60_000);

  it('can be printed', async () => {
    const { page } = await open(ordinary);
    const pdf = await page.pdf({ format: 'A4', printBackground: true });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await page.context().close();
  }, 60_000);
});

describe('a hostile file', () => {
  it('runs nothing and loads nothing', async () => {
    const { page, complaints, requests } = await open(hostile);
    await page.click('summary');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([pathToFileURL(hostile).href]);
    await page.context().close();
  }, 60_000);

  it('could not even if a script got in: the policy of the page forbids it', async () => {
    const smuggled = join(top, 'smuggled.html');
    const text = await readFile(hostile, 'utf8');
    await writeFile(smuggled, text.replace('</body>', '<script>window.hacked = 1</script></body>'));
    const { page, complaints } = await open(smuggled);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(complaints.join(' ')).toContain('Content Security Policy');
    await page.context().close();
  }, 60_000);
});
