import { afterEach, expect, it } from 'vitest';
import { faultText } from '../../../../web/src/text/fault-text.ts';
import { speak } from '../../../../web/src/text/text.ts';

// What Node has not: the element whose language the page sets.
Object.assign(globalThis, { document: { documentElement: {} } });
afterEach(() => speak('en'));

it.each([
  new RangeError('Array buffer allocation failed'),
  new RangeError('WebAssembly.Memory(): could not allocate memory'),
  new Error('Out of memory'),
  new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory'),
])('says in its own words that memory is short: %s', async (error) => {
  expect(faultText(error)).toContain('not enough memory');
  await speak('zh');
  expect(faultText(error)).toContain('内存不够');
});

it('says of anything else what was said', () => {
  expect(faultText(new Error('It is lost.'))).toBe('It is lost.');
  expect(faultText('a text')).toBe('a text');
});
