import { loadRegime, type Regime, regimeText } from 'glasshouse';
import { afterEach, describe, expect, it } from 'vitest';
import { tellRegime } from '../../../../web/src/sentences/rules/regime.ts';
import { speak } from '../../../../web/src/text/text.ts';
import { regime as fake } from '../../../helpers/fake-regime.js';
import { yamlIn } from '../../../helpers/yaml-in.js';

Object.assign(globalThis, { document: { documentElement: {} } });
afterEach(() => speak('en'));

// They use every key of the language between them.
const FILES = [...yamlIn('regimes'), ...yamlIn('tests/golden/regimes')];

async function read(file: string): Promise<{ regime: Regime; text: string }> {
  const { regime, text } = await loadRegime(file);
  if (regime === null) throw new Error(`${file} is not valid`);
  return { regime, text };
}

const sentencesOf = (regime: Regime): string[] =>
  tellRegime(regime).flatMap(({ title, rules }) => [
    title,
    ...rules.flatMap(({ name, sentences }) => [name, ...sentences]),
  ]);

describe.each(FILES)('%s', (file) => {
  it('is told in English in the words of the package', async () => {
    const { regime } = await read(file);
    expect(tellRegime(regime)).toEqual(regimeText(regime));
  });

  it('is told in Chinese, but for the names in the file', async () => {
    const { regime, text } = await read(file);
    await speak('zh');
    const known = new Set(text.toLowerCase().match(/[a-z]+/gu));
    const told = sentencesOf(regime);
    const english = told.filter((sentence) =>
      (sentence.toLowerCase().match(/[a-z]+/gu) ?? []).some((word) => !known.has(word)),
    );
    expect(english).toEqual([]);
    expect(told.filter((sentence) => /[.;]( |$)|\{/u.test(sentence))).toEqual([]);
  });

  it('has as many sentences in Chinese, with the same provenance', async () => {
    const { regime } = await read(file);
    await speak('zh');
    const [chinese, english] = [tellRegime(regime), regimeText(regime)];
    const shape = (of: typeof chinese): unknown =>
      of.map(({ rules }) =>
        rules.map(({ sentences, provenance }) => [sentences.length, provenance]),
      );
    expect(shape(chinese)).toEqual(shape(english));
  });
});

it('tells whatever a regime may say as the package does', () => {
  expect(tellRegime(fake())).toEqual(regimeText(fake()));
});
