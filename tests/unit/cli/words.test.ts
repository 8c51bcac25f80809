import { describe, expect, it } from 'vitest';
import { runCommandText } from '../../../src/cli/command-text.js';
import { BAD_INPUT, Failure, messageOf, usage, WRONG_USAGE } from '../../../src/cli/failure.js';
import { harmless, processIo } from '../../../src/cli/io.js';
import { paragraph, textTable } from '../../../src/cli/text-table.js';
import { version } from '../../../src/cli/version.js';
import { regime } from '../../helpers/fake-regime.js';

describe('a failure', () => {
  it('says what, where, why and what to do, and ends with 1', () => {
    const failure = new Failure({
      what: 'out exists already',
      where: '/srv/ada/out',
      why: 'results are never overwritten unasked',
      todo: 'name another folder',
    });
    expect(failure.message).toBe(
      'error: out exists already\n  where: /srv/ada/out\n  why: results are never overwritten unasked\n  name another folder',
    );
    expect(failure.exitCode).toBe(BAD_INPUT);
    expect(failure.name).toBe('Failure');
  });

  it('says no more than it knows', () => {
    expect(new Failure({ what: 'no' }).message).toBe('error: no');
  });

  it('of usage says what is accepted, and ends with 2', () => {
    const failure = usage('there is no person 9', '0 to 8');
    expect(failure.message).toBe('error: there is no person 9\n  accepted: 0 to 8');
    expect(failure.exitCode).toBe(WRONG_USAGE);
  });
});

describe('the message of anything thrown', () => {
  it('is that of an error, or the thing as text', () => {
    expect(messageOf(new Error('no'))).toBe('no');
    expect(messageOf('a text')).toBe('a text');
    expect(messageOf(null)).toBe('null');
  });
});

describe('text for a terminal', () => {
  it('cannot steer it', () => {
    expect(harmless('\u001b[2J\u001b]0;title\u0007')).toBe('\ufffd[2J\ufffd]0;title\ufffd');
    expect(harmless('\u009b31m')).toBe('\ufffd31m');
    expect(harmless('a\rb\u0000c\u007f')).toBe('a\ufffdb\ufffdc\ufffd');
  });

  it('cannot turn the direction of what follows', () => {
    expect(harmless('a\u202eb\u2066c')).toBe('a\ufffdb\ufffdc');
  });

  it('keeps lines, tabs and every script', () => {
    const text = 'a\n\tÜber 少数 −5 %';
    expect(harmless(text)).toBe(text);
  });
});

describe('the streams of a process', () => {
  const stream = (changes: object) => {
    const written: string[] = [];
    return { written, write: (text: string) => written.push(text), ...changes };
  };
  const io = (out: object, err: object) => {
    const stdout = stream(out);
    const stderr = stream(err);
    const made = processIo({ stdout, stderr } as unknown as Pick<
      NodeJS.Process,
      'stdout' | 'stderr'
    >);
    return { made, stdout, stderr };
  };

  it('keep answers and errors apart, and harmless', () => {
    const { made, stdout, stderr } = io({}, {});
    made.out('answer\u001b');
    made.err('error\u001b');
    expect(stdout.written).toEqual(['answer\ufffd']);
    expect(stderr.written).toEqual(['error\ufffd']);
  });

  it('have a screen only where somebody watches', () => {
    expect(io({ isTTY: true, columns: 60 }, {}).made.screen).toBeNull();
    const { made, stderr } = io({}, { isTTY: true, columns: 80, rows: 24 });
    expect(made.screen).toBe(stderr);
  });

  it('do without what a terminal does not know of itself', () => {
    const { made } = io({ isTTY: true, columns: 0 }, { isTTY: true, columns: 0, rows: 0 });
    expect(made.columns).toBe(80);
    expect(made.screen).toBeNull();
  });

  it('have as many columns as the terminal, but no more than can be read', () => {
    expect(io({}, {}).made.columns).toBe(80);
    expect(io({ isTTY: true, columns: 60 }, {}).made.columns).toBe(60);
    expect(io({ isTTY: true, columns: 220 }, {}).made.columns).toBe(100);
    expect(io({ isTTY: true, columns: 12 }, {}).made.columns).toBe(40);
  });
});

describe('a table of text', () => {
  it('has its first column to the left and the others to the right', () => {
    expect(
      textTable([
        ['', 'times', 'of them wrongly'],
        ['flights', '11.1 million', '90,000'],
        ['fast rail', '4', ''],
      ]),
    ).toBe(
      [
        '                    times  of them wrongly',
        '  flights    11.1 million           90,000',
        '  fast rail             4',
      ].join('\n'),
    );
  });

  it('counts letters, not code units, and indents as told', () => {
    expect(
      textTable(
        [
          ['𝒜', '1'],
          ['bb', '2'],
        ],
        '',
      ),
    ).toBe('𝒜   1\nbb  2');
  });

  it('may be empty', () => {
    expect(textTable([])).toBe('');
  });
});

describe('a paragraph', () => {
  it('breaks at spaces and indents its lines', () => {
    expect(paragraph('one two three four', 10, '- ', '  ')).toBe('- one two\n  three\n  four');
  });

  it('indents all lines alike unless told otherwise', () => {
    expect(paragraph('one two', 6, '  ')).toBe('  one\n  two');
    expect(paragraph('one two', 20)).toBe('one two');
  });

  it('never breaks a word, however long', () => {
    expect(paragraph('untrustworthiness is long', 5)).toBe('untrustworthiness\nis\nlong');
  });
});

describe('the command of a run', () => {
  const request = {
    regime: regime(),
    regimeHash: 'a',
    file: 'regimes/national-2018.yaml',
    seed: '1',
    lives: true,
  };

  it('names the file and the seed', () => {
    expect(runCommandText(request)).toBe('glasshouse run regimes/national-2018.yaml --seed 1');
  });

  it('names several seeds', () => {
    expect(runCommandText(request, 6)).toBe(
      'glasshouse run regimes/national-2018.yaml --seed 1 --seeds 6',
    );
  });

  it('names what was asked otherwise than the file says', () => {
    expect(runCommandText({ ...request, people: 20_000, until: 2018 * 12 + 3 })).toBe(
      'glasshouse run regimes/national-2018.yaml --seed 1 --people 20000 --until 2018-04',
    );
  });

  it('can be pasted into a shell, whatever the file is called', () => {
    expect(runCommandText({ ...request, file: "my town's; rm -rf.yaml" })).toBe(
      String.raw`glasshouse run 'my town'\''s; rm -rf.yaml' --seed 1`,
    );
  });
});

describe('the version', () => {
  it('is that of the package', () => {
    expect(version()).toMatch(/^\d+\.\d+\.\d+/u);
  });
});
