import type { StoredColumn } from '../../engine/columns.js';
import type { Engine } from '../../engine/engine.js';
import { MARK } from '../../model/flags.js';
import type { Regime } from '../../regime/regime.js';
import type { Evaluation } from '../figures.js';
import { baseRules, sum } from '../findings.js';
import type { Contagion, InjectedCount } from '../result.js';
import { startWorld } from '../world-run.js';
import { advanceAll, type PairedOptions } from './advance-all.js';

/** What is injected: a list, the month (from 0) in which people are put on it for nothing, and the share of them. */
export interface Injection {
  readonly list: number;
  readonly month: number;
  readonly share: number;
}

/** One adult in a hundred: enough to count what follows, and too few for the injected to be each other's neighbours. */
const SHARE = 0.01;

/**
 * The injection that is made where none is named: the first blacklist that closes something, a third into the months
 * in which it is in force. Null where the regime has no such list in so many months.
 */
export function usualInjection(
  regime: Regime,
  months: number = regime.calendar.months,
): Injection | null {
  const { lists } = baseRules(regime);
  const list = lists.findIndex(
    ({ kind, closes, from }) => kind === 'black' && closes.length > 0 && from < months,
  );
  const found = lists[list];
  if (found === undefined) return null;
  const last = Math.min(months - 1, found.until);
  return { list, month: Math.floor(found.from + (last - found.from) / 3), share: SHARE };
}

/**
 * How many further people are restricted for each wrongful listing. Simulates twice beside each other: as declared, and
 * with a false listing of a share of the people; who and how long are those of a world that was simulated. Throws a
 * RangeError for a list or a month that it has not.
 */
export async function injectWrongs(
  { regime, seed, people, series: { months } }: Evaluation,
  injection: Injection,
  { engine, threads, ...watched }: PairedOptions = {},
): Promise<Contagion> {
  const list = baseRules(regime).lists[injection.list];
  if (list === undefined) throw new RangeError(`the regime has no list number ${injection.list}`);
  if (!Number.isInteger(injection.month) || injection.month < 0 || injection.month >= months)
    throw new RangeError(`month ${injection.month} is not one of the run's, 0 to ${months - 1}`);
  const request = { engine, threads, seed, people, census: false };
  const worlds = [
    startWorld({ ...request, regime }),
    startWorld({ ...request, regime: withInjection(regime, injection) }),
  ] as const;
  try {
    const [plain, injected] = worlds.map((world) => world.engine) as [Engine, Engine];
    await advanceAll(worlds, injection.month + 1, watched);
    const who = injectedPeople(plain, injected, 1 << injection.list);
    await advanceAll(worlds, months - injection.month - 1, watched);
    const blocks = countFurther(plain, injected, who);
    const all = (of: keyof InjectedCount): number => sum(blocks.map((block) => block[of]));
    return {
      list: list.name,
      month: injection.month,
      injected: all('injected'),
      gained: all('gained'),
      lost: all('lost'),
      blocks,
    };
  } finally {
    await Promise.all(worlds.map((world) => world.close()));
  }
}

function withInjection(regime: Regime, { list, month, share }: Injection): Regime {
  const provenance = { source: [], status: null, note: null, calibratedTo: [] };
  const event = {
    kind: 'false-listing',
    at: month,
    jurisdiction: null,
    list,
    group: null,
    share,
    provenance,
    text: 'wrongful listings, injected to see what follows from them',
  } as const;
  return { ...regime, interventions: [...regime.interventions, event] };
}

/** Who is on the list in one world and not in the other: a bit a slot, in bytes. */
function injectedPeople(plain: Engine, injected: Engine, bit: number): Uint8Array {
  const [before, after] = [columnOf(plain, 'lists'), columnOf(injected, 'lists')];
  const found = new Uint8Array(before.length);
  for (let block = 0; block < before.length / before.partLength; block++) {
    const [without, on] = [before.read(block), after.read(block)];
    for (let at = 0; at < before.partLength; at++)
      if (((on[at] ?? 0) & ~(without[at] ?? 0) & bit) !== 0)
        found[block * before.partLength + at] = 1;
  }
  return found;
}

/** Who is restricted in one world alone, block by block. */
function countFurther(plain: Engine, injected: Engine, who: Uint8Array): InjectedCount[] {
  const [before, after] = [columnOf(plain, 'marks'), columnOf(injected, 'marks')];
  const { partLength } = before;
  return Array.from({ length: before.length / partLength }, (_, block) => {
    const [without, on] = [before.read(block), after.read(block)];
    const counted = { injected: 0, gained: 0, lost: 0 };
    for (let at = 0; at < partLength; at++) {
      if (who[block * partLength + at] === 1) {
        counted.injected++;
        continue;
      }
      const [was, is] = [without[at] ?? 0, on[at] ?? 0].map((mark) => mark & MARK.everRestricted);
      if (was === is) continue;
      if (was === 0) counted.gained++;
      else counted.lost++;
    }
    return counted;
  });
}

function columnOf(engine: Engine, name: string): StoredColumn {
  const column = engine.people.columns.find((one) => one.name === name);
  if (column === undefined) throw new Error(`the state has no column "${name}"`);
  return column;
}
