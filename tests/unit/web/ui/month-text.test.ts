import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, speak, tagOf } from '../../../../web/src/text/text.ts';
import { monthText } from '../../../../web/src/ui/month-text.ts';

// What Node has not: the element whose language the page sets.
Object.assign(globalThis, { document: { documentElement: {} } });

describe('the text of a month', () => {
  afterEach(async () => speak('en'));

  it.each(Object.keys(LANGUAGES) as Language[])(
    'is that of the browser itself, in the language %s',
    async (language) => {
      await speak(language);
      for (let month = 2024 * 12; month < 2026 * 12; month++) {
        const date = new Date(Date.UTC(Math.floor(month / 12), month % 12));
        const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
        expect(monthText(month)).toBe(date.toLocaleDateString(tagOf(language), options));
      }
    },
  );
});
