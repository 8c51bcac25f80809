/**
 * Checks that the files in `schema/` are what `npm run schema` makes of the sources: they are
 * generated, and committed so that editors can read them. Needs a build.
 *
 * Where they differ, the new files are left in place, to be looked at and committed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const generator = 'scripts/generate-schema.mjs';
const schemas = ['schema/regime.schema.json', 'schema/patch.schema.json'];

/** @returns {(string | null)[]} the text of each schema, or null where there is none */
function readSchemas() {
  return schemas.map((schema) => (existsSync(schema) ? readFileSync(schema, 'utf8') : null));
}

const committed = readSchemas();
execFileSync(process.execPath, [generator], { stdio: 'inherit' });
readSchemas().forEach((generated, i) => {
  const schema = schemas[i];
  if (generated === null) {
    console.error(`${generator} wrote no ${schema}`);
    process.exitCode = 1;
  } else if (generated !== committed[i]) {
    console.error(`${schema} was not what ${generator} makes; it is now: look at it, commit it`);
    process.exitCode = 1;
  } else {
    console.log(`${schema} is up to date`);
  }
});
