import { computed, signal } from '@preact/signals';
import { transfer, type Remote, wrap } from 'comlink';
import type { ExpectRow, Problem, Regime } from 'glasshouse';
import type { Ended, OpenedWorld, Totals, Wanted } from '../world/api.ts';
import { startWorld, type World } from '../world/world.ts';
import { faultText } from '../text/fault-text.ts';
import { t } from '../text/text.ts';
import type { PainterApi } from './painter-api.ts';

/** One of the worlds that are simulated, as far as it is. */
export interface Side {
  readonly world: World;
  readonly opened: OpenedWorld | null;
  readonly regime: Regime | null;
  /** What is odd with it, such as a safeguard that changes nothing. */
  readonly warnings: readonly Problem[];
  /** What each month came to so far. */
  readonly totals: readonly Totals[];
  readonly expected: readonly ExpectRow[];
  /** Null while it goes on. */
  readonly ended: Ended | null;
  /** A sentence where it went wrong. */
  readonly fault: string | null;
}

/** The worlds that are simulated now: one, or two on the same people. */
export const sides = signal<readonly Side[]>([]);

/** Parts of them that change seldom. */
export const worldCount = computed(() => sides.value.length);
export const firstWorld = computed(() => sides.value[0]?.world);
export const regimeShown = computed(() => sides.value.at(-1)?.regime ?? null);
export const warnings = computed(() => sides.value.at(-1)?.warnings ?? NO_WARNINGS);
const NO_WARNINGS: readonly Problem[] = [];
/** What all came to; empty while one of them goes on. */
export const allEnded = computed(() => {
  const ended = sides.value.map((side) => side.ended);
  return ended.every((one) => one !== null) ? ended : NONE;
});
const NONE: readonly Ended[] = [];
/** Whether all are still to end. */
export const isGoingOn = computed(
  () => allEnded.value.length === 0 && sides.value.every(({ fault }) => fault === null),
);

/** What the first one has of what was reported. */
export const expected = computed(() => sides.value[0]?.expected ?? NO_ROWS);
const NO_ROWS: readonly ExpectRow[] = [];

/** Starts the painter, to which months go as they come, in place of the one before. */
export function startPainter(): Remote<PainterApi> {
  painting?.terminate();
  const worker = new Worker(new URL('./painter.ts', import.meta.url), { type: 'module' });
  painting = worker;
  paintFault.value = null;
  const stopped = (why: string): void => {
    if (painting === worker) paintFault.value = t('lab-paint-stopped', { why });
  };
  worker.onerror = ({ message }) => stopped(message || t('program-lost'));
  worker.onmessageerror = () => stopped(t('message-lost'));
  return wrap<PainterApi>(worker);
}
let painting: Worker | null = null;

/** Why nothing can be painted; null: it can. */
export const paintFault = signal<string | null>(null);

/** Says why a month could be neither kept nor painted. */
export function failPainting(error: unknown): void {
  paintFault.value = faultText(error);
}

const worlds: (World | undefined)[] = [];
let turn = 0;

/** Simulates worlds anew, and ends what went on before. */
export function simulateAll(wanted: readonly Wanted[], painter: Remote<PainterApi>): void {
  turn++;
  const mine = turn;
  const isOver = (): boolean => turn !== mine;
  for (const [at, world] of worlds.entries())
    if (at >= wanted.length) {
      world?.close();
      worlds[at] = undefined;
    }
  const cores = Math.max(1, Math.floor(navigator.hardwareConcurrency / wanted.length));
  sides.value = wanted.map((_, at) => {
    const world = worlds[at] ?? startWorld();
    worlds[at] = world;
    return { world, ...BLANK };
  });
  void painter.clear(wanted.length);
  for (const [at, one] of wanted.entries()) {
    const { world } = sides.value[at] ?? {};
    if (world === undefined) continue;
    const show = (news: Partial<Side>): void => {
      if (!isOver())
        sides.value = sides.value.map((side, other) =>
          other === at ? { ...side, ...news } : side,
        );
    };
    const threads = wanted.length === 1 ? {} : { threads: cores };
    simulateOne(world, { ...one, ...threads }, { at, painter, show, isOver }).catch(
      (error: unknown) => {
        if (isOver()) return;
        // A worker that has died answers nothing any more.
        world.close();
        worlds[at] = undefined;
        show({ fault: faultText(error) });
      },
    );
  }
}

/** A side of which nothing is known yet. */
const BLANK: Omit<Side, 'world'> = {
  opened: null,
  regime: null,
  warnings: [],
  totals: [],
  expected: [],
  ended: null,
  fault: null,
};

/** Where the news of a simulation go. */
interface Listener {
  readonly at: number;
  readonly painter: Remote<PainterApi>;
  readonly show: (news: Partial<Side>) => void;
  readonly isOver: () => boolean;
}

async function simulateOne(world: World, wanted: Wanted, to: Listener): Promise<void> {
  const { at, painter, show, isOver } = to;
  const { world: opened, problems } = await world.open(wanted);
  if (isOver()) return;
  if (opened === null) {
    const [first] = problems;
    show({ fault: first === undefined ? '' : `${first.file}:${first.line}: ${first.message}` });
    return;
  }
  const { people, months, groups, group } = opened;
  // The painter needs the groups; whoever else does has a copy.
  const begun = { people, months, groups: groups.length, group: group.slice() };
  await painter.begin(at, transfer(begun, [begun.group.buffer]));
  show({ opened, warnings: problems, regime: await world.regime() });
  const totals: Totals[] = [];
  let last = 0;
  const isDone = await world.run(months, ({ month, standing, score, totals: of }) => {
    if (isOver()) return;
    totals.push(of);
    const [own, ownScore] = [standing, score].map((bytes) => transfer(bytes, [bytes.buffer]));
    if (own !== undefined && ownScore !== undefined)
      painter.keep(at, month, own, ownScore).catch(failPainting);
    // Many months may come between two frames; one picture each is enough.
    const now = performance.now();
    if (now - last < SHOW_MS && totals.length < months) return;
    last = now;
    show({ totals: [...totals] });
  });
  if (!isDone || isOver()) return;
  const expected = await world.expectations();
  const ended = await world.end();
  show({ totals: [...totals], expected, ended });
}

/** Between two looks at months as they come. */
const SHOW_MS = 100;
