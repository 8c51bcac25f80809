import { setTimeout as rest } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { QUIET, TOWN_FILE, townRegime } from '../../../../web/src/story/town-regime.ts';
import type { Seen, WorldApi } from '../../../../web/src/world/api.ts';

/** What the worker offers to pages, whose answers come later. */
interface Worker extends Omit<WorldApi, 'run'> {
  run(until: number, onMonth: (seen: Seen) => Promise<void>): Promise<boolean>;
}

const worker = vi.hoisted(() => ({ api: null as unknown }));
vi.mock('comlink', () => ({
  expose: (api: unknown) => {
    worker.api = api;
  },
  // Here is no channel between.
  transfer: (value: unknown) => value,
}));

it('has told every month when it says that it has run, however long they take to arrive', async () => {
  await import('../../../../web/src/world/worker.ts');
  const world = worker.api as Worker;
  const files = { [TOWN_FILE]: townRegime(QUIET) };
  const { problems } = await world.open({
    regime: TOWN_FILE,
    files,
    patches: [],
    people: 1000,
    seed: '1',
    months: 3,
    threads: 1,
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const heard: number[] = [];
  const isDone = await world.run(3, async ({ month }) => {
    await rest(50);
    heard.push(month);
  });
  expect([isDone, heard]).toEqual([true, [0, 1, 2]]);
});
