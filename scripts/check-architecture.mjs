/**
 * Checks which file of `src/` imports which (the rules are in architecture-rules.mjs), and that
 * dependency-cruiser saw every file: with a TypeScript that it cannot use it sees none, and passes.
 *
 * Usage: node scripts/check-architecture.mjs [folder that holds src/]
 */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { FORBIDDEN, ROOMS } from './architecture-rules.mjs';

const baseDir = resolve(process.argv[2] ?? '.');
const expected = readdirSync(resolve(baseDir, 'src'), { recursive: true })
  .map((path) => `src/${String(path).replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'));

const { output } = await cruise(['src'], {
  baseDir,
  validate: true,
  ruleSet: { forbidden: FORBIDDEN },
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'types'],
  },
});
if (typeof output === 'string') throw new Error('expected dependency-cruiser to return an object');

const faults = [];
if (expected.length === 0) faults.push('no source file was found');

const seen = new Set(output.modules.map((module) => module.source));
const unseen = expected.filter((path) => !seen.has(path));
for (const path of unseen) faults.push(`not-seen: dependency-cruiser did not see ${path}`);

const inARoom = new RegExp(`^src/(index\\.ts$|(${ROOMS.join('|')})/)`);
for (const path of expected.filter((path) => !inARoom.test(path))) {
  faults.push(
    `only-known-rooms: ${path}\n  A new folder of src/ takes its place in ROOMS, in architecture-rules.mjs.`,
  );
}
for (const { rule, from, to } of output.summary.violations) {
  const comment = FORBIDDEN.find(({ name }) => name === rule.name)?.comment;
  faults.push(`${rule.name}: ${from} -> ${to}\n  ${comment}`);
}

for (const fault of faults) console.error(fault);
const imports = output.modules.reduce((sum, module) => sum + module.dependencies.length, 0);
console.log(
  `architecture: ${expected.length - unseen.length} of ${expected.length} source files seen, ` +
    `${imports} imports, ${faults.length} faults`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
