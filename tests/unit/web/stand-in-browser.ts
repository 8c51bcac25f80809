import { parseHTML } from 'linkedom';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** A part of a page that can be used, in a document that is nobody's screen: painting is left out. */
export interface Used {
  readonly body: HTMLElement;
  /** Has something happen to the first element of a selector. */
  readonly happen: (
    selector: string,
    kind: string,
    about?: Readonly<Record<string, unknown>>,
  ) => Promise<void>;
  /** Lets what was begun go on: promises and timers. */
  readonly wait: () => Promise<void>;
}

/** Shows a part of a page, at an address that ends in `#` and so on, to somebody who asked for still pictures. */
export async function usePage(content: ComponentChild, hash = '#nothing'): Promise<Used> {
  const { document, Event, Element } = parseHTML('<!doctype html><html><body></body></html>');
  const ignore = (): void => undefined;
  Object.assign(Element.prototype, { scrollIntoView: ignore });
  Object.assign(globalThis, {
    document,
    location: { hash, href: `https://example.org/${hash}` },
    addEventListener: ignore,
    removeEventListener: ignore,
    scrollTo: ignore,
    requestAnimationFrame: (turn: (now: number) => void) =>
      setTimeout(() => turn(performance.now()), 1),
    cancelAnimationFrame: (timer: NodeJS.Timeout) => clearTimeout(timer),
    matchMedia: (query: string) => ({
      matches: query.includes('reduced-motion'),
      addEventListener: ignore,
      removeEventListener: ignore,
    }),
  });
  await act(() => {
    render(content, document.body);
  });
  const find = (selector: string): Element => {
    const found = document.querySelector(selector);
    if (found === null) throw new Error(`nothing on the page is ${selector}`);
    return found;
  };
  return {
    body: document.body,
    async happen(selector, kind, about = {}) {
      const event = Object.assign(new Event(kind, { bubbles: true, cancelable: true }), about);
      await act(() => {
        find(selector).dispatchEvent(event);
      });
    },
    async wait() {
      await act(async () => {
        await new Promise((resolve) => setTimeout(resolve, 150));
      });
    },
  };
}
