/**
 * Takes the picture of the story that README.md shows, from the site as it is built.
 *
 * Usage: npm run web && node scripts/web-picture.mjs
 */
import { chromium } from 'playwright-core';
import { startWebServer } from '../dist/cli/web-server.js';

const PICTURE = 'docs/images/story.png';
/** The scene in which families are listed along: what a list does is seen best there. */
const SCENE = 'index.html#family';

const { server, address } = await startWebServer('dist/web', 0);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage({
    viewport: { width: 960, height: 900 },
    colorScheme: 'light',
    // Nothing plays, so the town is that of the last month, of which the bet is told.
    reducedMotion: 'reduce',
  });
  await page.goto(address + SCENE);
  await page.locator('.bet input').fill('250');
  await page.getByRole('button', { name: 'I bet' }).click();
  await page.getByRole('status').filter({ hasText: 'You bet' }).waitFor();
  await page.locator('.playback output').filter({ hasText: 'December 2026' }).waitFor();
  await page.waitForTimeout(1000);
  await page
    .locator('article.scene')
    .screenshot({ path: PICTURE, style: '.turn, .contents { display: none }' });
  console.log(`written: ${PICTURE}`);
} finally {
  await browser.close();
  server.close();
}
