/**
 * Writes `schema/regime.schema.json` and `schema/patch.schema.json` from the schemas in `src/regime`. Needs a build.
 *
 * `--check` writes nothing and fails where a file is not what would be written.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { patchJsonSchema } from '../dist/regime/patch/json-schema.js';
import { regimeJsonSchema } from '../dist/regime/schema/json-schema.js';

const SCHEMAS = {
  'schema/regime.schema.json': regimeJsonSchema(),
  'schema/patch.schema.json': patchJsonSchema(),
};

for (const [file, schema] of Object.entries(SCHEMAS)) {
  const text = `${JSON.stringify(schema, null, 1)}\n`;
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
}
