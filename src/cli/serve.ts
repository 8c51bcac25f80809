import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { Failure, messageOf } from './failure.js';
import { interruptible } from './interruption.js';
import type { Io } from './io.js';
import { wholeNumber } from './options.js';

/** The site as it is built. */
const SITE = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const DEFAULT_PORT = 4321;
const LAST_PORT = 65_535;

/** `glasshouse serve` */
export function serveCommand(io: Io): Command {
  return new Command('serve')
    .summary('open the story and the laboratory in a browser')
    .description(
      'Serves the web pages of Glasshouse, a story to play and a laboratory, to this machine alone. They work without any other connection; everything is simulated in the browser.',
    )
    .addOption(
      new Option('--port <n>', 'the port on this machine; 0: any that is free')
        .default(DEFAULT_PORT)
        .argParser((text) => wholeNumber(text, 0, LAST_PORT)),
    )
    .action(({ port }: { readonly port: number }) => serve(port, io));
}

/** Serves until it is stopped. */
async function serve(port: number, io: Io, site = SITE): Promise<void> {
  if ((await stat(site).catch(() => null)) === null)
    throw new Failure({ what: 'the web pages have not been built', todo: 'npm run web' });
  const { startWebServer } = await import('./web-server.js');
  const { server, address } = await startWebServer(site, port).catch((error: unknown) => {
    throw new Failure({
      what: `port ${port} cannot be used: ${messageOf(error)}`,
      todo: 'name another one with --port N, or 0 for any that is free',
    });
  });
  io.out(`The story:       ${address}\nThe laboratory:  ${address}lab.html\nStop with Ctrl+C.\n`);
  try {
    await interruptible(
      (signal) =>
        new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        }),
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
