import type { Page, Route } from 'playwright-core';

/** Serves the page without the headers that let it have shared memory. */
export async function withoutSharedMemory(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const answer = await route.fetch();
    const headers = { ...answer.headers() };
    delete headers['cross-origin-opener-policy'];
    delete headers['cross-origin-embedder-policy'];
    await route.fulfill({ response: answer, headers });
  });
}

/** What is wrong with a program; once it is mended, it is served as it is. */
export interface FaultyProgram {
  mend(): void;
  /** How often it was served with what is wrong. */
  served(): number;
}

/** Lets a program of the page begin with something else. */
export async function beginWith(page: Page, files: string, code: string): Promise<FaultyProgram> {
  return spoil(page, files, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${code};${await answer.text()}` });
  });
}

/** Has a program of the page not be loaded. */
export async function lose(page: Page, files: string): Promise<FaultyProgram> {
  return spoil(page, files, (route) => route.abort());
}

/** Each time anew: what the browser remembers of a program would be what was wrong with it. */
async function spoil(
  page: Page,
  files: string,
  serve: (route: Route) => Promise<void>,
): Promise<FaultyProgram> {
  let isMended = false;
  let served = 0;
  await page.route(files, async (route) => {
    if (isMended) return route.continue();
    served++;
    return serve(route);
  });
  return {
    served: () => served,
    mend() {
      isMended = true;
    },
  };
}

/** For a program to begin with: it dies in the middle of what it tells, at the nth message through a port. */
export function diesAt(message: number): string {
  return `{
    let sent = 0;
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (...all) {
      sent++;
      if (sent === ${message}) setTimeout(() => { throw new Error('it is lost'); });
      if (sent < ${message}) postMessage.apply(this, all);
    };
  }`;
}
