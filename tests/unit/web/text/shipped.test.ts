import { afterEach, expect, it } from 'vitest';
import { shippedAbout, shippedTitle } from '../../../../web/src/text/shipped.ts';
import { speak } from '../../../../web/src/text/text.ts';
import zh from '../../../../web/src/text/zh/shipped.json';
import { yamlIn } from '../../../helpers/yaml-in.js';

Object.assign(globalThis, { document: { documentElement: {} } });
afterEach(() => speak('en'));

it('has Chinese for every file that ships, and for no other', () => {
  const safeguards = yamlIn('safeguards').flatMap((path) => [path, `${path}: about`]);
  expect(Object.keys(zh).toSorted()).toEqual([...yamlIn('regimes'), ...safeguards].toSorted());
  for (const text of Object.values(zh)) expect(text).toMatch(/\p{Script=Han}/u);
});

it('says what the file says, but for a language that has its own words for it', async () => {
  const path = 'safeguards/notice.yaml';
  expect(shippedTitle(path, 'Notice')).toBe('Notice');
  expect(shippedAbout(path, 'Everybody …')).toBe('Everybody …');
  await speak('zh');
  expect(shippedTitle(path, 'Notice')).toBe('告知');
  expect(shippedAbout(path, 'Everybody …')).toMatch(/得到告知/u);
  expect(shippedTitle('mine.yaml', 'Mine')).toBe('Mine');
});
