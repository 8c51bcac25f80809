/**
 * The national regime on the reference engine, in one thread: months of 140,000 people, each standing for 10,000.
 * A sample is one month, after the first year. Divide 140,000 by the seconds of a month for person-months a second.
 */
import { Bench } from 'tinybench';
import { createEngine } from '../dist/engine/create-engine.js';
import { loadRegime } from '../dist/regime/load.js';

const PEOPLE = 140_000;
const { regime } = await loadRegime('regimes/national-2018.yaml');
const start = () => {
  const made = createEngine(regime, { seed: '1', people: PEOPLE, engine: 'reference' });
  for (let month = 0; month < 12; month++) made.step();
  return made;
};
let engine = start();

export const bench = new Bench({ time: 0, iterations: 60, warmup: false });
bench.add(`a month of ${PEOPLE} people`, () => {
  if (engine.monthsDone === regime.calendar.months) engine = start();
  engine.step();
});
