import { startSha256 } from '../../platform/sha256.js';

/**
 * SHA-256, in hex, of a text with line ends as `\n` and without a byte order mark, in UTF-8; so a file has one hash on every
 * system.
 */
export function hashText(text: string): string {
  const canonical = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const hash = startSha256();
  hash.update(canonical);
  return hash.digest();
}
