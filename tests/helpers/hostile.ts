import { parseRegime } from '../../src/regime/parse.js';
import type { Regime } from '../../src/regime/regime.js';
import { regime } from './fake-regime.js';

/** Text that would be a script, an attribute, an image or the end of something if it were not escaped. */
export const HOSTILE = `</title></style></script><script>window.hacked=1</script><img src=x onerror="window.hacked=1">' onclick='window.hacked=1' " onload="window.hacked=1" <!-- \${x} ]]>`;

/** A regime in which every text is hostile. */
export function hostileRegime(): Regime {
  return replaceTexts(regime());
}

/** A valid file whose free texts are hostile: title, about, sources and notes. */
export function hostileFile(): string {
  const quoted = JSON.stringify(HOSTILE);
  const text = `regime: ${quoted}
about: ${quoted}
from: 2018-01
until: 2018-03
sources: {A: ${quoted}}
notes: [${quoted}]
population: {people: 500}
channels: {cameras: {coverage: 50%, note: ${quoted}}}
conduct: {littering: {seen-by: cameras, domain: streets, rate: 20%/month, source: A}}
domains: {streets: {}, trains: {demand: 1/month}}
lists: {fined: {enters: record of littering, leaves: after 2 months, closes: trains}}
`;
  const { problems } = parseRegime(text, 'hostile.yaml');
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return text;
}

const NOT_TEXT = new Set(['kind', 'status', 'compare', 'punishment', 'fallsOn']);

function replaceTexts<T>(value: T, key = ''): T {
  if (typeof value === 'string') {
    return (NOT_TEXT.has(key) ? value : `${value}${HOSTILE}`) as T;
  }
  if (Array.isArray(value)) return value.map((item) => replaceTexts(item, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, replaceTexts(item, name)]),
  ) as T;
}
