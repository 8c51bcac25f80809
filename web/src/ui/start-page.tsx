import { type ComponentChild, render } from 'preact';
import { preferredLanguage, speak } from '../text/text.ts';
import { Shell } from './shell.tsx';

/** Fills a page, in the language that its visitor probably reads (or `?lang=zh`). */
export async function startPage(content: ComponentChild): Promise<void> {
  const asked = new URLSearchParams(location.search).get('lang');
  await speak(preferredLanguage(asked));
  const page = document.querySelector('#page');
  if (page !== null) render(<Shell>{content}</Shell>, page);
}
