/**
 * A comparison of two regimes against one run of one of them: the national regime, and the same with a list that is left
 * after 12 months instead of 24. They take turns, so that a busy machine is busy for all; no report is written.
 *
 * Usage: npm run bench -- compare          (PEOPLE=140k ROUNDS=9 THREADS=… to change them)
 */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { compareRegimes } from '../dist/experiment/compare/compare.js';
import { runRegime } from '../dist/experiment/run.js';
import { parseRegime } from '../dist/regime/parse.js';
import { readCount } from '../dist/regime/units/read-count.js';

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const PEOPLE = readCount(process.env.PEOPLE ?? '140k').value;
const THREADS = Number(process.env.THREADS ?? availableParallelism());
const FILE = 'regimes/national-2018.yaml';
const TERM = 'repaid at 2%/month, after 24 months,';
/** The most that a comparison may cost, in runs. */
const MOST = 2.2;

/** Seconds of each, sorted, and the ratio of their minima and medians. */
export async function measure() {
  const text = await readFile(FILE, 'utf8');
  const shorter = text.replace(TERM, TERM.replace('24', '12'));
  if (shorter === text) throw new Error(`${FILE} no longer says "${TERM}"`);
  const side = (source) => ({
    regime: parseRegime(source, FILE).regime,
    regimeHash: '',
    file: FILE,
  });
  const [a, b] = [side(text), side(shorter)];
  const common = { people: PEOPLE, threads: THREADS };
  const all = [
    { name: 'one run of A', run: () => runRegime({ ...a, seed: '1', lives: false, ...common }) },
    { name: 'one run of B', run: () => runRegime({ ...b, seed: '1', lives: false, ...common }) },
    { name: 'A and B compared', run: () => compareRegimes({ a, b, seeds: ['1'], ...common }) },
  ].map((one) => ({ ...one, samples: [], work: [] }));
  for (let round = 0; round < ROUNDS + 1; round++)
    for (const one of all) {
      const before = performance.now();
      const busy = process.cpuUsage();
      await one.run();
      const { user, system } = process.cpuUsage(busy);
      // The first round warms up.
      if (round === 0) continue;
      one.samples.push((performance.now() - before) / 1000);
      one.work.push((user + system) / 1e6);
    }
  for (const { samples, work } of all)
    for (const each of [samples, work]) each.sort((x, y) => x - y);
  const min = ({ samples }) => samples[0];
  const median = ({ samples }) => samples[Math.floor(samples.length / 2)];
  const [one, other, pair] = all;
  const ratio = (of, to) => (of(pair) / of(to)).toFixed(2);
  const work = ({ work: [least] }) => least;
  const isMet = median(pair) <= MOST * median(one);
  return {
    rows: all.map((each) => ({
      what: each.name,
      'min s': min(each).toFixed(3),
      'median s': median(each).toFixed(3),
      'max s': each.samples.at(-1).toFixed(3),
      'min s of all cores': each.work[0].toFixed(3),
    })),
    remarks: [
      `${PEOPLE} people, ${a.regime.calendar.months} months, ${THREADS} threads, ${ROUNDS} rounds`,
      `a comparison costs ${ratio(min, one)} runs of A by the minima, ${ratio(median, one)} by the medians; ${ratio(min, other)} and ${ratio(median, other)} runs of B`,
      `in time of all cores, which others on the machine disturb less: ${ratio(work, one)} runs of A, ${ratio(work, other)} of B`,
      `at most ${MOST} runs of A, by the medians: ${isMet ? 'yes' : 'NO'}`,
    ],
  };
}
