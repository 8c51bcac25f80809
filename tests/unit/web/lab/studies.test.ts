import { h } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StudyPanel } from '../../../../web/src/lab/study-panel.tsx';
import type { Tell } from '../../../../web/src/world/api.ts';
import type { World } from '../../../../web/src/world/world.ts';
import { usePage, type Used } from '../stand-in-browser.ts';
import { fakeWorld } from './fake-world.ts';

const state = vi.hoisted(() => ({ world: null as unknown as World, saved: [] as string[] }));
vi.mock('../../../../web/src/world/world.ts', () => ({ startWorld: () => state.world }));
vi.mock('../../../../web/src/lab/download.ts', () => ({
  download: (_: Blob, name: string) => state.saved.push(name),
}));
beforeEach(() => {
  state.world = fakeWorld();
  state.saved.length = 0;
});

const AUDIT = '.studies .row button:nth-of-type(2)';
const REPORT = '.studies .row button:nth-of-type(3)';
const open = (): Promise<Used> => usePage(h(StudyPanel, null));

describe('a study', () => {
  it('is shown in a frame in which nothing runs, and can be saved', async () => {
    const { body, happen, wait } = await open();
    await happen(AUDIT, 'click');
    await wait();
    const frame = body.querySelector('iframe');
    expect(frame?.getAttribute('srcdoc')).toBe('<p>found</p>');
    expect(frame?.getAttribute('sandbox')).toBe('');
    expect(frame?.getAttribute('title')).toBe('Audit card');
    await happen('.result button', 'click');
    expect(state.saved).toEqual(['found.html']);
  });

  it('is of as many people as are chosen, but a report of the run that is shown', async () => {
    const asked: number[] = [];
    const study: World['audit'] = async ({ people }) => {
      asked.push(people);
      return { html: '', name: '' };
    };
    state.world = fakeWorld({ audit: study, report: study });
    const { body, happen, wait } = await open();
    const select = body.querySelector('.studies select');
    Object.defineProperty(select, 'value', { value: '5000', configurable: true, writable: true });
    await happen('.studies select', 'change');
    await happen(AUDIT, 'click');
    await wait();
    await happen(REPORT, 'click');
    await wait();
    expect(asked).toEqual([5000, 10_000]);
  });

  it('tells how far it is, and ends at once when it is cancelled', async () => {
    const close = vi.fn<() => void>();
    let tell: Tell = () => undefined;
    let finish: () => void = () => undefined;
    state.world = fakeWorld({
      close,
      audit: (_, telling) => {
        tell = telling;
        return new Promise((resolve) => {
          finish = () => resolve({ html: 'late', name: '' });
        });
      },
    });
    const { body, happen, wait } = await open();
    await happen(AUDIT, 'click');
    tell(0.5);
    await wait();
    expect(body.querySelector('progress')?.getAttribute('value')).toBe('0.5');
    expect(body.querySelector(AUDIT)?.hasAttribute('disabled')).toBe(true);
    await happen('.studies [role=status] button', 'click');
    expect(close).toHaveBeenCalledTimes(1);
    expect(body.querySelector('progress')).toBeNull();
    // What it finds after all is nobody's any more.
    tell(0.9);
    finish();
    await wait();
    expect(body.querySelector('progress, iframe')).toBeNull();
  });

  it.each([
    [new Error('It is too large.'), 'It is too large.'],
    ['no error at all', 'no error at all'],
  ])('says why it came to nothing: %s', async (thrown, said) => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- workers may reject with anything
    state.world = fakeWorld({ audit: () => Promise.reject(thrown) });
    const { body, happen, wait } = await open();
    await happen(AUDIT, 'click');
    await wait();
    expect(body.querySelector('[role=alert]')?.textContent).toContain(said);
  });
});
