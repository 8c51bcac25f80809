import { h } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Opened, Seen, Wanted } from '../../../../web/src/world/api.ts';
import { type AgainRun, useRun } from '../../../../web/src/world/use-run.ts';
import { townOf } from '../story/towns-of-seen.ts';
import { usePage } from '../stand-in-browser.ts';

const town = townOf([[128], [130]]);
const ENDED = { figures: [], stateHash: 'hash', seconds: 1 };

/** A world that does as the test says. */
const world = vi.hoisted(() => ({
  open: null as ((wanted: unknown) => Promise<unknown>) | null,
  run: null as ((until: number, tell: (seen: never) => void) => Promise<boolean>) | null,
  started: 0,
  closed: 0,
}));
vi.mock('../../../../web/src/world/world.ts', () => ({
  startWorld: () => {
    world.started++;
    return {
      open: async (wanted: unknown) => world.open?.(wanted),
      run: async (until: number, tell: (seen: never) => void) => world.run?.(until, tell),
      end: async () => ENDED,
      stop: async () => undefined,
      close: () => world.closed++,
    };
  },
}));

const WANTED: Wanted = { regime: 'a.yaml', patches: [], files: {}, people: 1, seed: '1' };

/** What a run has come to once nothing more happens. */
async function runOf(wanted: Wanted | null): Promise<AgainRun> {
  return (await watch(wanted)).now();
}

/** A run to be looked at, now and later. */
async function watch(
  wanted: Wanted | null,
): Promise<{ readonly now: () => AgainRun; readonly wait: () => Promise<void> }> {
  let last: AgainRun | null = null;
  const Watch = () => {
    last = useRun(wanted);
    return null;
  };
  const { wait } = await usePage(h(Watch, null));
  await wait();
  await wait();
  const now = (): AgainRun => {
    if (last === null) throw new Error('nothing was shown');
    return last;
  };
  return { now, wait };
}

const opens = async (): Promise<Opened> => ({ world: town.opened, problems: [] });
async function tellsAll(_: number, tell: (seen: Seen) => void): Promise<boolean> {
  for (const seen of town.seen) tell(seen);
  return true;
}

describe('a run of a page', () => {
  beforeEach(() => {
    world.open = opens;
    world.run = tellsAll as typeof world.run;
    world.closed = 0;
  });

  it('is nothing before anything is wanted', async () => {
    expect(await runOf(null)).toMatchObject({
      world: null,
      opened: null,
      seen: [],
      ended: null,
      fault: null,
    });
  });

  it('has every month, and its end', async () => {
    const { opened, seen, ended, fault } = await runOf(WANTED);
    expect(opened).toEqual(town.opened);
    expect(seen.map(({ month }) => month)).toEqual([0, 1]);
    expect([ended, fault]).toEqual([ENDED, null]);
  });

  it('has no end where it was stopped', async () => {
    world.run = (async () => false) as typeof world.run;
    expect((await runOf(WANTED)).ended).toBeNull();
  });

  it('says what is wrong with a regime, and that something is where nobody says what', async () => {
    const problem = {
      severity: 'error',
      file: 'a.yaml',
      line: 1,
      column: 1,
      message: 'No such key.',
    };
    world.open = async () => ({ world: null, problems: [problem] });
    expect((await runOf(WANTED)).fault).toBe('No such key.');
    world.open = async () => ({ world: null, problems: [] });
    expect((await runOf(WANTED)).fault).toBe('This regime cannot be simulated.');
  });

  it('says why a worker died, and ends it', async () => {
    world.open = async () => Promise.reject(new Error('The simulation stopped.'));
    expect(await runOf(WANTED)).toMatchObject({ world: null, fault: 'The simulation stopped.' });
    expect(world.closed).toBeGreaterThan(0);
  });

  it('says in its own words that memory is short', async () => {
    world.run = async () => Promise.reject(new Error('Array buffer allocation failed'));
    expect((await runOf(WANTED)).fault).toContain('not enough memory');
  });

  it('is begun anew by another worker, whether it went wrong or not', async () => {
    world.open = async () => Promise.reject(new Error('The simulation stopped.'));
    const { now, wait } = await watch(WANTED);
    world.open = opens;
    const started = world.started;
    now().again();
    await wait();
    await wait();
    expect(now()).toMatchObject({ fault: null, ended: ENDED });
    world.closed = 0;
    now().again();
    await wait();
    await wait();
    expect(now()).toMatchObject({ fault: null, ended: ENDED });
    expect([world.started - started, world.closed]).toEqual([2, 1]);
  });
});
