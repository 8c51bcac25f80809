/**
 * Writes the result that README.md tells, and its picture, from what `npm run national` made. Needs a build, that run
 * and Chromium (`npm run test:needs`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { withResult } from './result-block.mjs';

const folder = join('out', 'national-2018');

writeFileSync('README.md', await withResult(readFileSync('README.md', 'utf8'), folder));

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({
  viewport: { width: 760, height: 900 },
  deviceScaleFactor: 1.5,
});
await page.goto(pathToFileURL(resolve(folder, 'report.html')).href);
// The section from its heading to the end of the picture; the table under it is in the report alone.
const top = await page.locator('section[aria-labelledby="expected"]').boundingBox();
const picture = await page
  .locator('section[aria-labelledby="expected"] figure svg:visible')
  .first()
  .boundingBox();
if (top === null || picture === null)
  throw new Error('the report has no picture of what was expected');
const MARGIN = 12;
const clip = {
  x: top.x - MARGIN,
  y: top.y,
  width: top.width + 2 * MARGIN,
  height: picture.y + picture.height + MARGIN - top.y,
};
await page.screenshot({ path: 'docs/images/national-2018.png', clip, fullPage: true });
await browser.close();
