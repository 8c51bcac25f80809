import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../../src/cli/program.js';
import { fakeIo } from '../../helpers/fake-io.js';
import { fakeTools } from '../../helpers/fake-tools.js';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

const pages = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

/** What a page says outside its blocks of code. */
function prose(page: string): string {
  return readFileSync(page, 'utf8').replace(/^```.*?^```/gmsu, '');
}

describe('README.md', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('is under 120 lines', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThan(120);
  });

  it('has two commands of one line each, made of scripts that exist', () => {
    const commands = [...readme.matchAll(/^```sh\n(.*?)^```/gmsu)].map(([, block]) =>
      (block ?? '').trim(),
    );
    expect(commands).toHaveLength(2);
    for (const command of commands) {
      expect(command).not.toContain('\n');
      const [install, run, ...more] = command.split(' && ');
      expect([install, more]).toEqual(['npm ci', []]);
      expect(Object.keys(scripts)).toContain(/^npm run (\S+)$/u.exec(run ?? '')?.[1]);
    }
  });
});

describe('the commands that README.md tells to try', () => {
  const tried = [...readFileSync('README.md', 'utf8').matchAll(/^npx glasshouse (\S+)/gmu)].map(
    ([, command]) => command ?? '',
  );

  it('are those of the command line', () => {
    const program = createProgram(fakeTools(), fakeIo());
    const known = program.commands.map((command) => command.name());
    expect(tried).toEqual([
      'init',
      'check',
      'run',
      'trace',
      'compare',
      'attribute',
      'safeguards',
      'audit',
    ]);
    expect(known).toEqual(expect.arrayContaining(tried));
  });
});

describe('the pages', () => {
  it('are found', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', join('docs', 'model', 'odd.md')]));
  });

  it.each(pages)('%s links only to files that exist', (page) => {
    const targets = [...prose(page).matchAll(/\]\(([^)\s]+)\)/gu)].map(
      ([, target]) => target ?? '',
    );
    const relative = targets.filter((target) => !/^[a-z]+:|^#/u.test(target));
    const broken = relative.filter(
      (target) => !existsSync(join(dirname(page), target.replace(/#.*$/u, ''))),
    );
    expect(broken).toEqual([]);
  });

  it.each(pages)('%s names only npm scripts that exist', (page) => {
    const named = [...readFileSync(page, 'utf8').matchAll(/npm run ([a-z:-]+[a-z])/gu)].map(
      ([, script]) => script ?? '',
    );
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
  });

  it.each(pages)('%s names no path of a machine', (page) => {
    expect(readFileSync(page, 'utf8')).not.toMatch(
      /(?:^|[\s`("'])\/(?:home|work|root|tmp|Users)\//u,
    );
  });

  it('list every record of a decision', () => {
    const architecture = readFileSync('ARCHITECTURE.md', 'utf8');
    for (const file of readdirSync('docs/decisions'))
      expect(architecture).toContain(`(docs/decisions/${file})`);
  });
});
