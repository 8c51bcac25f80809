import { h } from 'preact';
import { expect, it, vi } from 'vitest';
import { QUIET } from '../../../../web/src/story/town-regime.ts';
import { type Way, Ways } from '../../../../web/src/story/ways.tsx';
import { usePage } from '../stand-in-browser.ts';
import { townOf } from './towns-of-seen.ts';

const town = townOf([[128]], { totals: { wrongly: 7 } });
const worlds = vi.hoisted(() => ({
  open: null as (() => Promise<unknown>) | null,
  started: 0,
  closed: 0,
}));
vi.mock('../../../../web/src/world/world.ts', () => ({
  startWorld: () => {
    worlds.started++;
    return {
      open: () => worlds.open?.(),
      run: async (_: number, tell: (seen: unknown) => void) => town.seen.forEach(tell),
      close: () => worlds.closed++,
    };
  },
}));

const WAYS: readonly Way[] = [{ name: 'way-none', town: QUIET }];

it('says why ways out cannot be tried, and tries them again by another worker', async () => {
  worlds.open = () => Promise.reject(new Error('The simulation stopped.'));
  const { body, happen, wait } = await usePage(h(Ways, { ways: WAYS }));
  await wait();
  expect(body.querySelector('[role=alert]')?.textContent).toContain('The simulation stopped.');
  worlds.open = async () => ({ world: town.opened, problems: [] });
  await happen('.notice button', 'click');
  await wait();
  expect(body.querySelector('[role=alert]')).toBeNull();
  expect(body.querySelector('.ways li')?.textContent).toContain('7');
  expect([worlds.started, worlds.closed]).toEqual([2, 1]);
});

it('says what is wrong with a town that is no regime', async () => {
  worlds.open = async () => ({ world: null, problems: [] });
  const { body, wait } = await usePage(h(Ways, { ways: WAYS }));
  await wait();
  expect(body.querySelector('[role=alert]')?.textContent).toContain('cannot be simulated');
});
