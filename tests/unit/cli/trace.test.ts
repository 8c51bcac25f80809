import { describe, expect, it, vi } from 'vitest';
import type { Tools } from '../../../src/cli/tools.js';
import { commandLine } from '../../helpers/command-line.js';
import { fakeLife } from '../../helpers/fake-life.js';
import { fakeTools } from '../../helpers/fake-tools.js';

describe('trace', () => {
  it('tells the life of a person who does not exist', async () => {
    const { code, out, err } = await commandLine(['trace', 'town.yaml', '--person', '123']);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(
      /^Person 123, who does not exist\. A made-up regime, seed 1\.\nGroup minority/u,
    );
    expect(out).toContain(`
April 2018
  A record of jaywalking that was person 4711's.
  The score "state" went from 1,000 to 995: somebody else's acts −5. By their
    own acts it would be 1,000.
  Came onto the list "judgment defaulters", because of a record of somebody
    else's act. Wrongly: their own acts would not have put them there.
  Now, by the regime: closed: flights. By their own acts: nothing is closed.
`);
    expect(out).toContain(
      '\n3 months in which their standing stayed the same, June 2018 to August 2018\n',
    );
    expect(out).toMatch(/\nWhat it comes to\n {2}In 10 months there were 3 records/u);
  });

  it('finds a life', async () => {
    const findLife = vi.fn<Tools['findLife']>(fakeTools().findLife);
    await commandLine(['trace', 'town.yaml', '--find', 'family', '--seed', '3', '--people', '1k'], {
      findLife,
    });
    const [request, why] = findLife.mock.calls[0] ?? [];
    expect(why).toBe('family');
    expect(request).toMatchObject({ seed: '3', people: 1000, lives: false });
  });

  it.each([
    ['wrongful', 'nobody was ever restricted wrongly'],
    ['trapped', 'nobody was ever restricted wrongly'],
    ['silenced', 'nobody who was never restricted left anything unsaid out of fear'],
    ['family', 'nobody was on a list only because of somebody in the household'],
  ])('says so where there is no such life (%s)', async (kind, said) => {
    const { code, out } = await commandLine(['trace', 'town.yaml', '--find', kind], {
      findLife: async () => null,
    });
    expect(code).toBe(0);
    expect(out).toBe(`In this run ${said}.\n`);
  });

  it('must be told whose life', async () => {
    const { code, err } = await commandLine(['trace', 'town.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('trace was not told whose life');
    expect(err).toContain('--find wrongful|trapped|silenced|family');
  });

  it('knows how many people there are', async () => {
    const { code, err } = await commandLine(['trace', 'town.yaml', '--person', '20000']);
    expect(code).toBe(2);
    expect(err).toContain('there is no person 20000');
    expect(err).toContain('accepted: 0 to 19999');
    const fewer = await commandLine(['trace', 'a.yaml', '--person', '50', '--people', '50']);
    expect(fewer.err).toContain('accepted: 0 to 49');
  });

  it('tells person 0 as well', async () => {
    const traceLife = vi.fn<Tools['traceLife']>(fakeTools().traceLife);
    const { out } = await commandLine(['trace', 'a.yaml', '--person', '0'], { traceLife });
    expect(traceLife.mock.calls[0]?.[1]).toBe(0);
    expect(out).toContain('Person 0,');
  });

  it('tells how far it is', async () => {
    const { err } = await commandLine(['trace', 'a.yaml', '--person', '1'], {
      async traceLife(request, person) {
        request.onProgress?.({ monthsDone: 12, months: 24, people: 1, seconds: 3 });
        return fakeLife({ person });
      },
    });
    expect(err).toBe('50 %, month 12 of 24, 3 s left\n');
  });

  it('can be stopped', async () => {
    const { code, err } = await commandLine(['trace', 'a.yaml', '--person', '1'], {
      async traceLife(request, person) {
        process.emit('SIGINT', 'SIGINT');
        request.signal?.throwIfAborted();
        return fakeLife({ person });
      },
    });
    expect(code).toBe(130);
    expect(err).toContain('stopped by SIGINT');
  });
});

describe('trace --json', () => {
  it('prints the life with the names that its numbers stand for, and nothing else', async () => {
    const { out, err } = await commandLine(['trace', 'town.yaml', '--find', 'wrongful', '--json']);
    expect(err).toBe('');
    const json = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(json)).toEqual([
      'glasshouse',
      'regime',
      'patches',
      'seed',
      'people',
      'why',
      'names',
      'life',
    ]);
    expect(json).toMatchObject({
      regime: { name: 'A made-up regime', hash: 'a'.repeat(64) },
      seed: '1',
      people: 20_000,
      why: 'wrongful',
      names: {
        groups: ['majority', 'minority'],
        lists: ['judgment defaulters', 'low score', 'green lane'],
        domains: ['traffic', 'flights', 'internet', 'hospital queue'],
        jurisdictions: ['everywhere else', 'Coastal pilot'],
      },
    });
    expect(json['life']).toEqual(fakeLife());
  });

  it('prints null where nobody was found', async () => {
    const { code, out } = await commandLine(['trace', 'a.yaml', '--find', 'family', '--json'], {
      findLife: async () => null,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ why: null, life: null });
  });
});
