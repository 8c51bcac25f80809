import './without-eval.ts';
import { expose, transfer } from 'comlink';
import {
  type Engine,
  type Life,
  figuresOf,
  giveWay,
  hasVectors,
  look,
  lookAtGroups,
  type MeasureName,
  type Regime,
  readyKernel,
  startWorld,
  type Tie,
  tiesOf,
  traceLives,
  type WorldRun,
} from 'glasshouse';
import type { Ended, Opened, Seen, Totals, Wanted, WorldApi } from './api.ts';
import { load } from './load.ts';
import { shipped } from './shipped.ts';

/** A world that is open: what was asked for, and the simulation as far as it is. */
interface Open {
  readonly wanted: Wanted;
  readonly regime: Regime;
  /** Its file, complete in itself. */
  readonly text: string;
  readonly world: WorldRun;
  readonly months: number;
  seconds: number;
}

let open: Open | null = null;
let openings = 0;
let isStopped = false;
let ties: ((person: number) => Tie[]) | null = null;

async function opened(wanted: Wanted): Promise<Opened> {
  openings++;
  const mine = openings;
  await closeWorld();
  if (hasVectors()) await readyKernel();
  const { regime, problems, text } = await load(wanted);
  if (regime === null) return { world: null, problems };
  // Another one was wanted meanwhile.
  if (openings !== mine) return { world: null, problems: [] };
  const { people, seed, threads } = wanted;
  // Slower by far, with the same results.
  const engine = hasVectors() ? 'kernel' : 'reference';
  const world = startWorld({ regime, seed, people, threads, engine, expectations: true });
  const months = Math.min(wanted.months ?? regime.calendar.months, regime.calendar.months);
  open = { wanted, regime, text, world, months, seconds: 0 };
  const [phase] = regime.jurisdictions[0]?.phases ?? [];
  const group = lookAtGroups(world.engine);
  return transfer(
    {
      world: {
        title: regime.title,
        from: regime.calendar.from,
        months,
        people,
        standingFor: regime.population.standingFor,
        groups: regime.population.groups.map(({ name }) => name),
        domains: phase?.rules.domains.map(({ name }) => name) ?? [],
        lists: phase?.rules.lists.map(({ name }) => name) ?? [],
        group,
      },
      problems,
    },
    [group.buffer],
  );
}

/** @param onMonth is in another thread: what it gives back is the promise that it has heard, and drawn the first month */
async function run(until: number, onMonth: (seen: Seen) => unknown): Promise<boolean> {
  const here = current();
  isStopped = false;
  let heard: unknown;
  while (here.world.engine.monthsDone < Math.min(until, here.months)) {
    const before = performance.now();
    await here.world.advance();
    here.seconds += (performance.now() - before) / 1000;
    const seen = { ...look(here.world.engine, here.regime), ...monthOf(here) };
    heard = onMonth(transfer(seen, [seen.standing.buffer, seen.score.buffer]));
    // The first one is drawn before the processor is wanted for those that follow.
    if (here.world.engine.monthsDone === 1) await heard;
    // Messages, such as to stop, have their turn.
    await giveWay();
    if (isStopped || open !== here) return false;
  }
  // Months travel through a port of their own, where the answer of this call may overtake them.
  await heard;
  return true;
}

function monthOf({ world, regime }: Open): { month: number; totals: Totals } {
  const { engine } = world;
  const of = (measure: MeasureName): number => totalOf(engine, measure);
  const { conduct = [] } = regime.jurisdictions[0]?.phases[0]?.rules ?? {};
  const isProtected = (key: string): boolean =>
    conduct.some((kind) => kind.protected && kind.name === key);
  return {
    month: engine.monthsDone - 1,
    totals: {
      adults: of('adults'),
      restricted: of('restricted'),
      wrongly: of('restricted wrongly'),
      wronglyUntold: of('restricted wrongly and untold'),
      silenced: of('silenced'),
      spoken: totalOf(engine, 'acts', isProtected),
      hardship: of('hardship'),
      falseRecords: of('false alarms') + of('mistaken records'),
      appeals: of('appeals granted') + of('appeals refused'),
      corrections: of('corrections'),
    },
  };
}

/** Last month's total of a measure, over those keys that are counted and all cells, in simulated people (or acts). */
function totalOf(
  { people: { totals, measures, cells } }: Engine,
  measure: MeasureName,
  isCounted: (key: string) => boolean = () => true,
): number {
  let sum = 0;
  measures.rows.forEach((row, at) => {
    if (row.measure !== measure || !isCounted(row.key)) return;
    for (let cell = 0; cell < cells; cell++) sum += totals[cell * measures.rows.length + at] ?? 0;
  });
  return sum;
}

function current(): Open {
  if (open === null) throw new Error('no world is open');
  return open;
}

async function closeWorld(): Promise<void> {
  const before = open;
  open = null;
  ties = null;
  isStopped = true;
  await before?.world.close();
}

async function end(): Promise<Ended> {
  const { world, seconds } = current();
  const evaluation = world.evaluate();
  return {
    figures: figuresOf(evaluation),
    stateHash: evaluation.stateHash,
    seconds,
  };
}

async function lives(persons: readonly number[]): Promise<readonly Life[]> {
  const { wanted, regime, months } = current();
  const { people, seed, threads } = wanted;
  const until = regime.calendar.from + months - 1;
  const request = { regime, regimeHash: '', file: wanted.regime, seed, people, until, threads };
  const told = await traceLives({ ...request, lives: false }, persons);
  return persons.flatMap((person) => told.find((one) => one.person === person) ?? []);
}

/** What few ask for, and is large: it is loaded when somebody does. */
const studies = () => import('./studies.ts');

const api: WorldApi = {
  open: opened,
  run,
  async stop() {
    isStopped = true;
  },
  end,
  lives,
  async ties(person) {
    const { regime, wanted } = current();
    ties ??= tiesOf(regime, wanted);
    return ties(person);
  },
  shipped,
  regime: async () => current().regime,
  source: async () => current().text,
  expectations: async () => current().world.expectations(),
  async parquet() {
    const { parquetOf } = await studies();
    const bytes = await parquetOf(current().world.evaluate());
    return transfer(bytes, [bytes.buffer]);
  },
  check: async (wanted) => (await load(wanted)).problems,
  report: async (wanted, tell) => (await studies()).reportOf(wanted, tell),
  attribute: async (wanted, tell) => (await studies()).attributionOf(wanted, tell),
  attributePerson: async (wanted, person, tell) =>
    (await studies()).attributePersonOf(wanted, person, tell),
  audit: async (wanted, tell) => (await studies()).auditOf(wanted, tell),
};

expose(api);
