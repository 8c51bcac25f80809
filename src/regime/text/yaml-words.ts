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

/** The words for a YAML syntax error. */
export function wordsOfSyntaxError(code: ErrorCode, message: string): Words {
  const known = KNOWN[code];
  if (known !== undefined) return known;
  const first = message.split('\n')[0] ?? message;
  return {
    found: `this is not YAML: ${first.charAt(0).toLowerCase()}${first.slice(1)}`,
    accepted: 'text with : , # [ ] { } in quotes, the same indentation for keys of one map',
  };
}
