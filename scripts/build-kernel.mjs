/**
 * Compiles assembly/ to dist/kernel.wasm, unless the one that is there was made from the same source by the same
 * compiler.
 *
 * Usage: node scripts/build-kernel.mjs
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import binaryen from 'assemblyscript/binaryen';

const root = fileURLToPath(new URL('..', import.meta.url));
const FLAGS = [
  'assembly/index.ts',
  // Low memory is the host's: the directory and the lanes of a draw (assembly/memory.ts, random.ts).
  '--memoryBase',
  '4096',
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '--optimizeLevel',
  '3',
  '--shrinkLevel',
  '0',
  '--converge',
  '--noAssert',
];
/**
 * asc leaves functions alone that have one caller but are long. Put where they are called they make a month 4 % quicker.
 */
const AGAIN = { level: 4, oneCallerMaxSize: -1 };
const FEATURES = [
  'MutableGlobals',
  'NontrappingFPToInt',
  'SIMD128',
  'BulkMemory',
  'BulkMemoryOpt',
  'SignExt',
];
const OUT = `${root}dist/kernel.wasm`;
const STAMP = `${OUT}.from`;

/** Compiles the kernel if it has changed; says whether it had to. */
export async function buildKernel() {
  const made = stamp();
  if (existsSync(OUT) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === made) return false;
  mkdirSync(`${root}dist`, { recursive: true });
  const beside = `dist/kernel.${process.pid}.tmp`;
  const stderr = asc.createMemoryStream();
  const { error } = await asc.main([...FLAGS, '--baseDir', root, '--outFile', beside], { stderr });
  if (error) throw new Error(`the kernel does not compile:\n${String(stderr)}`);
  writeFileSync(`${root}${beside}`, optimized(readFileSync(`${root}${beside}`)));
  renameSync(`${root}${beside}`, OUT);
  writeFileSync(STAMP, made);
  return true;
}

function optimized(binary) {
  const module = binaryen.readBinary(binary);
  module.setFeatures(FEATURES.reduce((all, name) => all | binaryen.Features[name], 0));
  binaryen.setOptimizeLevel(AGAIN.level);
  binaryen.setShrinkLevel(0);
  binaryen.setOneCallerInlineMaxSize(AGAIN.oneCallerMaxSize);
  module.optimize();
  const made = module.emitBinary();
  module.dispose();
  return made;
}

/** What the kernel is made from, as a hash. */
function stamp() {
  const hash = createHash('sha256').update(JSON.stringify([asc.version, FLAGS, AGAIN, FEATURES]));
  const sources = readdirSync(`${root}assembly`)
    .filter((name) => name.endsWith('.ts') && name !== 'score-bench.ts')
    .sort()
    .map((name) => `assembly/${name}`);
  for (const path of [...sources, 'src/engine/kernel/fields.ts'])
    hash.update(path).update(readFileSync(`${root}${path}`));
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildKernel();
