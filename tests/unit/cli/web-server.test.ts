import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWebServer } from '../../../src/cli/web-server.js';

let top = '';
let close: () => void = () => undefined;
let address = '';

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'glasshouse-serve-'));
  await mkdir(join(top, 'site'));
  await writeFile(join(top, 'secret.txt'), 'secret');
  await writeFile(join(top, 'site', 'index.html'), '<p>here</p>');
  await writeFile(join(top, 'site', 'kernel.wasm'), Uint8Array.of(0, 0x61, 0x73, 0x6d));
  const started = await startWebServer(join(top, 'site'), 0);
  address = started.address;
  close = () => started.server.close();
});

afterAll(async () => {
  close();
  await rm(top, { recursive: true });
});

/** A request with its path as it is written, which `fetch` would tidy up. */
function asked(path: string): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path }, (answer) => {
      let body = '';
      answer.on('data', (part: Buffer) => (body += part.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the server of the web pages', () => {
  it('is reached from this machine alone', () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
  });

  it.each(['', 'kernel.wasm', 'nothing-there'])('isolates every answer: /%s', async (path) => {
    const { headers } = await fetch(address + path);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('set-cookie')).toBeNull();
  });

  // A worker goes by what came with its own program.
  it.each(['', 'kernel.wasm', 'nothing-there'])(
    'says with every answer what it may do: /%s',
    async (path) => {
      const { headers } = await fetch(address + path);
      const policy = headers.get('content-security-policy')?.split('; ');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
    },
  );

  it('gives files with their types, and a sentence where there is none', async () => {
    const page = await fetch(address);
    expect(await page.text()).toBe('<p>here</p>');
    const wasm = await fetch(`${address}kernel.wasm`);
    expect(wasm.headers.get('content-type')).toBe('application/wasm');
    await wasm.arrayBuffer();
    const missing = await fetch(`${address}nothing-there`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toBe('there is no such page\n');
  });

  it('gives nothing outside its folder', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'])
      expect((await asked(path)).body).not.toContain('secret');
  });

  it('can only be read from', async () => {
    expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('says when its port is taken', async () => {
    const { port } = new URL(address);
    await expect(startWebServer(top, Number(port))).rejects.toThrow('EADDRINUSE');
  });
});
