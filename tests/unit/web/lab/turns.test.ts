import { beforeEach, describe, expect, it } from 'vitest';
import { inTurn } from '../../../../web/src/lab/turns.ts';

/** Frames that come when they are asked to. */
const frames: (() => void)[] = [];
beforeEach(() => {
  frames.length = 0;
  Object.assign(globalThis, { requestAnimationFrame: (turn: () => void) => frames.push(turn) });
});
const nextFrame = async (): Promise<number> => {
  await new Promise((resolve) => setTimeout(resolve));
  const now = frames.splice(0);
  for (const turn of now) turn();
  return now.length;
};

describe('things in turn', () => {
  it('are done one a frame, in the order asked for', async () => {
    const done: string[] = [];
    const all = ['a', 'b', 'c'].map((name) => inTurn(() => done.push(name)));
    for (const until of ['a', 'ab', 'abc']) {
      expect(await nextFrame()).toBe(1);
      expect(done.join('')).toBe(until);
    }
    await Promise.all(all);
    expect(await nextFrame()).toBe(0);
  });

  it('go on after one that fails, which says so', async () => {
    const failed = inTurn(() => {
      throw new Error('no room');
    });
    let isDone = false;
    const next = inTurn(() => {
      isDone = true;
    });
    const said = failed.catch((error: unknown) => String(error));
    await nextFrame();
    expect(await said).toBe('Error: no room');
    await nextFrame();
    await next;
    expect(isDone).toBe(true);
  });
});
