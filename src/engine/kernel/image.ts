import { sharedBuffer } from '../../platform/shared-buffer.js';

/** Bytes of a vector. */
const ALIGNMENT = 16;

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Bytes in the making. Numbers that are written twice are kept once. */
export interface Image {
  put(numbers: Numbers): number;
  record(words: number): Int32Array;
  addressOf(record: Int32Array): number;
  bytes(): Uint8Array;
}

/** Where images are written. */
export interface Shelf {
  /** A place of so many bytes. */
  place(bytes: number): Place;
}
interface Place {
  readonly bytes: Uint8Array;
  /** The image that lies there from before: its numbers with their addresses. What is there already need not be written. */
  before: ReadonlyMap<Numbers, number>;
}

/** In shared memory, so that other threads need no copy of it. */
function newPlace(bytes: number): Place {
  return { bytes: new Uint8Array(sharedBuffer(bytes)), before: new Map() };
}

/** The same memory for every third image: nobody looks at one any more when two others have been made. */
export function shelfOfThree(): Shelf {
  const places: Place[] = [];
  return {
    place(bytes) {
      const oldest = places.length === 3 ? places.shift() : undefined;
      const fits = oldest !== undefined && oldest.bytes.buffer.byteLength >= bytes;
      const place = fits
        ? { bytes: new Uint8Array(oldest.bytes.buffer, 0, bytes), before: oldest.before }
        : newPlace(bytes);
      places.push(place);
      return place;
    },
  };
}

/** An image that belongs at the address `base`. */
export function startImage(base: number, shelf: Shelf = { place: newPlace }): Image {
  const parts: { at: number; numbers: Numbers }[] = [];
  const known = new Map<Numbers, number>();
  let end = 0;
  const put = (numbers: Numbers): number => {
    const before = known.get(numbers);
    if (before !== undefined) return before;
    const at = end;
    parts.push({ at, numbers });
    end = aligned(at + numbers.byteLength);
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
      const place = shelf.place(end);
      const { bytes, before } = place;
      for (const { at, numbers } of parts) {
        if (before.get(numbers) === base + at) continue;
        bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at);
        // Vectors read beyond the ends of short tables.
        bytes.fill(0, at + numbers.byteLength, aligned(at + numbers.byteLength));
      }
      place.before = known;
      return bytes;
    },
  };
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGNMENT) * ALIGNMENT;
}
