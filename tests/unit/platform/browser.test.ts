import { describe, expect, it, vi } from 'vitest';
import { namesIn, readBytes, shippedPath } from '../../../src/platform/browser/disk.js';
import { giveWay } from '../../../src/platform/browser/give-way.js';
import { fetchKernel, kernelBytes } from '../../../src/platform/browser/kernel-file.js';
import * as inBrowser from '../../../src/platform/browser/path.js';
import { startSha256 as startInBrowser } from '../../../src/platform/browser/sha256.js';
import { followWorker } from '../../../src/platform/browser/follow-worker.js';
import * as inNode from '../../../src/platform/path.js';
import { startSha256 } from '../../../src/platform/sha256.js';

describe('in a browser', () => {
  it.each([['', 'abc'], ['ä 社会信用'], [new Uint8Array(100_000).fill(7), 'and text']])(
    'SHA-256 is that of Node',
    (...parts) => {
      const [here, there] = [startInBrowser(), startSha256()];
      for (const part of parts) for (const hash of [here, there]) hash.update(part);
      expect(here.digest()).toBe(there.digest());
    },
  );

  it('paths are those of Node', () => {
    for (const path of ['a/b.yaml', 'b.yaml', '../x/../b', '/r/s/t.yaml']) {
      expect(inBrowser.dirname(path)).toBe(inNode.dirname(path));
      expect(inBrowser.basename(path)).toBe(inNode.basename(path));
      expect(inBrowser.isAbsolute(path)).toBe(inNode.isAbsolute(path));
      expect(inBrowser.join('q', path)).toBe(inNode.join('q', path));
      expect(inBrowser.relative('q/r', path.slice(1))).toBe(inNode.relative('q/r', path.slice(1)));
    }
  });

  it('there is no disk, and what ships is called by its name', async () => {
    await expect(readBytes('a.yaml')).rejects.toThrow('a browser reads no disk');
    await expect(namesIn('regimes')).rejects.toThrow('give the files as `files`');
    expect(shippedPath('standards/')).toBe('standards/');
  });

  it('tasks that were asked for before have their turn', async () => {
    const seen: string[] = [];
    setTimeout(() => seen.push('timer'), 0);
    await Promise.all([giveWay(), giveWay()]).then(() => seen.push('given way'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen.toSorted()).toEqual(['given way', 'timer']);
  });

  it('the kernel is fetched once, and not there before', async () => {
    expect(() => kernelBytes()).toThrow('wait for readyKernel()');
    const fetched = vi.fn<() => Promise<Response>>(
      async () => new Response(null, { status: 404, statusText: 'Not Found' }),
    );
    vi.stubGlobal('fetch', fetched);
    await expect(fetchKernel()).rejects.toThrow('the kernel did not come: 404 Not Found');
    fetched.mockImplementation(async () => new Response(Uint8Array.of(1, 2, 3)));
    await fetchKernel();
    await fetchKernel();
    vi.unstubAllGlobals();
    expect(fetched).toHaveBeenCalledTimes(2);
    expect(kernelBytes()).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('a worker is a thread: its data first, then orders; and its faults are its death', async () => {
    const posted: unknown[] = [];
    const worker = {
      onmessage: null as ((event: { data: unknown }) => void) | null,
      onerror: null as ((event: { message: string }) => void) | null,
      postMessage: (message: unknown) => posted.push(message),
      terminate: vi.fn<() => void>(),
    };
    const heard: unknown[] = [];
    const thread = followWorker(worker as unknown as Worker, 'data', {
      onMessage: (message) => heard.push(message),
      onDeath: (cause) => heard.push((cause as Error).message),
    });
    thread.post('order');
    worker.onmessage?.({ data: 'report' });
    worker.onerror?.({ message: '' });
    await thread.close();
    expect(posted).toEqual(['data', 'order']);
    expect(heard).toEqual(['report', 'its program did not load']);
    expect(worker.terminate).toHaveBeenCalledTimes(1);
  });
});
