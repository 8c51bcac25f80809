import { startWebServer } from '../../src/cli/web-server.js';

/** Serves a folder on loopback, as `glasshouse serve` does the site. */
export async function serveFolder(
  folder: string,
): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const { server, address } = await startWebServer(folder, 0);
  return {
    origin: address.replace(/\/$/u, ''),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
