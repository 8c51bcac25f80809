import { furtherTexts } from './text.ts';

/**
 * Texts that come with what they are about, in English: gives the function that says one, by its key, in the language of the
 * page, and as it comes where that language has no words for it.
 */
export function ownTexts(
  others: Parameters<typeof furtherTexts>[1],
): (key: string, own: string) => string {
  const say = furtherTexts<string>({}, others);
  return (key, own) => {
    const found = say(key);
    return found === key ? own : found;
  };
}
