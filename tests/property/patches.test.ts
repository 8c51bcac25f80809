import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/regime/format-problem.js';
import { hashRegime, loadRegime } from '../../src/regime/load.js';
import { parseRegime } from '../../src/regime/parse.js';
import { checkAsyncProperty, PROPERTY_TIMEOUT_MS } from '../helpers/check-property.js';

const directory = mkdtempSync(join(tmpdir(), 'glasshouse-'));
afterAll(() => rmSync(directory, { recursive: true }));

const EVERYTHING = 'tests/fixtures/everything.yaml';
const FILES = readdirSync('safeguards').map((file) => `safeguards/${file}`);
const some = fc.shuffledSubarray(FILES, { minLength: 1 });
/** Those that take a share of what is there take a share of that again. */
const repeatable = FILES.filter((file) => !readFileSync(file, 'utf8').includes('of it'));

describe('safeguards, any of them in any order', () => {
  it(
    'make a regime that is right, whose text is complete in itself',
    async () => {
      await checkAsyncProperty(
        fc.asyncProperty(some, async (files) => {
          const { regime, problems, text, hash } = await loadRegime(EVERYTHING, files);
          expect(
            problems.filter(({ severity }) => severity === 'error').map(formatProblem),
          ).toEqual([]);
          expect(parseRegime(text, EVERYTHING).regime).toEqual(regime);
          expect(hashRegime(text)).toBe(hash);
        }),
      );
    },
    PROPERTY_TIMEOUT_MS,
  );

  it(
    'change nothing when the last of them is applied once more',
    async () => {
      await checkAsyncProperty(
        fc.asyncProperty(some, fc.constantFrom(...repeatable), async (others, last) => {
          const files = [...others.filter((file) => file !== last), last];
          const made = join(directory, 'made.yaml');
          writeFileSync(made, (await loadRegime(EVERYTHING, files)).text);
          // Among the sources of what it made is its title already.
          const again = join(directory, 'again.yaml');
          writeFileSync(again, readFileSync(last, 'utf8').replace(/^patch: /mu, 'patch: Again '));
          const { problems } = await loadRegime(made, [again]);
          const idle = problems.filter(({ message }) => message.includes('changes nothing in'));
          expect(idle).toHaveLength(1);
        }),
      );
    },
    PROPERTY_TIMEOUT_MS,
  );
});
