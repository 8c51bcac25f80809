import { describe, expect, it } from 'vitest';
import { streamOf } from '../../../src/random/stream.js';

describe('the stream of a name', () => {
  it('is the FNV-1a hash of its UTF-8 bytes, without the two lowest bits', () => {
    // Published vectors: the empty string, "a" and "foobar".
    expect(streamOf('')).toBe(0x811c9dc5 >>> 2);
    expect(streamOf('a')).toBe(0xe40c292c >>> 2);
    expect(streamOf('foobar')).toBe(0xbf9cf968 >>> 2);
  });

  it('fits the index of a draw, whatever the script', () => {
    for (const name of ['jaywalking', 'critical post', '失信被执行人', 'Ö', '😀']) {
      expect(Number.isInteger(streamOf(name))).toBe(true);
      expect(streamOf(name)).toBeGreaterThanOrEqual(0);
      expect(streamOf(name)).toBeLessThan(2 ** 30);
    }
  });

  it('tells names apart that differ in one letter or in their order', () => {
    const names = ['list a', 'list b', 'a list', 'lista', 'List a'];
    expect(new Set(names.map(streamOf)).size).toBe(names.length);
  });
});
