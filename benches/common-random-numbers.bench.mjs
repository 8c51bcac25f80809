/**
 * What common random numbers are worth: the standard deviation of a difference between two regimes, on the same people
 * with the same luck (one seed for both worlds) and on people and luck of their own (a seed for each), by the same number
 * of simulations. The rare event is to be restricted wrongly at the end, which happens to a handful of 20,000 people in
 * the national regime; the rules are changes of that regime that somebody might propose. The months of it over the whole
 * time are set beside, where more of what differs is the change itself and less is luck.
 *
 * Usage: npm run bench -- common-random-numbers          (PEOPLE=20k PAIRS=40 to change them)
 */
import { readFile } from 'node:fs/promises';
import { compareRegimes } from '../dist/experiment/compare/compare.js';
import { parseRegime } from '../dist/regime/parse.js';
import { readCount } from '../dist/regime/units/read-count.js';

const PAIRS = Number(process.env.PAIRS ?? 40);
const PEOPLE = readCount(process.env.PEOPLE ?? '20k').value;
const FILE = 'regimes/national-2018.yaml';
const METRICS = ['person-months restricted wrongly', 'restricted wrongly'];
const RULES = [
  [
    'a term of 18 months, not 24',
    'repaid at 2%/month, after 24 months,',
    'repaid at 2%/month, after 18 months,',
  ],
  [
    'a term of 12 months, not 24',
    'repaid at 2%/month, after 24 months,',
    'repaid at 2%/month, after 12 months,',
  ],
  ['notice to 50 %, not to 20 %', 'notice: 20%', 'notice: 50%'],
  ['records corrected at 1 % a month', 'correction: 0%/month', 'correction: 1%/month'],
];
/** By so much the standard deviation must be smaller, of the rare event. */
const RARE = 'restricted wrongly';
const FACTOR = 5;

/** Mean and standard deviation of differences, both ways. */
export async function measure() {
  const text = await readFile(FILE, 'utf8');
  const rows = [];
  const remarks = [`${PEOPLE} people, 84 months, ${PAIRS} pairs of simulations each way`];
  for (const [what, from, to] of RULES) {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${FILE} no longer says "${from}"`);
    const side = (source) => ({
      regime: parseRegime(source, FILE).regime,
      regimeHash: '',
      file: FILE,
    });
    const values = await simulate(side(text), side(changed));
    for (const metric of METRICS) {
      const { a, b } = values[metric];
      const common = spread(a.map((value, seed) => b[seed] - value));
      // Neighbours on a ring: each pair has two seeds, and each simulation is used once each way.
      const alone = spread(a.map((value, seed) => b[(seed + 1) % PAIRS] - value));
      const factor = alone.sd / common.sd;
      rows.push({
        rule: what,
        figure: metric,
        'mean under A': mean(a).toFixed(1),
        'difference, common': common.mean.toFixed(2),
        'sd, common': common.sd.toFixed(2),
        'sd, independent': alone.sd.toFixed(2),
        'times smaller': factor.toFixed(1),
      });
      if (metric !== RARE) continue;
      remarks.push(
        `${what}, ${metric}: at least ${FACTOR} times smaller: ${factor >= FACTOR ? 'yes' : 'NO'}`,
      );
    }
  }
  return { rows, remarks };
}

/** The figures of each world for each seed, in simulated people. */
async function simulate(a, b) {
  const seeds = Array.from({ length: PAIRS }, (_, index) => String(index + 1));
  const { seeds: found, standingFor } = await compareRegimes({ a, b, seeds, people: PEOPLE });
  const weight = standingFor / PEOPLE;
  const end = ({ series }) => series.value(series.months - 1, 'restricted wrongly') / weight;
  const months = ({ series }) =>
    series.line('restricted wrongly').reduce((sum, value) => sum + value, 0) / weight;
  return {
    'person-months restricted wrongly': {
      a: found.map(({ a: of }) => months(of)),
      b: found.map(({ b: of }) => months(of)),
    },
    'restricted wrongly': {
      a: found.map(({ a: of }) => end(of)),
      b: found.map(({ b: of }) => end(of)),
    },
  };
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spread(values) {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return { mean: middle, sd: Math.sqrt(squares / (values.length - 1)) };
}
