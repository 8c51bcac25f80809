import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Sha256 } from '../sha256.js';

// A browser hashes only what is there as a whole, and asynchronously.
export function startSha256(): Sha256 {
  const hash = sha256.create();
  return {
    update(part) {
      hash.update(typeof part === 'string' ? new TextEncoder().encode(part) : part);
    },
    digest: () => bytesToHex(hash.digest()),
  };
}
