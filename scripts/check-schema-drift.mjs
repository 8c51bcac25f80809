/**
 * Checks that `schema/regime.schema.json` is what `npm run schema` makes of the sources: it is
 * generated, and committed so that editors can read it. Needs a build.
 *
 * Where they differ, the new file is left in place, to be looked at and committed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const generator = 'scripts/generate-schema.mjs';
const schema = 'schema/regime.schema.json';

/** @returns {string | null} the schema's text, or null where there is none */
function readSchema() {
  return existsSync(schema) ? readFileSync(schema, 'utf8') : null;
}

const committed = readSchema();
if (existsSync(generator)) {
  execFileSync(process.execPath, [generator], { stdio: 'inherit' });
  const generated = readSchema();
  if (generated === null) {
    console.error(`${generator} wrote no ${schema}`);
    process.exitCode = 1;
  } else if (generated !== committed) {
    console.error(`${schema} was not what ${generator} makes; it is now: look at it, commit it`);
    process.exitCode = 1;
  } else {
    console.log(`${schema} is up to date`);
  }
} else if (committed !== null) {
  console.error(`${schema} is there and ${generator}, which makes it, is not`);
  process.exitCode = 1;
} else {
  console.log(`no schema yet: neither ${generator} nor ${schema}`);
}
