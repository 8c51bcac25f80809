import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../helpers/build-site.js';
import { answerOf, compile, startIn } from '../helpers/glasshouse-process.js';

beforeAll(async () => {
  await compile();
  await buildSite();
}, 120_000);

describe('glasshouse serve', () => {
  it('serves the pages until it is stopped', async () => {
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
    expect(page).toContain('<title>Glasshouse');
    expect(err).toContain('stopped by SIGINT');
    expect(code).toBe(130);
  });

  it.each(['65536', '-1', 'http'])('does not take %s for a port', async (port) => {
    const { code, err } = await answerOf(startIn('.', 'serve', `--port=${port}`));
    expect(code).toBe(2);
    expect(err).toContain('a whole number from 0 to 65535');
  });
});
