import { readdirSync, readFileSync } from 'node:fs';
import { regimeText, loadRegime } from 'glasshouse';
import { beforeAll, describe, expect, it } from 'vitest';
import { BASIS } from '../../../../web/src/simplified/basis.ts';
import type { ToldRegime } from '../../../../web/src/simplified/told.ts';
import { limitsOf, referencesOf } from '../../../../web/tell-description.ts';
import { tellModel } from '../../../../web/tell-model.ts';
import { tellRegimes } from '../../../../web/tell-regimes.ts';

const description = readFileSync('docs/model/odd.md', 'utf8');

describe('the regimes of the page', () => {
  let regimes: ToldRegime[];
  beforeAll(async () => {
    regimes = await tellRegimes('regimes');
  });

  it('are all that ship', () => {
    const files = readdirSync('regimes').filter((file) => file.endsWith('.yaml'));
    expect(regimes.map(({ name }) => `${name}.yaml`)).toEqual(files.toSorted());
  });

  it('are those of their files', async () => {
    for (const told of regimes) {
      const { regime } = await loadRegime(`regimes/${told.name}.yaml`);
      if (regime === null) throw new Error(told.name);
      expect(told.regime).toEqual(regime);
    }
  });

  it('cite no source that is not written out', () => {
    for (const { regime } of regimes) {
      const sections = regimeText(regime);
      const known = regime.sources.map(({ key }) => key);
      const cited = sections.flatMap(({ rules }) =>
        rules.flatMap((rule) => rule.provenance.source),
      );
      const keys = cited.filter((source) => /^[A-Z0-9]+$/u.test(source));
      expect(keys.filter((key) => !known.includes(key))).toEqual([]);
    }
  });

  it('stop the build where a file is broken', async () => {
    await expect(tellRegimes('tests/invalid')).rejects.toThrow(/\.yaml: /u);
  });
});

describe('the limits of the model', () => {
  const limits = limitsOf(description);

  it('are all of list D', () => {
    const items = description
      .split('\n## D. Known limits\n')[1]
      ?.split('\n## ')[0]
      ?.match(/^\d+\. /gmu);
    expect(limits.flatMap((each) => each.items)).toHaveLength(items?.length ?? 0);
    expect(limits.map(({ title }) => title)).toContain('About fear');
  });

  it('are words without marks', () => {
    for (const item of limits.flatMap((each) => each.items))
      expect(item).toMatch(/^[^*`\n]+[.)]$/u);
  });

  it('are told without links', () => {
    const made = limitsOf(
      '\n## D. Known limits\n\nText.\n\n**About `x`**\n\n1. *A* [b](c.md),\n   d.\n2. e\n\n## Next\n',
    );
    expect(made).toEqual([{ title: 'About x', items: ['A b, d.', 'e'] }]);
  });

  it('are missed where the description has none', () => {
    expect(() => limitsOf('# Nothing')).toThrow('the description has no section "D. Known limits"');
  });
});

describe('the works cited', () => {
  const references = referencesOf(description);

  it('have each their key once', () => {
    const keys = references.map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys).toEqual([...new Set(keys)]);
    for (const { text } of references) expect(text.length).toBeGreaterThan(20);
  });

  it('are there for every rule that cites one', () => {
    const keys = references.map(({ key }) => key);
    for (const { cited } of BASIS) expect(keys).toEqual(expect.arrayContaining([...cited]));
  });

  it('must be said as the others are', () => {
    expect(() => referencesOf('\n## References\n\n- Somebody, 1999.\n')).toThrow(
      'no reference: Somebody',
    );
  });
});

describe('the module that is made of them', () => {
  it('is asked for by its name alone', async () => {
    const { resolveId, load } = tellModel();
    if (typeof resolveId !== 'function' || typeof load !== 'function') throw new Error('no hooks');
    expect(Reflect.apply(resolveId, undefined, ['./other.ts'])).toBeUndefined();
    expect(await Reflect.apply(load, undefined, ['./other.ts'])).toBeUndefined();
    const id = Reflect.apply(resolveId, undefined, ['virtual:told-model']);
    const code: unknown = await Reflect.apply(load, undefined, [id]);
    expect(code).toMatch(
      /^export const REGIMES = .*\nexport const LIMITS = .*\nexport const REFERENCES = .*;$/u,
    );
    const url = `data:text/javascript,${encodeURIComponent(String(code))}`;
    const made = (await import(/* @vite-ignore */ url)) as { readonly REGIMES: unknown };
    expect(made.REGIMES).toEqual(await tellRegimes('regimes'));
  });
});
