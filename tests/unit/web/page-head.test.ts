import { expect, it } from 'vitest';
import { startWebServer } from '../../../src/cli/web-server.ts';
import { pageHead } from '../../../web/page-head.ts';

/** What every page says of itself that it may do. */
function policyOfPages(): string {
  const { transformIndexHtml } = pageHead();
  if (typeof transformIndexHtml !== 'function') throw new Error('pages get no head');
  const tags = transformIndexHtml.call({} as never, '', {} as never);
  if (!Array.isArray(tags)) throw new Error('a head is a list of tags');
  const meta = tags.find(({ attrs }) => attrs?.['http-equiv'] === 'Content-Security-Policy');
  return String(meta?.attrs?.['content']);
}

it('lets pages do what the server lets them and their workers do', async () => {
  const { server, address } = await startWebServer('web/public', 0);
  const { headers } = await fetch(address);
  server.close();
  // Who may frame a page cannot be said in the page.
  expect(headers.get('content-security-policy')).toBe(`${policyOfPages()}; frame-ancestors 'none'`);
});
