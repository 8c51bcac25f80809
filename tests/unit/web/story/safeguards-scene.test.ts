import { h } from 'preact';
import { expect, it, vi } from 'vitest';
import { SAFEGUARDS_SCENE } from '../../../../web/src/story/scenes/safeguards.tsx';
import { EN } from '../../../../web/src/text/en.ts';
import { usePage } from '../stand-in-browser.ts';
import { townOf } from './towns-of-seen.ts';

const town = townOf([[128], [128]]);
const worlds = vi.hoisted(() => ({ open: null as (() => Promise<unknown>) | null, started: 0 }));
vi.mock('../../../../web/src/world/world.ts', () => ({
  startWorld: () => {
    worlds.started++;
    return {
      open: () => worlds.open?.(),
      run: async (_: number, tell: (seen: unknown) => void) => town.seen.forEach(tell),
      ties: async () => [],
      close: () => undefined,
    };
  },
}));
vi.mock('../../../../web/src/world/use-run.ts', () => ({
  useRun: () => ({ world: null, opened: null, seen: [], ended: null, fault: null }),
}));

it('says why the safeguards cannot be tried, and tries them again by another worker', async () => {
  worlds.open = () => Promise.reject(new Error('The simulation stopped.'));
  const { body, happen, wait } = await usePage(h(SAFEGUARDS_SCENE.Play, null));
  // On who is exempt, and then on a safeguard.
  await happen('form.bet', 'submit');
  await happen('form.bet:has(.picks)', 'submit');
  await wait();
  expect(body.querySelector('.notice')?.textContent).toContain('The simulation stopped.');
  // Nobody is told to wait for what does not come.
  expect(body.textContent).not.toContain(EN['safeguards-waits']);
  worlds.open = async () => ({ world: town.opened, problems: [] });
  await happen('.notice button', 'click');
  await wait();
  expect(body.querySelector('.notice')).toBeNull();
  expect(body.querySelectorAll('.trials li')).toHaveLength(10);
  expect(worlds.started).toBe(2);
});
