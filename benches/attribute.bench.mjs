/**
 * Attribution of harm to 8 mechanisms of the national regime: 256 sets of them, each a whole simulation, two or more at a
 * time. Beside it one simulation alone, in one thread, so that the sum can be set against 256 times one.
 *
 * Usage: npm run bench -- attribute          (100,000 people over 84 months; PEOPLE=10000 and MONTHS=24 for less)
 */
import { availableParallelism } from 'node:os';
import { attribute } from '../dist/experiment/attribution/attribute.js';
import { simulate } from '../dist/experiment/fleet/simulate.js';
import { mechanismsOf } from '../dist/experiment/mechanisms/mechanisms.js';
import { loadRegime } from '../dist/regime/load.js';

const PEOPLE = Number(process.env.PEOPLE ?? 100_000);
const MONTHS = Number(process.env.MONTHS ?? 84);
const MECHANISMS = 8;
const TARGET_SECONDS = 300;
const SINGLES = 3;

/** Seconds of one simulation and of all sets. */
export async function measure() {
  const { regime } = await loadRegime('regimes/national-2018.yaml');
  const mechanisms = mechanismsOf(regime).slice(0, MECHANISMS);
  const threads = availableParallelism();
  const common = { regime, seed: '1', people: PEOPLE, months: MONTHS };
  const singles = [];
  for (let round = 0; round < SINGLES; round++)
    singles.push(await timed(() => simulate({ ...common, person: null })));
  const one = Math.min(...singles);
  const cpu = process.cpuUsage();
  let found = null;
  const all = await timed(async () => {
    found = await attribute({ ...common, seeds: 1, threads, mechanisms, orders: 0 });
  });
  const { user, system } = process.cpuUsage(cpu);
  const work = (user + system) / 1e6;
  return {
    rows: [
      { what: 'one simulation, 1 thread, best of 3', seconds: one.toFixed(2), simulations: 1 },
      {
        what: `all sets of ${mechanisms.length} mechanisms, ${threads} threads`,
        seconds: all.toFixed(1),
        simulations: found.simulations,
      },
    ],
    remarks: [
      `${PEOPLE} people, ${MONTHS} months; mechanisms: ${mechanisms.map(({ name }) => name).join(', ')}`,
      `${work.toFixed(0)} s of processor time in all, ${(work / threads).toFixed(0)} s on each of ${threads} cores if nothing else runs`,
      `${(all / (found.simulations * one)).toFixed(2)} of the time that as many simulations take one after another`,
      `under ${TARGET_SECONDS} s: ${all < TARGET_SECONDS ? 'yes' : 'no'}`,
    ],
  };
}

async function timed(work) {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1000;
}
