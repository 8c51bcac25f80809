import { parseHTML } from 'linkedom';
import { type ComponentChild, render } from 'preact';

/** What a part of a page shows, in a document that is nobody's screen. */
export function renderPage(content: ComponentChild): HTMLElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  // What is done once a page is shown asks for these.
  const ignore = (): void => undefined;
  const [addEventListener, removeEventListener] = [ignore, ignore];
  Object.assign(globalThis, {
    document,
    location: { hash: '#nothing' },
    addEventListener,
    removeEventListener,
  });
  render(content, document.body);
  return document.body;
}
