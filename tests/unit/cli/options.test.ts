import { Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SEED,
  oneOf,
  parseIndex,
  peopleOption,
  seedOption,
  untilOption,
} from '../../../src/cli/options.js';

/** What a command with the three options understands. */
function parsed(...args: string[]): unknown {
  const command = new Command('x')
    .addOption(peopleOption())
    .addOption(untilOption())
    .addOption(seedOption())
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  return command.parse(args, { from: 'user' }).opts();
}

describe('people', () => {
  it.each([
    ['1400', 1400],
    ['140k', 140_000],
    ['1.4M', 1_400_000],
    ['1.4B', 1_400_000_000],
    ['1', 1],
  ])('may be %s', (text, people) => {
    expect(parsed('--people', text)).toEqual({ people, seed: DEFAULT_SEED });
  });

  it.each(['0', '-5', '1,400', '140K', '1.5', 'many', '', '3B', '1e3', 'people.csv'])(
    'may not be %j',
    (text) => {
      expect(() => parsed(`--people=${text}`)).toThrow(/accepted: a number from 1 to 2B/u);
    },
  );
});

describe('until', () => {
  it('is a month', () => {
    expect(parsed('--until', '2018-04')).toEqual({ until: 2018 * 12 + 3, seed: DEFAULT_SEED });
  });

  it.each(['2018', '2018-13', '2018-4', '04/2018', ''])('may not be %j', (text) => {
    expect(() => parsed(`--until=${text}`)).toThrow(/accepted: a month, like 2014-01/u);
  });
});

describe('seed', () => {
  it('is 1 where none is named', () => {
    expect(parsed()).toEqual({ seed: '1' });
  });

  it.each([
    ['0', '0'],
    ['42', '42'],
    ['007', '7'],
    ['18446744073709551615', '18446744073709551615'],
  ])('may be %s', (text, seed) => {
    expect(parsed('--seed', text)).toEqual({ seed });
  });

  it.each([
    '18446744073709551616',
    '-1',
    '1.5',
    '0x10',
    'lucky',
    '',
    '1e3',
    '99999999999999999999',
  ])('may not be %j', (text) => {
    expect(() => parsed(`--seed=${text}`)).toThrow(
      /accepted: a whole number from 0 to 18446744073709551615/u,
    );
  });
});

describe('one of some names', () => {
  const find = (kind: string): unknown =>
    new Command('x')
      .addOption(oneOf(['wrongful', 'silenced'], new Option('--find <kind>', 'whom')))
      .exitOverride()
      .configureOutput({ writeErr: () => undefined })
      .parse(['--find', kind], { from: 'user' })
      .opts();

  it('is taken as it is, and all are named in the help', () => {
    expect(find('silenced')).toEqual({ find: 'silenced' });
    const option = oneOf(['wrongful', 'silenced'], new Option('--find <kind>', 'whom'));
    expect(option.argChoices).toEqual(['wrongful', 'silenced']);
  });

  it('is suggested where another is much like it', () => {
    expect(() => find('wrngful')).toThrow(
      /; did you mean "wrongful"\?\n {2}accepted: wrongful, silenced$/u,
    );
    expect(() => find('happy')).toThrow(/invalid\. \n {2}accepted: wrongful, silenced$/u);
  });
});

describe('the number of a person', () => {
  it('is a whole number from 0', () => {
    expect(parseIndex('0')).toBe(0);
    expect(parseIndex('4711')).toBe(4711);
  });

  it.each(['-1', '1.5', 'Ada', '', '12345678901', '4,711'])('may not be %j', (text) => {
    expect(() => parseIndex(text)).toThrow(/accepted: a whole number from 0/u);
  });
});
