/**
 * Runs every bench of this folder on the built package and prints its spread.
 *
 * A bench is a file NAME.bench.mjs that imports from ../dist and exports `bench`, a tinybench Bench; or, where programs
 * take turns, `measure`, a function that gives the rows of a table and remarks on them.
 *
 * Usage: npm run bench [-- NAME...]
 */
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';

const wanted = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.slice(0, -'.bench.mjs'.length))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
if (names.length === 0) throw new Error('no such bench: benches are files benches/NAME.bench.mjs');

console.log(`node ${process.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model}`);
for (const name of names) {
  const { bench, measure } = await import(`./${name}.bench.mjs`);
  console.log(`\n${name}`);
  const { rows, remarks } = measure === undefined ? await runTasks(bench) : await measure();
  console.table(rows);
  for (const remark of remarks) console.log(remark);
}

async function runTasks(bench) {
  const tasks = await bench.run();
  const rows = tasks.map((task) => {
    if (task.result.state !== 'completed') throw new Error(`${task.name}: ${task.result.state}`);
    const { min, p50, p99, sd } = task.result.latency;
    return {
      task: task.name,
      'min ms': min.toFixed(4),
      'median ms': p50.toFixed(4),
      'p99 ms': p99.toFixed(4),
      'sd ms': sd.toFixed(4),
      samples: task.result.latency.samplesCount,
    };
  });
  return { rows, remarks: [] };
}
