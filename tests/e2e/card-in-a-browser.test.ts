import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/program.js';
import { TOOLS } from '../../src/cli/tools.js';
import { FORMATS, launchBrowser, openPage } from '../helpers/browser.js';
import { fakeIo } from '../helpers/fake-io.js';

/** The audit card of a real audit, opened from disk in a real browser. */

let top = '';
let browser: Browser;
let card = '';

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'glasshouse-card-browser-'));
  browser = await launchBrowser();
  const io = fakeIo();
  const out = join(top, 'card');
  const sizes = ['--people', '2k', '--seeds', '6', '--threads', '1'];
  const code = await main(
    ['audit', 'regimes/national-2018.yaml', ...sizes, '--out', out],
    TOOLS,
    io,
  );
  if (code !== 0) throw new Error(io.written.err);
  card = join(out, 'audit.html');
}, 240_000);
afterAll(async () => {
  await browser.close();
  await rm(top, { recursive: true, force: true });
});

describe.each(FORMATS)('the card on %s', (_, options) => {
  it('opens from disk without a complaint, asks for nothing, and does not run off to the side', async () => {
    const { page, complaints, requests } = await openPage(browser, card, options);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([pathToFileURL(card).href]);
    const { wide, width } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      width: window.innerWidth,
    }));
    expect(wide).toBeLessThanOrEqual(width);
    await page.context().close();
  }, 60_000);

  it('has no fault that axe can find', async () => {
    const { page } = await openPage(browser, card, options);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('has room for what its tables say: no cell is narrower than a few words', async () => {
    const { page } = await openPage(browser, card, options);
    const narrowest = await page.evaluate(() =>
      Math.min(
        ...Array.from(
          document.querySelectorAll('.card td:nth-child(2), .card td:last-child'),
          (cell) => cell.getBoundingClientRect().width,
        ),
      ),
    );
    expect(narrowest).toBeGreaterThan(120);
    await page.context().close();
  }, 60_000);
});
