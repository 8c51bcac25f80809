import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { download } from '../../../../web/src/lab/download.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const clicked: Pick<HTMLAnchorElement, 'href' | 'download'>[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', {
    createElement: (name: string) =>
      Object.assign(document.createElement(name), {
        click(this: HTMLAnchorElement) {
          clicked.push({ href: this.href, download: this.download });
        },
      }),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('gives the file under its name, and lets go of it once the browser has read it', () => {
  const file = new Blob(['<p>found</p>']);
  const create = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:here');
  const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  download(file, 'found.html');
  expect(create).toHaveBeenCalledWith(file);
  expect(clicked).toEqual([{ href: 'blob:here', download: 'found.html' }]);
  vi.advanceTimersByTime(10_000);
  expect(revoke).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(revoke).toHaveBeenCalledExactlyOnceWith('blob:here');
});
