import { sharedBuffer } from '../../platform/shared-buffer.js';
type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Bytes in the making. Numbers that are written twice are kept once. */
export interface Image {
  put(numbers: Numbers): number;
  record(words: number): Int32Array;
  addressOf(record: Int32Array): number;
  bytes(): Uint8Array;
}

/** An image that belongs at the address `base`. */
export function startImage(base: number): Image {
  const parts: { at: number; numbers: Numbers }[] = [];
  const known = new Map<Numbers, number>();
  let end = 0;
  const put = (numbers: Numbers): number => {
    const before = known.get(numbers);
    if (before !== undefined) return before;
    const at = end;
    parts.push({ at, numbers });
    end = Math.ceil((at + numbers.byteLength) / 16) * 16;
    known.set(numbers, base + at);
    return base + at;
  };
  return {
    put,
    record(words) {
      const record = new Int32Array(words);
      put(record);
      return record;
    },
    addressOf: (record) => known.get(record) ?? 0,
    bytes() {
      // In shared memory, so that other threads need no copy of it.
      const bytes = new Uint8Array(sharedBuffer(end));
      for (const { at, numbers } of parts)
        bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at);
      return bytes;
    },
  };
}
