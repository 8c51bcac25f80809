import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

/**
 * Builds the web pages, if they are not there: what is tested is what was built last, and `npm run test:all` builds them anew
 * before its tests.
 */
export async function buildSite(): Promise<void> {
  if (existsSync('dist/web/index.html')) return;
  await promisify(execFile)('npm', ['run', 'build', '--workspace', 'web']);
}
