import { createHash } from 'node:crypto';

/** A SHA-256 in the making. */
export interface Sha256 {
  /** Text counts as its bytes in UTF-8. */
  update(part: Uint8Array | string): void;
  /** In hexadecimal; nothing can be added afterwards. */
  digest(): string;
}

/** Starts a SHA-256 of whatever is added to it. */
export function startSha256(): Sha256 {
  const hash = createHash('sha256');
  return {
    update(part) {
      hash.update(part);
    },
    digest: () => hash.digest('hex'),
  };
}
