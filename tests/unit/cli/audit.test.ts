import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditRequest } from '../../../src/experiment/audit/audit.js';
import { commandLine } from '../../helpers/command-line.js';
import { fakeCard } from '../../helpers/fake-card.js';

let top = '';
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'glasshouse-audit-'));
});
afterAll(() => rm(top, { recursive: true, force: true }));

/** Runs `audit` with tools that make a fake card, and keeps what was asked of them. */
async function audit(...args: string[]) {
  const asked: AuditRequest[] = [];
  const answer = await commandLine(['audit', ...args], {
    auditRegime: async (request) => {
      asked.push(request);
      return fakeCard();
    },
  });
  return { ...answer, asked };
}

describe('glasshouse audit', () => {
  it('writes both files, prints a summary, and says where the card is', async () => {
    const out = join(top, 'card');
    const { code, out: printed, asked } = await audit('town.yaml', '--out', out);
    expect(code).toBe(0);
    expect((await readdir(out)).toSorted()).toEqual(['audit.html', 'audit.json']);
    for (const part of [
      'not legal advice',
      'A test ban',
      'speaks for the prohibition applying',
      'audit.html',
    ])
      expect(printed.replaceAll(/\s+/gu, ' ')).toContain(part);
    expect(asked[0]?.seeds).toEqual(Array.from({ length: 10 }, (_, at) => String(at + 1)));
    expect(asked[0]?.standards).toHaveLength(9);
    expect(await readFile(join(out, 'audit.html'), 'utf8')).toContain(
      'glasshouse audit town.yaml --seed 1 --seeds 10',
    );
  });

  it('refuses a folder that is there, replaces its own by force, and nothing else', async () => {
    const out = join(top, 'twice');
    await audit('town.yaml', '--out', out);
    const again = await audit('town.yaml', '--out', out);
    expect(again.code).toBe(1);
    expect(again.err).toContain('exists already');
    expect((await audit('town.yaml', '--out', out, '--force')).code).toBe(0);
    await writeFile(join(out, 'mine.txt'), 'mine');
    const foreign = await audit('town.yaml', '--out', out, '--force');
    expect(foreign.code).toBe(1);
    expect(foreign.err).toContain('mine.txt');
  });

  it('takes several standards by name, in the order of a card', async () => {
    const { asked } = await audit(
      'town.yaml',
      '--standard',
      'udhr',
      'eu-ai-act-5-1-c',
      '--out',
      join(top, 'two'),
    );
    expect(asked[0]?.standards.map(({ key }) => key)).toEqual(['eu-ai-act-5-1-c', 'udhr']);
  });

  it('names a standard that there is not, the one that was meant, and all there are', async () => {
    const { code, err } = await audit(
      'town.yaml',
      '--standard',
      'gdpr-rihgts',
      '--out',
      join(top, 'none'),
    );
    expect(code).toBe(2);
    expect(err).toContain('there is no standard "gdpr-rihgts"; did you mean "gdpr-rights"?');
    expect(err).toContain('us-four-fifths');
  });

  it('passes on people, months and seeds, and writes them into the command', async () => {
    const out = join(top, 'asked');
    const { asked } = await audit(
      'town.yaml',
      '--people',
      '3k',
      '--until',
      '2018-06',
      '--seed',
      '18446744073709551615',
      '--seeds',
      '2',
      '--out',
      out,
      '--standard',
      'udhr',
    );
    expect(asked[0]).toMatchObject({ people: 3000, seeds: ['18446744073709551615', '0'] });
    expect(await readFile(join(out, 'audit.html'), 'utf8')).toContain(
      '--seed 18446744073709551615 --seeds 2 --people 3000 --until 2018-06 --standard udhr',
    );
  });

  it.each(['0', '1001', 'many', '1.5'])('refuses --seeds %s', async (seeds) => {
    const { code, err } = await audit('town.yaml', '--seeds', seeds, '--out', join(top, 'bad'));
    expect(code).toBe(2);
    expect(err).toContain('from 1 to 1000');
  });

  it('prints audit.json alone with --json', async () => {
    const out = join(top, 'json');
    const { out: printed } = await audit('town.yaml', '--json', '--out', out);
    expect(JSON.parse(printed)).toEqual(
      JSON.parse(await readFile(join(out, 'audit.json'), 'utf8')),
    );
  });

  it('refuses a file that is no regime', async () => {
    const { code, asked } = await audit('bad.yaml', '--out', join(top, 'never'));
    expect(code).toBe(1);
    expect(asked).toEqual([]);
  });

  it('names a standard whose file is broken', async () => {
    const { code, err } = await commandLine(['audit', 'town.yaml', '--out', join(top, 'broken')], {
      loadStandard: async () => ({ standard: null, problems: [] }),
    });
    expect(code).toBe(1);
    expect(err).toContain('the standard "eu-ai-act-5-1-c" is not valid');
  });
});
