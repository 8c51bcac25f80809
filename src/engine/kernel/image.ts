import { sharedBuffer } from '../../platform/shared-buffer.js';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Bytes in the making. Numbers that are written twice are kept once. */
export interface Image {
  put(numbers: Numbers): number;
  record(words: number): Int32Array;
  addressOf(record: Int32Array): number;
  bytes(): Uint8Array;
}

/** Gives so many bytes of memory to write an image into, all of them 0: vectors read beyond the ends of short tables. */
export type Shelf = (bytes: number) => Uint8Array;

/** In shared memory, so that other threads need no copy of it. */
function newBytes(bytes: number): Uint8Array {
  return new Uint8Array(sharedBuffer(bytes));
}

/** The same memory for every third image: nobody looks at one any more when two others have been made. */
export function shelfOfThree(): Shelf {
  const places: Uint8Array[] = [];
  return (bytes) => {
    const oldest = places.length === 3 ? places.shift() : undefined;
    const fits = oldest !== undefined && oldest.buffer.byteLength >= bytes;
    const place = fits ? new Uint8Array(oldest.buffer, 0, bytes).fill(0) : newBytes(bytes);
    places.push(place);
    return place;
  };
}

/** An image that belongs at the address `base`. */
export function startImage(base: number, shelf: Shelf = newBytes): Image {
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
      const bytes = shelf(end);
      for (const { at, numbers } of parts)
        bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at);
      return bytes;
    },
  };
}
