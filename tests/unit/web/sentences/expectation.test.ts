import { loadRegime } from 'glasshouse';
import { afterEach, expect, it } from 'vitest';
import { expectationText } from '../../../../web/src/sentences/expectation.ts';
import { speak } from '../../../../web/src/text/text.ts';

Object.assign(globalThis, { document: { documentElement: {} } });
afterEach(() => speak('en'));

it.each([
  ['population', '人口'],
  ['people refused flights', 'flights被拒的人数'],
  ['members of judgment defaulters', 'judgment defaulters名单上的人数'],
  ['people listed', '名单上的人数'],
  ['refusals of fast rail', 'fast rail被拒的次数'],
  ['firms on named firms', 'named firms名单上的企业数'],
  ['something else', 'something else'],
])('%s: %s', async (what, chinese) => {
  const { regime } = await loadRegime('regimes/national-2018.yaml');
  if (regime === null) throw new Error('the regime is not valid');
  expect(expectationText(regime, what)).toBe(what);
  await speak('zh');
  expect(expectationText(regime, what)).toBe(chinese);
});
