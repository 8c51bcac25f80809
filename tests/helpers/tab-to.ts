import type { Page } from 'playwright-core';

/** More than a page has to go through. */
const MOST = 300;

/** Goes on by Tab until something has the focus. Fails where it cannot be reached. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tries = 0; tries < MOST; tries++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
  }
  throw new Error(`"${selector}" cannot be reached by Tab`);
}
