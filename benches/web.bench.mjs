/**
 * The pages in a real browser without a graphics card, so that all painting is done by the processor: what is loaded before
 * the laboratory opens, when something can be seen, pictures a second while months are played, how long a whole run takes,
 * and the longest task of the page. Each is measured several times; the medians stand beside the worst.
 *
 * Usage: npm run bench -- web          (after npm run web; ROUNDS=3)
 */
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { startWebServer } from '../dist/cli/web-server.js';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const PLAYED_MS = 2500;
/** The fastest that the laboratory plays: months, and so pictures, a second. */
const FASTEST = 30;

/** Medians and worst of what each round gives. */
export async function measure() {
  const { server, address } = await startWebServer('dist/web', 0);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({
        ...(await inPage(browser, `${address}index.html`, opening)),
        ...(await inPage(browser, `${address}index.html#family`, story)),
        ...(await inPage(browser, `${address}index.html#safeguards`, trials)),
        ...(await inPage(browser, `${address}lab.html#people=100000`, wholeRun)),
        ...(await inPage(browser, `${address}lab.html#people=10000&two=lit&with=notice`, use)),
        ...(await inPage(browser, `${address}lab.html#people=1000000`, dots)),
      });
    return {
      rows: Object.keys(rounds[0]).map((what) => {
        const values = rounds.map((round) => round[what]).sort((a, b) => a - b);
        return {
          what,
          min: values[0].toFixed(1),
          median: values[Math.floor(values.length / 2)].toFixed(1),
          max: values.at(-1).toFixed(1),
        };
      }),
      remarks: [`${ROUNDS} rounds, each in a fresh browser context; Chromium ${browser.version()}`],
    };
  } finally {
    await browser.close();
    server.close();
  }
}

async function inPage(browser, url, look) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    // The laboratory's town is painted by a worker, which answers each picture with what is on it.
    globalThis.painted = 0;
    const Native = globalThis.Worker;
    globalThis.Worker = class extends Native {
      constructor(...given) {
        super(...given);
        this.addEventListener('message', ({ data }) => {
          if (data?.value?.counts !== undefined) globalThis.painted++;
        });
      }
    };
  });
  const loaded = [];
  page.on('response', (answer) => loaded.push(answer));
  await page.goto(url);
  const found = await look(page, loaded);
  await context.close();
  return found;
}

/** What the first page loads, and when something of it can be seen. */
async function opening(page, loaded) {
  await page.locator('.town canvas').waitFor();
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  const bytes = await Promise.all(
    loaded
      .filter((answer) => !answer.url().endsWith('offline.js') && answer.ok())
      .map(async (answer) => gzipSync(await answer.body()).length),
  );
  return {
    'first contentful paint, ms': paint,
    'loaded before the laboratory, kB compressed':
      bytes.reduce((sum, each) => sum + each, 0) / 1000,
    'opening the story, longest task, ms': await longest(page),
  };
}

/** The story with its 10,000 people, played. */
async function story(page) {
  await page.getByRole('button', { name: 'I bet' }).click();
  await page.getByRole('status').filter({ hasText: 'You bet' }).waitFor();
  await page.evaluate(() => (globalThis.longTasks.length = 0));
  return {
    'story, 10,000 people played, frames a second': await framesPerSecond(page),
    'story, played, longest task, ms': await longest(page),
  };
}

/** The story's last scene, which tries every safeguard by itself. */
async function trials(page) {
  await page.locator('.town canvas').first().waitFor();
  await page.evaluate(() => (globalThis.longTasks.length = 0));
  // On who is exempt, and then on a safeguard.
  await page.getByRole('button', { name: 'I bet' }).click();
  await page.locator('p.outcome').first().waitFor();
  await page.getByRole('button', { name: 'I bet' }).click();
  // Nine, and none of them.
  await page.locator('.trials li').nth(9).waitFor();
  return { 'story, nine safeguards tried, longest task, ms': await longest(page) };
}

/** Two worlds in the laboratory, used: the editor, a safeguard, and somebody's life. */
async function use(page) {
  await result(page);
  await page.evaluate(() => (globalThis.longTasks.length = 0));
  await page.locator('.yaml summary').click();
  await page.locator('.cm-content').waitFor();
  const opened = await longest(page);
  await page.evaluate(() => (globalThis.longTasks.length = 0));
  await page.getByRole('switch', { name: 'An appeal that works' }).check();
  await page.waitForTimeout(500);
  await result(page);
  await page.waitForTimeout(500);
  return {
    'laboratory, the editor opened, longest task, ms': opened,
    'laboratory, two worlds, a safeguard switched, longest task, ms': await longest(page),
  };
}

/** The national regime over all its months, from navigation to the result. */
async function wholeRun(page) {
  await result(page);
  const ms = await page.evaluate(() => performance.now());
  return {
    'laboratory, 100,000 people, 84 months, from opening to the result, s': ms / 1000,
    'laboratory, from opening to the result, longest task, ms': await longest(page),
  };
}

/** A million dots, played as fast as can be asked for. */
async function dots(page) {
  await result(page);
  await page.getByLabel('Speed').selectOption(String(FASTEST));
  await page.evaluate(() => {
    globalThis.longTasks.length = 0;
    globalThis.painted = 0;
    document.querySelector('.playback button')?.click();
  });
  const frames = await framesPerSecond(page);
  const painted = await page.evaluate(() => globalThis.painted);
  return {
    'laboratory, 1,000,000 dots played, pictures painted a second': (painted * 1000) / PLAYED_MS,
    'laboratory, played, frames of the page a second': frames,
    'laboratory, played, longest task, ms': await longest(page),
  };
}

/** Waits for the state hash, which is the last that a run comes to. */
function result(page) {
  return page.waitForFunction(
    () => document.querySelector('code[data-hash]')?.textContent?.length === 64,
    null,
    { timeout: 120_000 },
  );
}

function framesPerSecond(page) {
  return page.evaluate(async (ms) => {
    const start = performance.now();
    let frames = 0;
    while (performance.now() - start < ms) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      frames++;
    }
    return (frames * 1000) / (performance.now() - start);
  }, PLAYED_MS);
}

function longest(page) {
  return page.evaluate(() => Math.max(0, ...globalThis.longTasks));
}
