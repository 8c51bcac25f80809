import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const MAP = (
  JSON.parse(readFileSync('package.json', 'utf8')) as { browser: Readonly<Record<string, string>> }
).browser;

/** The source of a file of `dist/`. */
const sourceOf = (file: string): string => file.replace('./dist/', 'src/').replace('.js', '.ts');

/** The names of functions and constants that a source exports. */
function exported(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const one = [...text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gmu)];
  const many = [...text.matchAll(/^export \{([^}]+)\}/gmu)];
  const names = [
    ...one.map(([, name = '']) => name),
    ...many.flatMap(([, list = '']) => list.split(',').map((name) => name.trim())),
  ];
  return names.filter((name) => name !== '').toSorted();
}

describe('what stands in for a file in browsers', () => {
  it('is there for every file that uses Node', () => {
    expect(Object.keys(MAP).length).toBeGreaterThan(8);
    for (const [node, browser] of Object.entries(MAP)) {
      expect(existsSync(sourceOf(node)), node).toBe(true);
      expect(existsSync(sourceOf(browser)), browser).toBe(true);
    }
  });

  it.each(Object.entries(MAP))('exports the same names: %s', (node, browser) => {
    expect(exported(sourceOf(node)).length).toBeGreaterThan(0);
    expect(exported(sourceOf(browser))).toEqual(exported(sourceOf(node)));
  });

  it.each(Object.values(MAP))('imports nothing of Node: %s', (browser) => {
    expect(readFileSync(sourceOf(browser), 'utf8')).not.toMatch(/from 'node:/u);
  });
});
