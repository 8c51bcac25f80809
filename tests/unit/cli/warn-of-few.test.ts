import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TOOLS, type Tools } from '../../../src/cli/tools.js';
import { fewPeople } from '../../../src/report/few-people.js';
import { commandLine } from '../../helpers/command-line.js';
import { fakeCard } from '../../helpers/fake-card.js';

let top = '';
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'glasshouse-few-'));
  await writeFile(
    join(top, 'town.yaml'),
    'regime: town\nfrom: 2020-01\nuntil: 2020-03\npopulation:\n  people: 20k\n',
  );
});
afterEach(async () => rm(top, { recursive: true }));

const COMMANDS: Readonly<Record<string, Partial<Tools>>> = {
  run: {},
  compare: { loadRegime: TOOLS.loadRegime },
  attribute: {},
  safeguards: {},
  audit: { auditRegime: async () => fakeCard() },
};

describe('few people', () => {
  it.each(Object.entries(COMMANDS))(
    'are warned of by %s, on standard error',
    async (name, tools) => {
      const file = join(top, 'town.yaml');
      const files = name === 'compare' ? [file, file] : [file];
      const args = [name, ...files, '--json', '--force', '--out', join(top, 'out')];
      const { code, err, out } = await commandLine([...args, '--people', '30'], tools);
      expect(code).toBe(0);
      expect(err).toBe(`warning: ${fewPeople(30) ?? ''}\n`);
      expect(() => JSON.parse(out) as unknown).not.toThrow();
      expect((await commandLine([...args, '--people', '1k'], tools)).err).toBe('');
    },
  );
});
