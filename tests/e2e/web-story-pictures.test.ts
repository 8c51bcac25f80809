import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparePictures, type Likeness, SAME } from '../helpers/compare-pictures.js';
import { faultOfPicture, inFewColours, keptPicture } from '../helpers/kept-picture.js';
import { serveFolder } from '../helpers/serve-folder.js';
import { shrinkPicture } from '../helpers/shrink-picture.js';
import { bet, PATIENCE, SCENES } from '../helpers/story-page.js';

/**
 * How each scene of the story looks at its end (`npm run web`), beside pictures that are kept in tests/pictures. UPDATE_PICTURES=1
 * keeps what differs as it is now. The dots are simulated, so they are the same everywhere, to the last bit; text and controls are
 * painted a little differently by every browser.
 */

const SITE = 'dist/web';
const LOOKS = {
  light: { size: { width: 1280, height: 900 }, colours: 'light' },
  dark: { size: { width: 1280, height: 900 }, colours: 'dark' },
  phone: { size: { width: 360, height: 780 }, colours: 'light' },
} as const;
type Look = keyof typeof LOOKS;
const ALL_LOOKS = Object.keys(LOOKS) as readonly Look[];

/**
 * Pages are kept at half their size. Measured there, in a square of 16 × 16: where a page is painted again, or where but one font
 * is installed and none is set up, 0 pixels differ; where graphics are rendered by SwiftShader, 6; for the least of the faults
 * below 23, and for the others 49 and more.
 */
const ALIKE: Likeness = { colours: 0.1, square: 16, most: 16 };
/** Pixels a side that a dot and the gap beside it have on the canvas. */
const DOT = 8;

const FONT = 'node_modules/@fontsource/noto-sans/files';
const FACES = ['400-normal', '400-italic', '600-normal', '700-normal'];
/**
 * What a machine has installed must not move anything: the font is given; letters are as wide as it says, whatever the settings;
 * and the list of languages, of which one is in Chinese, has a width.
 */
const STYLE = `${FACES.map((face) => {
  const [weight, style] = face.split('-');
  const file = `pictures/noto-sans-latin-${face}.woff2`;
  return `@font-face { font-family: Given; font-weight: ${weight}; font-style: ${style}; src: url(${file}) }`;
}).join('\n')}
:root { font-family: Given }
* { text-rendering: geometricPrecision }
.page-head select { width: 8rem }`;

let site: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  if (!existsSync(`${SITE}/index.html`))
    throw new Error(`there is no ${SITE}/index.html: build the site with "npm run web"`);
  site = await serveFolder(SITE);
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-lcd-text',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
    ],
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A scene after its bet, at its last month, with its numbers unfolded. */
async function settled(scene: string): Promise<Page> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    locale: 'en',
    deviceScaleFactor: 1,
    // Files for the pictures alone are no part of the site.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.route('**/pictures/*.woff2', (route) =>
    route.fulfill({ path: `${FONT}/${route.request().url().split('/').at(-1)}` }),
  );
  await page.goto(`${site.origin}/index.html#${scene}`);
  await page.waitForSelector('.town canvas', PATIENCE);
  await bet(page, scene);
  if (scene === 'safeguards')
    await page.waitForSelector('.outcome:has-text("No safeguard is on")', PATIENCE);
  await page.waitForSelector('.playback output:has-text("December 2026")', PATIENCE);
  await page.click('.numbers summary');
  await page.mouse.move(0, 0);
  await page.addStyleTag({ content: STYLE });
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
  return page;
}

async function pictureOf(page: Page, look: Look): Promise<PNG> {
  const { size, colours } = LOOKS[look];
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: colours });
  // The page hears of other colours by its next frame, and paints the dots after it, at the latest by a timer of 100 ms.
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 150));
  });
  const png = await page.screenshot({ fullPage: true, animations: 'disabled' });
  return shrinkPicture(PNG.sync.read(png), 2);
}

/** The town as it is painted, a pixel a dot. */
async function townOf(page: Page): Promise<PNG> {
  const url = await page.$eval('.town canvas', (canvas) =>
    (canvas as HTMLCanvasElement).toDataURL(),
  );
  return shrinkPicture(PNG.sync.read(Buffer.from(url.split(',')[1], 'base64')), DOT);
}

describe('the story looks as it did', () => {
  it.each(SCENES)(
    'in %s',
    async (scene) => {
      const page = await settled(scene);
      const faults: (string | null)[] = [];
      for (const look of ALL_LOOKS) {
        const picture = await pictureOf(page, look);
        faults.push(faultOfPicture(`story/${scene}-${look}`, picture, ALIKE, inFewColours));
        // On a phone the dots are the same, and only shown smaller.
        const town = `story/${scene}-${LOOKS[look].colours}-town`;
        faults.push(faultOfPicture(town, await townOf(page), SAME));
      }
      expect(faults.filter((fault) => fault !== null)).toEqual([]);
      await page.context().close();
    },
    180_000,
  );
});

/** Faults that a stylesheet makes. */
const FAULTS = {
  'a panel is moved': '.bet { position: relative; left: 6px }',
  'the page is longer': '.scene h1 { margin-bottom: 1.5rem }',
  'the legend is missing': '.legend { visibility: hidden }',
  'a colour of the legend is another':
    '.legend li:last-child .swatch { background: #e69f00 !important }',
  'the town is squeezed': '.town canvas { transform: scaleY(0.97) }',
  'rings are missing': '.town .marked { stroke: none }',
  'a link is missing': '.turn .next { visibility: hidden }',
  'what is said loudly is said softly': '.outcome { color: var(--soft); }',
  'the accent is another': ':root { --accent: #0b7650 !important }',
};

describe('it is seen', () => {
  it('when anything of a page is not as it was', async () => {
    const page = await settled('person');
    const isSeen = async (look: Look): Promise<boolean> =>
      comparePictures(await pictureOf(page, look), keptPicture(`story/person-${look}`), ALIKE) !==
      null;
    const unseen: string[] = [];
    for (const look of ALL_LOOKS) {
      for (const [fault, style] of Object.entries(FAULTS)) {
        const tag = await page.addStyleTag({ content: style });
        if (!(await isSeen(look))) unseen.push(`${look}: ${fault}`);
        await tag.evaluate((element) => (element as Element).remove());
      }
      // Without any fault there is nothing to be seen.
      expect(await isSeen(look)).toBe(false);
    }
    expect(unseen).toEqual([]);
    await page.context().close();
  }, 300_000);

  it('when a single dot is a shade lighter', async () => {
    const page = await settled('person');
    await pictureOf(page, 'light');
    const kept = keptPicture('story/person-light-town');
    expect(comparePictures(await townOf(page), kept, SAME)).toBeNull();
    await page.$eval('.town canvas', (canvas) => {
      const context = (canvas as HTMLCanvasElement).getContext('2d');
      const dot = context?.getImageData(0, 0, 7, 7);
      dot?.data.forEach((value, at) => {
        if (at % 4 === 0) dot.data[at] = value + 2;
      });
      if (dot !== undefined) context?.putImageData(dot, 0, 0);
    });
    expect(comparePictures(await townOf(page), kept, SAME)).not.toBeNull();
    await page.context().close();
  }, 120_000);
});
