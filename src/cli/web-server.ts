import { createServer, type Server } from 'node:http';
import sirv from 'sirv';

/**
 * What pages and the workers in them may do: run their own programs and WebAssembly, ask their own site, and nothing else. Every
 * page says so itself, in `web/page-head.ts`; but a worker goes by its own answer alone, and only an answer can say who may
 * frame it.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer says, so that the pages may use threads that share memory, and talk to nobody else. */
const HEADERS: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': POLICY,
};

/** Only this machine can reach it. */
const LOOPBACK = '127.0.0.1';

/**
 * Serves the files of a folder to this machine alone.
 *
 * @param port 0: any that is free
 * @returns the server and its address; rejects where the port is taken
 */
export async function startWebServer(
  folder: string,
  port: number,
): Promise<{ readonly server: Server; readonly address: string }> {
  const files = sirv(folder, { etag: true, dev: false });
  const server = createServer((request, answer) => {
    for (const [name, value] of Object.entries(HEADERS)) answer.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer.writeHead(405).end('only reading is possible\n');
      return;
    }
    files(request, answer, () => {
      answer.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      answer.end('there is no such page\n');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  const bound = server.address();
  const at = bound !== null && typeof bound === 'object' ? bound.port : port;
  return { server, address: `http://${LOOPBACK}:${at}/` };
}
