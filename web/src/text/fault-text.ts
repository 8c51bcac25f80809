import { t } from './text.ts';

/** What went wrong, as a sentence. What browsers say where memory runs out is none for a visitor. */
export function faultText(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return /allocat|out of memory|grow.* memory/iu.test(said) ? t('no-memory') : said;
}
