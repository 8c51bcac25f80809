import { createHash } from 'node:crypto';

/**
 * SHA-256, in hex, of a text with line ends as `\n` and without a byte order mark, in UTF-8; so a file has one hash on every
 * system.
 */
export function hashText(text: string): string {
  const canonical = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}
