import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Wanted, WorldApi } from '../../../../web/src/world/api.ts';

/** The worker's program, called without a worker. */
const exposed = vi.hoisted(() => ({ api: null as unknown }));
vi.mock('comlink', () => ({
  expose: (api: unknown) => {
    exposed.api = api;
  },
  transfer: (what: unknown) => what,
}));

const MONTHS = 3;
const WANTED: Wanted = {
  regime: 'regimes/national-2018.yaml',
  patches: [],
  files: {},
  people: 640,
  seed: '1',
  months: MONTHS,
  threads: 1,
};

let api: WorldApi;
beforeAll(async () => {
  await import('../../../../web/src/world/worker.ts');
  api = exposed.api as WorldApi;
});

describe('a run of the worker', () => {
  it('does not answer before every month has been heard of, however late', async () => {
    await api.open(WANTED);
    const heard: number[] = [];
    // As a busy page: what is told arrives some time after it was sent.
    const late = ({ month }: { month: number }) =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          heard.push(month);
          resolve();
        }, 50);
      });
    expect(await api.run(MONTHS, late)).toBe(true);
    expect(heard).toEqual([0, 1, 2]);
  });

  it('answers that it was stopped', async () => {
    await api.open(WANTED);
    expect(await api.run(MONTHS, () => void api.stop())).toBe(false);
  });
});
