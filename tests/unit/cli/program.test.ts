import { describe, expect, it } from 'vitest';
import { createProgram } from '../../../src/cli/program.js';
import { version } from '../../../src/cli/version.js';
import { commandLine } from '../../helpers/command-line.js';
import { fakeIo } from '../../helpers/fake-io.js';
import { fakeTools } from '../../helpers/fake-tools.js';

const COMMANDS = [
  'check',
  'run',
  'resume',
  'compare',
  'attribute',
  'safeguards',
  'audit',
  'trace',
  'network',
  'metrics',
  'init',
  'doctor',
  'serve',
];

describe('the program', () => {
  const program = createProgram(fakeTools(), fakeIo());

  it('names itself as the user types it', () => {
    expect(program.name()).toBe('glasshouse');
  });

  it('has its commands in the order in which they are met', () => {
    expect(program.commands.map((command) => command.name())).toEqual(COMMANDS);
  });

  it('describes every command, argument and option', () => {
    for (const command of program.commands) {
      expect(command.summary()).not.toBe('');
      expect(command.description()).not.toBe('');
      for (const argument of command.registeredArguments) expect(argument.description).not.toBe('');
      for (const option of command.options) expect(option.description).not.toBe('');
    }
  });
});

describe('help', () => {
  it('is an answer: on standard output, with exit code 0', async () => {
    const { code, out, err } = await commandLine(['--help']);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const command of COMMANDS) expect(out).toContain(`\n  ${command} `);
  });

  it('tells how to begin, and what exit codes mean', async () => {
    const { out } = await commandLine(['--help']);
    expect(out).toContain('glasshouse init my-town');
    expect(out).toContain('Exit codes: 0 done, 1 the file or the run is bad, 2 wrong usage');
    expect(out).toContain('no way to load data on real people');
  });

  it('breaks where the terminal does, and nowhere else', async () => {
    const about = async (columns: number): Promise<string> => {
      const { out } = await commandLine(['--help'], {}, { columns });
      return /A wind tunnel[^]*?does\./u.exec(out)?.[0] ?? '';
    };
    expect((await about(100)).split('\n')).toHaveLength(2);
    expect(Math.max(...(await about(50)).split('\n').map((line) => line.length))).toBeGreaterThan(
      40,
    );
    expect((await about(50)).split('\n').every((line) => line.length <= 50)).toBe(true);
  });

  it.each(COMMANDS)('is there for %s', async (command) => {
    const { code, out } = await commandLine([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: glasshouse ${command}`);
  });

  it('is shown, as an error, where no command is named', async () => {
    const { code, out, err } = await commandLine([]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Usage: glasshouse');
  });
});

describe('the version', () => {
  it('is told', async () => {
    expect(await commandLine(['--version'])).toEqual({ code: 0, out: `${version()}\n`, err: '' });
  });
});

describe('wrong usage', () => {
  it.each([
    [['chek', 'a.yaml'], "unknown command 'chek'", 'Did you mean check?'],
    [['run', 'a.yaml', '--sed', '1'], "unknown option '--sed'", 'Did you mean --seed?'],
    [['run'], "missing required argument 'file'", '--help'],
    [['check'], "missing required argument 'file'", '--help'],
    [['run', 'a.yaml', 'b.yaml'], 'too many arguments', '--help'],
    [['run', 'a.yaml', '--seed'], "option '--seed <s>' argument missing", '--help'],
    [['run', 'a.yaml', '--people', '1,000'], "'1,000' is invalid", 'like 1400, 140k, 1.4M'],
    [['run', 'a.yaml', '--until', '2018'], "'2018' is invalid", 'like 2014-01'],
    [['trace', 'a.yaml', '--find', 'happy'], "'happy' is invalid", 'wrongful, trapped, silenced'],
    [['trace', 'a.yaml', '--person', '1', '--find', 'family'], 'cannot be used with', '--find'],
    [['trace', 'a.yaml', '--find', 'wrngful'], 'is invalid; did you mean "wrongful"?', 'trapped'],
    [['audit', 'a.yaml', '--standard', 'gdpr-23'], 'did you mean "gdpr-22"?', 'udhr'],
    [['run', 'a.yaml', '--engine', 'kernal'], 'did you mean "kernel"?', 'reference'],
    [['safeguards', 'a.yaml', '--harm', 'chiling share'], 'did you mean "chilling share"?', 'acts'],
  ])('%j ends with 2, and says what is accepted', async (args, what, accepted) => {
    const { code, out, err } = await commandLine(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(what);
    expect(err).toContain(accepted);
  });
});

describe('what is accepted', () => {
  it.each([
    ['run', 'a.yaml', '--people', '1,000'],
    ['trace', 'a.yaml', '--find', 'happy'],
    ['audit', 'a.yaml', '--standard', 'xyz'],
    ['trace', 'a.yaml', '--person', '99999999'],
  ])('stands on a line of its own, whoever refuses: %s %s %s %s', async (...args) => {
    const { err } = await commandLine(args);
    expect(err).toMatch(/^error: [^\n]*[^\s.]\n {2}accepted: [^\n]+\n/u);
    expect(err).not.toMatch(/Allowed choices|Accepted:/u);
  });
});

describe('what nobody foresaw', () => {
  it('is told without a stack, and ends with 1', async () => {
    const { code, err } = await commandLine(['network', 'a.yaml'], {
      measureNetwork: () => Promise.reject(new RangeError('too large to be measured')),
    });
    expect(code).toBe(1);
    expect(err).toBe('error: too large to be measured\n');
  });
});
