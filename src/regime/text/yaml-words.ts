import type { ErrorCode } from 'yaml';
import type { Words } from './words.js';

/** What the YAML parser found, in words for people who write regimes, where its own are for people who write parsers. */
const KNOWN: Partial<Record<ErrorCode, Words>> = {
  TAB_AS_INDENT: { found: 'a tab is used to indent', accepted: 'spaces' },
  MULTIPLE_DOCS: { found: 'a second document begins here', accepted: 'one regime a file' },
  BAD_ALIAS: { found: 'this alias names nothing', accepted: 'text that begins with * in quotes' },
  RESOURCE_EXHAUSTION: {
    found: 'nested too deep',
    accepted: 'a regime, which is no more than nine deep',
  },
  BAD_DIRECTIVE: { found: 'a YAML directive that is not known' },
};

/** The same for codes that stand for several slips: the first whose pattern the parser's message has is meant. */
const BY_MESSAGE: readonly (readonly [pattern: RegExp, words: Words])[] = [
  [
    /^Flow sequence.* end with a \]/iu,
    {
      found: 'a bracket [ is not closed, or its lines are indented no further than their key',
      accepted: 'a ] at its end, and each line up to it indented further than the key',
    },
  ],
  [
    /^Flow map.* end with a \}/iu,
    {
      found: 'a bracket { is not closed, or its lines are indented no further than their key',
      accepted: 'a } at its end, and each line up to it indented further than the key',
    },
  ],
  [
    /^Implicit keys .*single line/u,
    {
      found: 'a key goes over several lines; often a : is missing in the line above',
      accepted: '`key: value`, each key in one line; text of several lines in quotes',
    },
  ],
  [
    /^Implicit map keys need to be followed by map values/u,
    {
      found: 'a key without a value',
      accepted: 'a colon, a space and a value after the key, such as `from: 2018-01`',
    },
  ],
  [
    /^Nested mappings are not allowed in compact mappings/u,
    {
      found: 'a second key with a colon in one line',
      accepted: 'text that has a colon in quotes, or the inner key in a line of its own, indented',
    },
  ],
  [
    /^All mapping items must start at the same column/u,
    {
      found: 'this line is indented otherwise than the keys beside it',
      accepted: 'the same number of spaces before all keys of one map',
    },
  ],
  [
    /^All sequence items must start|^A block sequence may not be used as/u,
    {
      found: 'this line is indented otherwise than the items beside it',
      accepted: 'the same number of spaces before all items of one list',
    },
  ],
  [
    /^Missing closing ["']/u,
    { found: 'text in quotes is not closed', accepted: 'the same quote again at its end' },
  ],
  [
    /^Missing ,(?: or :)? between/u,
    {
      found: 'a comma is missing between two items in brackets',
      accepted: '`[one, two]` or `{key: value, key: value}`',
    },
  ],
  [
    /^Missing space after : /u,
    { found: 'no space after a colon', accepted: '`key: value`, with a space after the colon' },
  ],
  [
    /^Comments must be separated/u,
    {
      found: 'a # stands right after other text',
      accepted: 'a space before the # of a comment; text that has a # in quotes',
    },
  ],
  [
    /^Sequence item without - indicator/u,
    {
      found: 'this line is neither an item of the list above it nor a key beside it',
      accepted: '`- item`, or a key that is indented as those beside it',
    },
  ],
  [
    /^Unexpected (?:,|empty item) in /u,
    { found: 'a comma with nothing before it', accepted: 'an item on both sides of a comma' },
  ],
  [
    /^Unexpected flow-(?:seq|map)-end/u,
    {
      found: 'a bracket is closed that was not opened',
      accepted: 'as many ] as [ and as many } as {; text that has brackets in quotes',
    },
  ],
  [
    /^Plain value cannot start with/u,
    {
      found: 'text begins with a sign that means something else here',
      accepted: 'such text in quotes',
    },
  ],
  [
    /^Block collections are not allowed within flow collections/u,
    {
      found: 'indented keys or items within brackets',
      accepted: '`{key: value, key: value}` or `[one, two]` within brackets',
    },
  ],
  [
    /^Invalid escape sequence/u,
    {
      found: 'a backslash in double quotes that means nothing',
      accepted: 'text with a backslash in single quotes',
    },
  ],
];

/** The words for a YAML syntax error. */
export function wordsOfSyntaxError(code: ErrorCode, message: string): Words {
  const known = KNOWN[code];
  if (known !== undefined) return known;
  const meant = BY_MESSAGE.find(([pattern]) => pattern.test(message));
  if (meant !== undefined) return meant[1];
  const first = message.split('\n')[0] ?? message;
  return {
    found: `this is not YAML: ${first.charAt(0).toLowerCase()}${first.slice(1)}`,
    accepted: 'text with : , # [ ] { } in quotes, the same indentation for keys of one map',
  };
}
