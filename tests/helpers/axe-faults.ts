import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** By its own choice axe leaves out the rule of WCAG 2.2, the size of targets: it has to be asked for by its tag. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with a page by WCAG 2.2, levels A and AA, and by good practice: each rule with the first element that
 * breaks it.
 *
 * @param narrow looks at a part of the page alone
 */
export async function axeFaults(
  page: Page,
  narrow: (axe: AxeBuilder) => AxeBuilder = (axe) => axe,
): Promise<string[]> {
  const found = await narrow(new AxeBuilder({ page }).withTags(TAGS)).analyze();
  const asked = [found.violations, found.passes, found.incomplete, found.inapplicable].flat();
  if (!asked.some(({ id }) => id === 'target-size'))
    throw new Error('axe did not look at the size of targets');
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
