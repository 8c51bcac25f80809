/**
 * Writes the JSON Schemas of `schema/` from the sources: those of a regime and of a patch from `src/regime`, that of a standard
 * from `src/experiment/standards`. Needs a build.
 *
 * `--check` writes nothing and fails where a file is not what would be written.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { standardJsonSchema } from '../dist/experiment/standards/schema.js';
import { patchJsonSchema } from '../dist/regime/patch/json-schema.js';
import { regimeJsonSchema } from '../dist/regime/schema/json-schema.js';

const SCHEMAS = {
  'schema/regime.schema.json': regimeJsonSchema(),
  'schema/patch.schema.json': patchJsonSchema(),
  'schema/standard.schema.json': standardJsonSchema(),
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
