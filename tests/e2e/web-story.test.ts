import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../helpers/axe-faults.js';
import {
  beginWith,
  diesAt,
  type FaultyProgram,
  lose,
  withoutSharedMemory,
} from '../helpers/faulty-files.js';
import { serveFolder } from '../helpers/serve-folder.js';
import { bet, exemptionRevealed, PATIENCE, revealed, SCENES } from '../helpers/story-page.js';
import { tabTo } from '../helpers/tab-to.js';

/** The story as it is built (`npm run web`), played in a real browser: by mouse, and again by keyboard. */

const SITE = 'dist/web';
const FORMATS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['a desk', { viewport: { width: 1280, height: 900 } }],
  ['a phone', { viewport: { width: 360, height: 780 }, hasTouch: true }],
  ['the dark', { viewport: { width: 768, height: 1024 }, colorScheme: 'dark' }],
];

let site: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  if (!existsSync(`${SITE}/index.html`))
    throw new Error(`there is no ${SITE}/index.html: build the site with "npm run web"`);
  site = await serveFolder(SITE);
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a scene, and keeps everything that the page complains of or asks the network for. */
async function open(
  scene: string,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<void> = async () => undefined,
  until = '.town canvas',
): Promise<{ readonly page: Page; readonly complaints: string[]; readonly requests: string[] }> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  context.on('request', (request) => requests.push(request.url()));
  await prepare(page);
  await page.goto(`${site.origin}/index.html#${scene}`);
  await page.waitForSelector(until, PATIENCE);
  return { page, complaints, requests };
}

const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.textContent(selector)) ?? '';

describe('by mouse', () => {
  it('is played from the first scene to the laboratory', async () => {
    const { page, complaints, requests } = await open('person');
    // A dot with a ring is chosen by hand.
    await page.waitForFunction(() => document.querySelectorAll('.town .marked').length > 20);
    const ring = await page.locator('.town .marked').nth(8).boundingBox();
    await page.mouse.click((ring?.x ?? 0) + 3, (ring?.y ?? 0) + 3);
    for (const [at, scene] of SCENES.entries()) {
      await expect.poll(() => textOf(page, '.where')).toBe(`Scene ${at + 1} of 10`);
      await page.waitForSelector('.bet', PATIENCE);
      await page.locator('.bet input').click({ position: { x: 30, y: 8 } });
      await page.click('.bet button');
      if (scene === 'safeguards') {
        await exemptionRevealed(page);
        await page.locator('.bet input[type=radio]').nth(3).click();
        await page.click('.bet button');
      }
      await revealed(page, scene);
      if (scene === 'safeguards') continue;
      const [next] = SCENES.slice(at + 1);
      await page.click('.turn .next');
      await page.waitForURL(`**/index.html#${next}`);
      await page.waitForSelector('.town canvas', PATIENCE);
    }
    // Whoever was chosen in the beginning comes back.
    expect(await textOf(page, '.answers')).toMatch(/And Person \d+, whom you chose/u);
    await page.click('.answers a');
    await page.waitForURL('**/lab.html');
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
    await page.context().close();
  }, 300_000);

  it('tells a life at a glance, and the whole of it', async () => {
    const { page } = await open('cameras');
    await bet(page, 'cameras');
    await page.mouse.move(0, 0);
    await page.locator('.town canvas').hover({ position: { x: 20, y: 20 } });
    await expect.poll(() => textOf(page, '.glance')).toMatch(/^Person \d+, /u);
    await page.locator('.town canvas').click({ position: { x: 20, y: 20 } });
    await page.waitForSelector('.card .life, .card p:has-text("Nothing has")', PATIENCE);
    await page.click('.card .close');
    expect(await page.locator('.card').count()).toBe(0);
    await page.context().close();
  }, 120_000);
});

/** Bets without a mouse. */
async function betByKeys(page: Page): Promise<void> {
  await tabTo(page, '.bet input');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, '.bet button');
  await page.keyboard.press('Enter');
  // The button is gone: the focus goes on to what came of the bet.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
    .toBe('status');
}

describe('by keyboard', () => {
  it('is played from the first scene to the laboratory', async () => {
    const { page, complaints } = await open('person');
    await page.waitForSelector('.choose option:nth-child(20)', { ...PATIENCE, state: 'attached' });
    // Arrows go from ring to ring, and Enter chooses whoever is walked to.
    await tabTo(page, '.town');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    for (const [at, scene] of SCENES.entries()) {
      await expect.poll(() => textOf(page, '.where')).toBe(`Scene ${at + 1} of 10`);
      await page.waitForSelector('.bet', PATIENCE);
      await betByKeys(page);
      if (scene === 'safeguards') {
        await exemptionRevealed(page);
        await betByKeys(page);
      }
      await revealed(page, scene);
      if (scene === 'safeguards') continue;
      const [next] = SCENES.slice(at + 1);
      await tabTo(page, '.turn .next');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/index.html#${next}`);
      await page.waitForSelector('.town canvas', PATIENCE);
      // Whoever listens hears the new scene's title first.
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    }
    await tabTo(page, '.answers a');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/lab.html');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 300_000);

  it('walks the town from dot to dot, and reads a life', async () => {
    const { page } = await open('cameras');
    await bet(page, 'cameras');
    await page.focus('h1');
    await tabTo(page, '.town');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => textOf(page, '.glance')).toContain('Person 1,');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => textOf(page, '.glance')).toContain('Person 9,');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.card h2:has-text("Person 9")', PATIENCE);
    await page.context().close();
  }, 120_000);

  it('changes a number in a rule, and the town follows', async () => {
    const { page } = await open('cameras');
    await bet(page, 'cameras');
    const before = await textOf(page, 'p.outcome');
    await page.focus('h1');
    await tabTo(page, '.rule button[aria-label^="More"]');
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page, 'p.outcome'), PATIENCE).not.toBe(before);
    // The bet stays what it was about.
    expect(await textOf(page, '.bet p')).toContain('You bet 0 of 100');
    await page.context().close();
  }, 120_000);

  it('skips to the content without leaving the scene', async () => {
    const { page } = await open('family');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/index.html#content');
    expect(await textOf(page, '.where')).toBe('Scene 5 of 10');
    await page.context().close();
  }, 60_000);
});

describe.each(FORMATS)('on %s', (_, options) => {
  it.each(SCENES)(
    '%s has no fault that axe can find, and does not run off to the side',
    async (scene) => {
      const { page, complaints } = await open(scene, options);
      expect(await axeFaults(page)).toEqual([]);
      await bet(page, scene);
      await page.click('.numbers summary');
      expect(await axeFaults(page)).toEqual([]);
      const { wide, width } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        width: window.innerWidth,
      }));
      expect(wide).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    120_000,
  );
});

describe('motion', () => {
  it('plays by itself after a bet, and can be paused', async () => {
    const { page } = await open('family', { reducedMotion: 'no-preference' });
    await bet(page, 'family');
    await page.click('.playback button:has-text("Pause")');
    expect(await textOf(page, '.playback output')).not.toBe('December 2026');
    await page.context().close();
  }, 120_000);

  it('is left out for whoever likes things to keep still', async () => {
    const { page } = await open('family');
    await bet(page, 'family');
    expect(await textOf(page, '.playback output')).toBe('December 2026');
    expect(await textOf(page, '.playback button')).toBe('Play');
    await page.context().close();
  }, 120_000);
});

it('says at the end what a wrongful listing costs a family, and which safeguard helped most', async () => {
  const { page } = await open('safeguards');
  await bet(page, 'safeguards');
  const rows = await page.locator('.trials li').allTextContents();
  expect(rows).toHaveLength(10);
  const months = rows.map((row) =>
    Number(/([\d,]+) wrong months/u.exec(row)?.[1].replaceAll(',', '')),
  );
  expect(months).toEqual(months.toSorted((one, other) => one - other));
  const answers = await textOf(page, '.answers');
  expect(answers).toMatch(/it costs \d+(\.\d)? months of closed doors/u);
  // The best is first in the list, and the answer names it with its months.
  const [best] = await page.locator('.trials li span').allTextContents();
  expect(answers).toContain(`“${best}” helped most`);
  expect(answers).toContain(` down to ${months[0].toLocaleString('en')}.`);
  // All of them together leave fewer months than the best alone.
  for (const box of await page.locator('.picks input[type=checkbox]').all()) await box.check();
  const now = page.locator('p.outcome', { hasText: 'With 9 safeguards' });
  await now.waitFor(PATIENCE);
  const left = Number(
    /lose ([\d,]+) months/u.exec((await now.textContent()) ?? '')?.[1].replaceAll(',', ''),
  );
  expect(left).toBeLessThan(months[0]);
  await page.context().close();
}, 180_000);

it('says what to be told adds to an appeal: nothing, until few doors are closed', async () => {
  const { page } = await open('safeguards');
  await bet(page, 'safeguards');
  const check = (name: string) => page.getByLabel(name, { exact: true }).last().check();
  const said = (text: string) => page.waitForSelector(`p:has-text("${text}")`, PATIENCE);
  await check('Notice');
  await check('An appeal that works');
  await said('Without “Notice” it would be the same');
  await check('Only its own doors');
  await said('people would not know that they are listed');
  // Officials stay officials, and those whom the rules reach are counted.
  await check('No exemptions');
  await said('Now the rules reach the 247 officials too');
  expect(await page.locator('.town .marked').count()).toBe(247);
  await page.context().close();
}, 180_000);

it('shows who is exempt after a bet on it, and follows how many are', async () => {
  const { page } = await open('safeguards');
  expect(await page.locator('.town .marked').count()).toBe(0);
  expect(await page.locator('.bet').count()).toBe(1);
  expect(await page.locator('.rule input').count()).toBe(0);
  await page.click('.bet button');
  await exemptionRevealed(page);
  expect(await textOf(page, '.bet p')).toMatch(/You bet 0 of 100\. It is about 25 of 100/u);
  expect(await textOf(page, 'p.outcome')).toMatch(
    /^There are 247 officials, .+ closed to 0 of them\. If .+ would be 61, /u,
  );
  await page.click('.rule button[aria-label^="More: officials"]');
  await expect.poll(() => textOf(page, 'p.outcome'), PATIENCE).toContain('There are 333 officials');
  expect(await page.locator('.town .marked').count()).toBe(333);
  // The safeguards are set against the same town, with as many officials.
  await page.click('.bet button');
  await revealed(page, 'safeguards');
  const none = page.locator('.trials li', { hasText: 'No safeguard' });
  const off = page.locator('p.outcome', { hasText: 'No safeguard is on: ' });
  const monthsOf = (text: string | null) => /([\d,]+)( wrong)? months/u.exec(text ?? '')?.[1];
  const [three, four] = [monthsOf(await none.textContent()), monthsOf(await off.textContent())];
  expect(four).not.toBe(three);
  await page.getByLabel('No exemptions', { exact: true }).last().check();
  const now = page.locator('p.outcome', { hasText: 'With 1 safeguard' });
  await now.waitFor(PATIENCE);
  expect(await now.textContent()).toContain(`With none they lose ${four}.`);
  expect(await textOf(page, 'p.outcome')).toContain('Now the rules reach the 333 officials too');
  expect(await page.locator('.town .marked').count()).toBe(333);
  await page.context().close();
}, 180_000);

it('lets the list spread from the mistake as fast as the reader likes', async () => {
  const { page } = await open('person');
  await bet(page, 'person');
  const outcome = () => textOf(page, 'p.outcome');
  expect(await outcome()).toMatch(/^At the end, something is closed to 94 adults: to the 39 /u);
  const rate = page.locator('.rule input');
  await rate.fill('0');
  await rate.press('Enter');
  await expect.poll(outcome, PATIENCE).toMatch(/closed to 39 adults: .+ and to 0 who/u);
  // The person chosen stays, the mistake is about the same people, and the bet stays what it was about.
  await page.waitForSelector('.lives .card', PATIENCE);
  expect(await page.locator('.choose select').inputValue()).not.toBe('');
  expect(await page.locator('.town .marked').count()).toBe(39);
  expect(await textOf(page, '.bet p')).toMatch(/You bet 39 adults\. .+ 94 adults/u);
  await page.context().close();
}, 120_000);

it('tells the life of somebody in the town that is shown', async () => {
  const { page } = await open('cameras');
  await bet(page, 'cameras');
  await page.focus('.town');
  for (let tries = 0; tries < 300; tries++) {
    await page.keyboard.press('ArrowRight');
    if (/wrongly/u.test(await textOf(page, '.glance'))) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForSelector('.card li:has-text("took them for a thief")', PATIENCE);
  await page.locator('.rule input').first().fill('0');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => textOf(page, '.card'), PATIENCE)
    .toMatch(/^(?!.*took them for a thief).*(\d{4}|Nothing)/su);
  await page.context().close();
}, 120_000);

it('has the same towns at every visit, however soon one bets', async () => {
  const visit = async (): Promise<readonly string[]> => {
    const context = await browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    await page.goto(`${site.origin}/index.html#safeguards`);
    await bet(page, 'safeguards');
    const off = page.locator('p.outcome', { hasText: 'No safeguard is on: ' });
    await off.waitFor(PATIENCE);
    const rows = await page.locator('.trials li').allTextContents();
    const none = rows.find((row) => row.startsWith('No safeguard'));
    const months = /([\d,]+) wrong months/u.exec(none ?? '')?.[1];
    expect(await off.textContent()).toBe(`No safeguard is on: ${months} months.`);
    await context.close();
    return rows;
  };
  const first = await visit();
  expect(await visit()).toEqual(first);
  expect(await visit()).toEqual(first);
}, 240_000);

it('asks nothing that is answered already: what is bet on shows after the bet', async () => {
  const { page } = await open('cameras');
  await page.waitForSelector('.bet');
  const before = await textOf(page, '.town-view');
  expect(before).not.toMatch(/Something is closed to/u);
  await bet(page, 'cameras');
  expect(await textOf(page, 'figcaption')).toMatch(/^Something is closed to \d+ of 8,006 adults/u);
  await page.context().close();
}, 120_000);

it('is told to fingers as to fingers', async () => {
  const { page } = await open('cameras', {
    viewport: { width: 360, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  await bet(page, 'cameras');
  expect(await textOf(page, '.glance')).toMatch(/^Tap a dot/u);
  await page.context().close();
}, 120_000);

it('tells in the life of somebody with few points what was seen, and of no list that is not there yet', async () => {
  const { page } = await open('score');
  await bet(page, 'score');
  await page.focus('.town');
  // Somebody who is not in the middle any more.
  for (let tries = 0; tries < 60; tries++) {
    await page.keyboard.press('ArrowRight');
    if (/with [1-8]?\d points/u.test(await textOf(page, '.glance'))) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForSelector('.card .life', PATIENCE);
  const life = await textOf(page, '.card');
  expect(life).toMatch(/seen: \d+ points lost/u);
  expect(life).not.toContain('list');
  await page.context().close();
}, 120_000);

it('can be said never to end a listing, or to end it', async () => {
  const { page } = await open('return');
  await bet(page, 'return');
  const term = page.locator('.rule input').first();
  expect([await term.inputValue(), await term.getAttribute('placeholder')]).toEqual(['', 'never']);
  const outcomes = async () => (await page.locator('p.outcome').allTextContents()).join(' ');
  expect(await outcomes()).toContain('no old one is mended');
  await page.click('.rule button[aria-label^="Less: months until"]');
  expect(await term.inputValue()).toBe('33');
  await expect.poll(outcomes, PATIENCE).toContain('are free at the end');
  expect(await outcomes()).not.toContain('no old one is mended');
  // Any other term can be typed over it; and what each way back does is told by then.
  await term.fill('12');
  await term.press('Enter');
  await expect.poll(outcomes, PATIENCE).toContain('closed to 466 adults');
  await page.waitForSelector('.ways li', PATIENCE);
  const ways = await page.locator('.ways li').allTextContents();
  expect(ways).toContain('a listing ends after 12 months: 466');
  const [none, told] = ways.map((way) => way.split(': ')[1]);
  expect(told).toBe(none);
  expect(await textOf(page, '.ways > p:last-child')).toMatch(/^To be told changes nothing/u);
  await page.context().close();
}, 120_000);

it.each(['cameras', 'doors', 'safeguards'])(
  '%s has no fault that axe can find in Chinese either',
  async (scene) => {
    const { page, complaints } = await open(scene, {
      locale: 'zh-CN',
      viewport: { width: 360, height: 780 },
    });
    expect(await axeFaults(page)).toEqual([]);
    await page.click('.bet button');
    await page.waitForSelector('p.outcome', PATIENCE);
    if (scene === 'safeguards') {
      await page.click('.bet button');
      await page.waitForSelector('.answers', PATIENCE);
    }
    await page.click('.numbers summary');
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  120_000,
);

it('is told in Chinese to whoever asks for it', async () => {
  const { page, complaints } = await open('person', { locale: 'zh-CN' });
  expect(await page.getAttribute('html', 'lang')).toBe('zh-Hans');
  expect(await textOf(page, 'h1')).toBe('一个人');
  await page.selectOption('.page-head select', 'en');
  await expect.poll(() => textOf(page, 'h1')).toBe('One person');
  expect(complaints).toEqual([]);
  await page.context().close();
}, 60_000);

describe('where something is missing', () => {
  const WORKER = '**/assets/worker-*.js';
  const NONE = 'WebAssembly.validate = () => false';
  const own: BrowserContextOptions = { serviceWorkers: 'block' };

  it('tells the same without shared memory, and without vectors, of which it says that it takes longer', async () => {
    const told = async (prepare?: (page: Page) => Promise<void>) => {
      const { page } = await open('score', own, prepare);
      await bet(page, 'score');
      const texts = {
        isShared: await page.evaluate(() => crossOriginIsolated),
        outcome: await textOf(page, 'p.outcome'),
        isSlow: (await textOf(page, '.town-view')).includes('a slower engine'),
      };
      await page.context().close();
      return texts;
    };
    const usual = await told();
    expect([usual.isShared, usual.isSlow]).toEqual([true, false]);
    expect(await told(withoutSharedMemory)).toEqual({ ...usual, isShared: false });
    const slow = await told(async (page) => {
      await page.addInitScript(NONE);
      await beginWith(page, WORKER, NONE);
    });
    expect(slow).toEqual({ ...usual, isSlow: true });
  }, 180_000);

  it.each([
    ['cannot be loaded', 'could not be loaded', (page: Page) => lose(page, WORKER)],
    ['dies in between', 'it is lost', (page: Page) => beginWith(page, WORKER, diesAt(5))],
    [
      'has no memory',
      'not enough memory',
      (page: Page) =>
        beginWith(
          page,
          WORKER,
          `WebAssembly.Instance = class {
            constructor() { throw new RangeError('WebAssembly.Instance(): Out of memory'); }
          }`,
        ),
    ],
  ])(
    'says that a worker %s, and starts another one',
    async (_, said, spoil) => {
      let worker: FaultyProgram | undefined;
      const { page } = await open(
        'cameras',
        own,
        async (opened) => {
          worker = await spoil(opened);
        },
        '.notice',
      );
      expect(await textOf(page, '.notice')).toContain(said);
      worker?.mend();
      await page.click('.notice button:has-text("Try again")');
      await page.waitForSelector('.town canvas', PATIENCE);
      await bet(page, 'cameras');
      expect(await page.locator('.notice').count()).toBe(0);
      await page.context().close();
    },
    120_000,
  );

  it.each(['cameras', 'person'])(
    'says that a life cannot be told (%s), and tells it after another start',
    async (scene) => {
      let worker: FaultyProgram | undefined;
      const { page } = await open(scene, own, async (opened) => {
        worker = await beginWith(
          opened,
          WORKER,
          `addEventListener('message', (event) => {
            if (event.data.path?.[0] !== 'lives') return;
            event.stopImmediatePropagation();
            throw new Error('it is lost');
          })`,
        );
      });
      if (scene === 'person') {
        await page.waitForSelector('.choose option:nth-child(20)', {
          ...PATIENCE,
          state: 'attached',
        });
        await page.selectOption('.choose select', { index: 9 });
        await page.click('.bet button');
      } else {
        await bet(page, scene);
        await page.locator('.town canvas').click({ position: { x: 20, y: 20 } });
      }
      await page.waitForSelector('.notice', PATIENCE);
      expect(await textOf(page, '.notice')).toContain('it is lost');
      worker?.mend();
      await page.click('.notice button:has-text("Try again")');
      await page.waitForSelector('.card .life, .card p:has-text("Nothing has")', PATIENCE);
      expect(await page.locator('.notice').count()).toBe(0);
      await page.context().close();
    },
    120_000,
  );
});
