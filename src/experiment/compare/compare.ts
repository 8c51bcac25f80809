import type { Evaluation } from '../figures.js';
import { PAIRED_PASSES } from '../paired/paired-simulations.js';
import { simulatePaired } from '../paired/paired-worlds.js';
import { monthsOf } from '../run-length.js';
import { giveWay } from '../../platform/give-way.js';
import { startWorld, type WorldRun } from '../world-run.js';
import type { Comparison, CompareRequest, SeedComparison, Side } from './comparison.js';
import { pairFigures } from './paired-figures.js';
import { pairingFaults } from './pairing.js';
import { countTransitions } from './transitions.js';

/**
 * Simulates two regimes in lockstep on the same people with the same luck, once for each seed, and sets them side by side.
 * Rejects with a RangeError where they cannot be paired (`pairingFaults` says why) or the last month is outside a calendar.
 */
export async function compareRegimes(request: CompareRequest): Promise<Comparison> {
  const { a, b, seeds, people = a.regime.population.people } = request;
  const faults = pairingFaults(a.regime, b.regime, request);
  if (faults.length > 0)
    throw new RangeError(
      `the regimes cannot be paired: ${faults.map(({ what }) => what).join(', ')} differ`,
    );
  const months = monthsOf(a.regime, request.until);
  monthsOf(b.regime, request.until);
  const before = performance.now();
  let engine = '';
  const compared: SeedComparison[] = [];
  const passes = request.paired === true ? 1 + 2 * PAIRED_PASSES : 1;
  for (const [index, seed] of seeds.entries()) {
    const told = (monthsDone: number): void =>
      request.onProgress?.({
        monthsDone: index * months * passes + monthsDone,
        months: months * seeds.length * passes,
        simulations: seeds.length * passes,
        people,
        seconds: (performance.now() - before) / 1000,
      });
    const found = await compareSeed(request, seed, people, months, told);
    ({ engine } = found);
    compared.push(found.compared);
  }
  return {
    a,
    b,
    people,
    standingFor: a.regime.population.standingFor,
    from: a.regime.calendar.from,
    until: a.regime.calendar.from + months - 1,
    engine,
    seeds: compared,
    figures: pairFigures(compared),
    timing: { simulateSeconds: (performance.now() - before) / 1000 },
  };
}

interface ComparedSeed {
  readonly engine: string;
  readonly compared: SeedComparison;
}

/** @param told is told how many months are done, of this seed: of A and B in lockstep, then of their paired worlds */
async function compareSeed(
  request: CompareRequest,
  seed: string,
  people: number,
  months: number,
  told: (monthsDone: number) => void,
): Promise<ComparedSeed> {
  const found = await inLockstep(request, seed, people, months, told);
  if (request.paired !== true) return found;
  const { engine, threads, signal } = request;
  const pair = async (side: 'a' | 'b', passesBefore: number): Promise<Evaluation> => {
    let done = passesBefore * months;
    const onMonth = (): void => told(++done);
    const evaluation = found.compared[side];
    const paired = await simulatePaired(evaluation, { engine, threads, signal, onMonth });
    return { ...evaluation, paired };
  };
  const a = await pair('a', 1);
  const b = await pair('b', 1 + PAIRED_PASSES);
  return { ...found, compared: { ...found.compared, a, b } };
}

async function inLockstep(
  { a, b, engine, threads, signal }: CompareRequest,
  seed: string,
  people: number,
  months: number,
  told: (monthsDone: number) => void,
): Promise<ComparedSeed> {
  const start = ({ regime }: Side): WorldRun =>
    startWorld({ regime, seed, people, engine, threads });
  const worlds: WorldRun[] = [];
  try {
    const inA = start(a);
    worlds.push(inA);
    const inB = start(b);
    worlds.push(inB);
    const counter = countTransitions([a.regime, inA.engine], [b.regime, inB.engine]);
    for (let month = 0; month < months; month++) {
      signal?.throwIfAborted();
      await inA.advance(() => inB.takeDown());
      await inB.advance(() => inA.takeDown());
      counter.collect();
      told(month + 1);
      await giveWay();
    }
    const compared = {
      seed,
      a: inA.evaluate(),
      b: inB.evaluate(),
      transitions: counter.transitions(),
    };
    return { engine: inA.engine.name, compared };
  } finally {
    for (const world of worlds) await world.close();
  }
}
