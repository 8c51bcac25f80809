import './style.css';
import { type ComponentChild, render } from 'preact';
import { preferredLanguage, speak } from '../text/text.ts';
import { Shell } from './shell.tsx';

/** So long after a page has been loaded it is still busy with its first town. */
const BUSY_MS = 3000;

/**
 * Keeps the site for when there is no connection. It is a courtesy: where it cannot be, the page works as well, and it waits
 * until the page itself has been drawn.
 */
function keepForLater(isLaboratory: boolean): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const keep = async (): Promise<void> => {
    await navigator.serviceWorker.register('./offline.js');
    const { active } = await navigator.serviceWorker.ready;
    if (isLaboratory) active?.postMessage('laboratory');
  };
  addEventListener('load', () => setTimeout(() => void keep().catch(() => undefined), BUSY_MS));
}

/** Fills a page, in the language that its visitor probably reads (or `?lang=zh`). */
export async function startPage(content: ComponentChild, isLaboratory = false): Promise<void> {
  keepForLater(isLaboratory);
  const asked = new URLSearchParams(location.search).get('lang');
  await speak(preferredLanguage(asked));
  const page = document.querySelector('#page');
  if (page !== null) render(<Shell>{content}</Shell>, page);
}
