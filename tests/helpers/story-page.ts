import type { Page } from 'playwright-core';

/** The scenes of the story by their names in links, in order. */
export const SCENES = [
  'person',
  'score',
  'cameras',
  'friends',
  'family',
  'doors',
  'return',
  'neighbours',
  'silence',
  'safeguards',
] as const;

/** The machine may be busy: the town is simulated all the same. */
export const PATIENCE = { timeout: 60_000 };

/** Bets, and waits for what came of it. In the first scene, somebody has to be chosen before there is a bet. */
export async function bet(page: Page, scene: string): Promise<void> {
  if (scene === 'person') {
    await page.waitForSelector('.choose option:nth-child(20)', { ...PATIENCE, state: 'attached' });
    await page.selectOption('.choose select', { index: 9 });
    await page.waitForSelector('.bet');
  }
  await page.click('.bet button');
  if (scene === 'safeguards') {
    await exemptionRevealed(page);
    await page.click('.bet button');
  }
  await revealed(page, scene);
}

/** Waits for what comes of the first of the two bets of the last scene. */
export async function exemptionRevealed(page: Page): Promise<void> {
  await page.waitForSelector('.bet p[role=status]:has-text("You bet")', PATIENCE);
  await page.waitForSelector('p.outcome', PATIENCE);
}

/** Waits for what comes of a bet. */
export async function revealed(page: Page, scene: string): Promise<void> {
  const last = { person: '.lives .card', safeguards: '.answers' }[scene] ?? 'p.outcome';
  await page.waitForSelector(last, PATIENCE);
  const said =
    scene === 'safeguards' ? '[role=status].outcome' : '.bet p[role=status]:has-text("You bet")';
  await page.waitForSelector(said, PATIENCE);
}
