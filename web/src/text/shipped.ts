import { ownTexts } from './own-texts.ts';

const say = ownTexts({ zh: () => import('./zh/shipped.json') });

/** What a file that ships is called in the language of the page: as the file says it, where that language has no words for it. */
export function shippedTitle(path: string, own: string): string {
  return say(path, own);
}

/** As {@link shippedTitle}, for what the file is about. */
export function shippedAbout(path: string, own: string): string {
  return say(`${path}: about`, own);
}
