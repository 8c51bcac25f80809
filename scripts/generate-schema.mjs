/**
 * Writes `schema/regime.schema.json` from the schema in `src/regime/schema`. Needs a build.
 *
 * `--check` writes nothing and fails where the file is not what would be written.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { regimeJsonSchema } from '../dist/regime/schema/json-schema.js';

const file = 'schema/regime.schema.json';
const text = `${JSON.stringify(regimeJsonSchema(), null, 1)}\n`;

if (process.argv.includes('--check')) {
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (committed !== text) {
    console.error(`${file} is not what the sources make: npm run schema`);
    process.exitCode = 1;
  }
} else {
  mkdirSync('schema', { recursive: true });
  writeFileSync(file, text);
}
