import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../../src/cli/program.js';
import { runJson } from '../../../src/report/run-json.js';
import { fakeIo } from '../../helpers/fake-io.js';
import { fakeOverSeeds, fakeResult } from '../../helpers/fake-result.js';
import { fakeTools } from '../../helpers/fake-tools.js';

const PAIRED = {
  withoutRegime: fakeResult().series,
  contagion: {
    list: 'l',
    month: 0,
    injected: 80,
    gained: 7,
    lost: 0,
    blocks: Array.from({ length: 8 }, (_, at) => ({ injected: 10, gained: at % 3, lost: 0 })),
  },
};

/** All keys of an object, at any depth. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describe('docs/run-json.md', () => {
  it('names every key of run.json', async () => {
    const text = await readFile('docs/run-json.md', 'utf8');
    const keys = new Set(
      keysOf(
        JSON.parse(
          JSON.stringify(
            runJson(
              fakeResult({ paired: PAIRED, overSeeds: fakeOverSeeds(fakeResult(), 6) }),
              '0.1.0',
            ),
          ),
        ),
      ),
    );
    expect(keys.size).toBeGreaterThan(60);
    for (const key of keys) {
      expect(
        [`\`${key}\``, `"${key}"`, `.${key}`].some((form) => text.includes(form)),
        key,
      ).toBe(true);
    }
  });
});

describe('docs/cli.md', () => {
  const { commands } = createProgram(fakeTools(), fakeIo());

  it.each(commands.map((command) => [command.name(), command] as const))(
    'describes %s and all its options',
    async (name, command) => {
      const text = await readFile('docs/cli.md', 'utf8');
      const section = text
        .split('\n## ')
        .find((each) => new RegExp(`^\`glasshouse ${name}[ \`]`, 'u').test(each));
      expect(section).toBeDefined();
      for (const { long } of command.options) expect(section).toContain(`\`${long ?? ''}`);
    },
  );
});
