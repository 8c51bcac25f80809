import { furtherTexts } from './text.ts';

const say = furtherTexts<string>({}, { zh: () => import('./zh/shipped.json') });

/** What a file that ships is called in the language of the page: as the file says it, where that language has no words for it. */
export function shippedTitle(path: string, own: string): string {
  return translated(path, own);
}

/** As {@link shippedTitle}, for what the file is about. */
export function shippedAbout(path: string, own: string): string {
  return translated(`${path}: about`, own);
}

function translated(key: string, own: string): string {
  const found = say(key);
  return found === key ? own : found;
}
