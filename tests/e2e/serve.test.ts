import { beforeAll, describe, expect, it } from 'vitest';
import { answerOf, compile, startIn } from '../helpers/glasshouse-process.js';

beforeAll(compile, 120_000);

describe('glasshouse serve', () => {
  it('serves the pages until it is stopped, or says that they have not been built', async () => {
    const child = startIn('.', 'serve', '--port', '0');
    let page = '';
    child.stdout?.on('data', (text: Buffer) => {
      const [address] = /http:\S+/u.exec(text.toString()) ?? [];
      if (address === undefined) return;
      void fetch(address)
        .then(async (answer) => (page = await answer.text()))
        .finally(() => child.kill('SIGINT'));
    });
    const { code, err } = await answerOf(child);
    // The pages are built by a step of their own, npm run web.
    if (page === '') expect(err).toContain('the web pages have not been built');
    else expect(page).toContain('<title>Glasshouse');
    expect(code).toBe(page === '' ? 1 : 130);
  });

  it.each(['65536', '-1', 'http'])('does not take %s for a port', async (port) => {
    const { code, err } = await answerOf(startIn('.', 'serve', `--port=${port}`));
    expect(code).toBe(2);
    expect(err).toContain('a whole number from 0 to 65535');
  });
});
