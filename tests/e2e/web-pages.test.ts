import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegime } from '../../src/regime/load.js';
import { regimeText } from '../../src/report/rules/rules-text.js';
import { axeFaults } from '../helpers/axe-faults.js';
import { buildSite } from '../helpers/build-site.js';
import { serveFolder } from '../helpers/serve-folder.js';

/** The pages to be read, in a real browser. */

const ROOT = 'dist/web';
const PAGES = ['simplified', 'teachers', 'glossary'] as const;
const LANGUAGES = ['en', 'zh'] as const;
const FORMATS = {
  'a desk': { width: 1280, height: 900 },
  'a phone': { width: 360, height: 780 },
};
const EVERYWHERE = PAGES.flatMap((name) =>
  LANGUAGES.flatMap((lang) =>
    (['light', 'dark'] as const).flatMap((scheme) =>
      (Object.keys(FORMATS) as (keyof typeof FORMATS)[]).map((format) => ({
        name,
        lang,
        scheme,
        format,
      })),
    ),
  ),
);

/** The machine may be busy. */
const PATIENCE = { timeout: 60_000 };

let server: Awaited<ReturnType<typeof serveFolder>>;
let site = '';
let browser: Browser;

beforeAll(async () => {
  await buildSite();
  server = await serveFolder(ROOT);
  site = server.origin;
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
  });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
}

async function open(
  path: string,
  scheme: 'light' | 'dark' = 'light',
  format: keyof typeof FORMATS = 'a desk',
): Promise<Opened> {
  const context = await browser.newContext({ viewport: FORMATS[format], colorScheme: scheme });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${site}/${path}`);
  await page.waitForSelector('main h1');
  return { page, complaints, requests };
}

/** Unfolds everything, so that it is looked at like the rest. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

describe.each(EVERYWHERE)('$name.html in $lang, $scheme, on $format', (where) => {
  const { name, lang, scheme, format } = where;

  it('opens without a complaint, speaks its language, fits, and has no fault that axe finds', async () => {
    const { page, complaints, requests } = await open(`${name}.html?lang=${lang}`, scheme, format);
    await unfold(page);
    const seen = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      title: document.title,
      heading: document.querySelector('h1')?.textContent ?? '',
      wide: document.documentElement.scrollWidth,
      width: window.innerWidth,
      levels: Array.from(document.querySelectorAll('main :is(h1, h2, h3, h4)'), ({ tagName }) =>
        Number(tagName.slice(1)),
      ),
    }));
    expect(seen.lang).toBe(lang === 'zh' ? 'zh-Hans' : 'en');
    expect(seen.title).toContain(seen.heading);
    expect(/\p{Script=Han}/u.test(seen.heading)).toBe(lang === 'zh');
    expect(seen.wide).toBeLessThanOrEqual(seen.width);
    expect(seen.levels.filter((level) => level === 1)).toHaveLength(1);
    expect(seen.levels.every((level, at) => level - (seen.levels[at - 1] ?? 0) <= 1)).toBe(true);

    expect(await axeFaults(page)).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(`${site}/`))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);
});

describe('in Chinese', () => {
  /** Every page, with what it shows once it is ready. */
  const SHOWN = [
    ['simplified.html?lang=zh', '.works li'],
    ['teachers.html?lang=zh', '.plan'],
    ['glossary.html?lang=zh', '.about-metric'],
    ['index.html?lang=zh#person', '.legend'],
    ['index.html?lang=zh#safeguards', '.bet'],
    ['lab.html?lang=zh#regime=driving-licence&people=500&seed=7&person=12', '.timeline li'],
  ] as const;
  const formats = Object.keys(FORMATS) as (keyof typeof FORMATS)[];
  const everywhere = SHOWN.flatMap(([path, ready]) =>
    formats.map((format) => [path, format, ready] as const),
  );

  it.each(everywhere)(
    '%s on %s has no text that is cut off, and none in English but what a file or a source says',
    async (path, format, ready) => {
      const { page, complaints } = await open(path, 'light', format);
      await page.waitForSelector(ready, { state: 'attached', timeout: 90_000 });
      await unfold(page);
      await page.waitForTimeout(300);
      const seen = await page.evaluate(() => {
        const english: string[] = [];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
          const text = node.textContent?.trim() ?? '';
          const isWords = /[a-z]{2}/iu.test(text) && !/\p{Script=Han}/u.test(text);
          if (isWords && node.parentElement?.closest('[lang="en"], code, .cm-editor') === null)
            english.push(text);
        }
        // What scrolls may be wider than it is seen, and what is hidden has no room at all.
        const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
          const { overflowX, display } = getComputedStyle(element);
          const isScrolled = element.closest('.wide, .cm-editor') !== null || overflowX === 'auto';
          const isBox = display !== 'inline' && !element.matches('.sr, .sr *, svg *, iframe');
          return isBox && !isScrolled && element.scrollWidth > element.clientWidth + 1;
        });
        return {
          english: [...new Set(english)],
          cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 120)),
          wide: document.documentElement.scrollWidth - window.innerWidth,
        };
      });
      expect(seen.english).toEqual([]);
      expect(seen.cut).toEqual([]);
      expect(seen.wide).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    150_000,
  );
});

describe('links', () => {
  /** What a link into a page can name: whatever has an id, and the scenes of the story. */
  async function targetsOf(path: string): Promise<Set<string>> {
    const { page } = await open(path);
    const found = await page.evaluate(() => [
      ...Array.from(document.querySelectorAll('[id]'), ({ id }) => `#${id}`),
      ...Array.from(
        document.querySelectorAll('main .contents a'),
        (a) => a.getAttribute('href') ?? '',
      ),
    ]);
    await page.context().close();
    return new Set(found);
  }

  it.each(LANGUAGES)(
    'lead somewhere, and nowhere else, in %s',
    async (lang) => {
      const links = new Set<string>();
      for (const name of PAGES) {
        const { page } = await open(`${name}.html?lang=${lang}`);
        const found = await page.evaluate(() =>
          Array.from(
            document.querySelectorAll<HTMLElement>('[href], [src]'),
            (element) =>
              new URL(
                element.getAttribute('href') ?? element.getAttribute('src') ?? '',
                document.baseURI,
              ).href,
          ),
        );
        await page.context().close();
        for (const link of found) links.add(link);
      }
      expect(links.size).toBeGreaterThan(50);
      const urls = [...links].map((link) => new URL(link));
      expect(urls.filter(({ origin }) => origin !== site)).toEqual([]);
      const files = [...new Set(urls.map(({ pathname }) => pathname))];
      expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);

      const named = urls.filter(({ hash }) => hash !== '');
      const targets = new Map<string, Set<string>>();
      for (const path of new Set(named.map(({ pathname }) => pathname)))
        targets.set(path, await targetsOf(path.slice(1)));
      const dead = named.filter(({ pathname, hash }) => targets.get(pathname)?.has(hash) !== true);
      expect(dead.map(({ href }) => href)).toEqual([]);
    },
    120_000,
  );

  it('to a word show it', async () => {
    const { page } = await open('glossary.html#metric-share-told');
    await page.waitForFunction(() => window.scrollY > 0);
    const top = await page.evaluate(
      () => document.getElementById('metric-share-told')?.getBoundingClientRect().top ?? -1,
    );
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    await page.context().close();
  });

  it('to a source unfold it', async () => {
    const { page } = await open('simplified.html');
    await page.click('#regime-national-2018 details:nth-of-type(2) summary');
    await page.click('a[href="#source-national-2018-NIST"] >> nth=0');
    const source = page.locator('#source-national-2018-NIST');
    await source.waitFor({ state: 'visible' });
    expect(await source.textContent()).toContain('NISTIR 8280');
    await page.context().close();
  });

  it('that are broken show the page all the same', async () => {
    for (const hash of ['#%', '#no-such-word', '#"><img src=x>']) {
      const { page, complaints } = await open(`glossary.html${hash}`);
      expect(await page.textContent('h1')).toBe('Glossary');
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });
});

describe('what was simplified', () => {
  it('has every rule of every regime, with its status in words', async () => {
    const { page } = await open('simplified.html');
    const told = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.rules li'), ({ textContent }) => textContent ?? ''),
    );
    const names = ['driving-licence', 'marketplace-strikes', 'national-2018', 'private-score'];
    const rules: { text: string; status: string }[] = [];
    for (const name of names) {
      const { regime } = await loadRegime(`regimes/${name}.yaml`);
      if (regime === null) throw new Error(name);
      for (const rule of regimeText(regime).flatMap((section) => section.rules))
        rules.push({
          text: `${rule.name}. ${rule.sentences.join(' ')}`,
          status: rule.provenance.status ?? 'not said',
        });
    }
    expect(told).toHaveLength(rules.length);
    rules.forEach(({ text, status }, at) => {
      expect(told[at]).toContain(`${text}${status}`);
    });
    await page.context().close();
  });
});

describe('by keyboard', () => {
  it('everything that can be unfolded or followed can be reached, and the language changed', async () => {
    const { page } = await open('simplified.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.focus('summary');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.querySelector('details')?.open)).toBe(true);
    await page.focus('select');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans');
    expect(await page.textContent('h1')).toBe('我们简化了什么');
    expect(await page.title()).toContain('我们简化了什么');
    await page.context().close();
  });
});

describe('on paper', () => {
  it('lessons are dark on light, without the head of the site, and each begins a sheet', async () => {
    const { page } = await open('teachers.html', 'dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = await page.evaluate(() => ({
      paper: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.body).color,
      head: document.querySelector('.page-head')?.getBoundingClientRect().height,
      breaks: Array.from(
        document.querySelectorAll('.plan'),
        (plan) => getComputedStyle(plan).breakBefore,
      ),
    }));
    expect(seen).toEqual({
      paper: 'rgb(255, 255, 255)',
      ink: 'rgb(0, 0, 0)',
      head: 0,
      breaks: ['page', 'page', 'page'],
    });
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await page.context().close();
  });
});

/** Waits until the site is kept, with a file of that name; says the names of all files that are. */
async function kept(page: Page, name: string): Promise<string[]> {
  const files = async (): Promise<string[]> =>
    page.evaluate(async () => {
      const [cache] = await caches.keys();
      if (cache === undefined || navigator.serviceWorker.controller === null) return [];
      const all = await (await caches.open(cache)).keys();
      return all.map(({ url }) => url.replace(/^.*\//u, ''));
    });
  await expect
    .poll(async () => (await files()).some((file) => file.startsWith(name)), PATIENCE)
    .toBe(true);
  return files();
}

describe('without a connection', () => {
  it('the story keeps what it needs, and not the laboratory', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site}/index.html`);
    const files = await kept(page, 'kernel');
    expect(files.filter((file) => /^(?:lab|studies|code-editor|plot-lines)/u.test(file))).toEqual(
      [],
    );
    await context.setOffline(true);
    await page.reload();
    await page.locator('.town canvas').waitFor(PATIENCE);
    await context.close();
  });

  it('a site that has been visited opens, simulates, and comes to the same result', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const hash = async (): Promise<string | null> => {
      const place = page.locator('code[data-hash]');
      await expect.poll(async () => (await place.textContent())?.length, PATIENCE).toBe(64);
      return place.textContent();
    };
    await page.goto(`${site}/lab.html#regime=driving-licence&people=640`);
    const before = await hash();
    await kept(page, 'studies');
    await context.setOffline(true);
    await page.reload();
    expect(await hash()).toBe(before);
    // A page that was not visited before.
    await page.goto(`${site}/glossary.html`);
    await page.waitForSelector('main h1');
    await context.close();
  });
});
