import { useEffect, useState } from 'preact/hooks';
import { faultText } from '../text/fault-text.ts';
import { t } from '../text/text.ts';
import type { Ended, OpenedWorld, Seen, Wanted } from './api.ts';
import { startWorld, type World } from './world.ts';

/** A simulation as far as it is. */
export interface Run {
  /** To ask about lives and ties. Null until the first world is wanted. */
  readonly world: World | null;
  readonly opened: OpenedWorld | null;
  /** Every month so far, in order. */
  readonly seen: readonly Seen[];
  /** Null while it goes on. */
  readonly ended: Ended | null;
  /** A sentence where it went wrong. */
  readonly fault: string | null;
}

/** A run that can be begun anew, by another worker: what went wrong may have been the end of this one. */
export interface AgainRun extends Run {
  readonly again: () => void;
}

const NOTHING: Run = { world: null, opened: null, seen: [], ended: null, fault: null };

/** Numbers are moved in many small steps: it waits until they rest. */
const REST_MS = 120;

/** Simulates what is wanted, again whenever that changes, and shows every month as it comes. Null: nothing yet. */
export function useRun(wanted: Wanted | null): AgainRun {
  const [run, setRun] = useState<Run>(NOTHING);
  const [world, setWorld] = useState<World | null>(null);
  const [starts, setStarts] = useState(0);
  const key = wanted === null ? null : JSON.stringify(wanted);

  useEffect(() => {
    if (key === null) return undefined;
    const here = world ?? startWorld();
    if (world === null) setWorld(here);
    let isOver = false;
    const timer = setTimeout(() => {
      void simulate(here, JSON.parse(key) as Wanted, (next) => {
        if (!isOver) setRun(next);
        return !isOver;
      }).catch((error: unknown) => {
        if (isOver) return;
        // A worker that has died answers nothing any more.
        here.close();
        setWorld(null);
        setRun({ ...NOTHING, fault: faultText(error) });
      });
    }, REST_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
      void here.stop().catch(() => undefined);
    };
  }, [key, starts]);
  // The worker ends with the page part that asked for it.
  useEffect(() => () => world?.close(), [world]);
  const again = (): void => {
    setWorld(null);
    setRun(NOTHING);
    setStarts(starts + 1);
  };
  return { ...run, again };
}

/** The first picture of a town takes this long at most: everything in it is new. */
const DRAW_MS = 50;

async function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** @param show is told of everything new; it answers false when nobody wants to know any more */
async function simulate(world: World, wanted: Wanted, show: (run: Run) => boolean): Promise<void> {
  const { world: opened, problems } = await world.open(wanted);
  if (opened === null) {
    const [first] = problems;
    show({ ...NOTHING, world, fault: first?.message ?? t('no-simulation') });
    return;
  }
  const seen: Seen[] = [];
  const about = { world, opened, ended: null, fault: null };
  let last = 0;
  const isDone = await world.run(opened.months, (month) => {
    seen.push(month);
    // Many months may come between two frames; one picture each is enough.
    const now = performance.now();
    if (now - last < 1000 / 60 && seen.length < opened.months) return undefined;
    last = now;
    show({ ...about, seen: [...seen] });
    return seen.length === 1 ? rest(DRAW_MS) : undefined;
  });
  if (!isDone) return;
  const ended = await world.end();
  show({ ...about, seen: [...seen], ended });
}
