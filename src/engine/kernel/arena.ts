/** The kernel's memory, laid out from one end to the other; nothing is ever given back. */
export interface Arena {
  readonly memory: WebAssembly.Memory;
  /** Room for so many bytes, at a multiple of 64; its address. */
  bytes(count: number): number;
  /** Room for so many 32-bit words. */
  words(count: number): number;
  /** Copies numbers in; their address. */
  put(numbers: Uint8Array | Uint16Array | Uint32Array | Int32Array): number;
  /** The first address that is not laid out yet. Everything before it stays where it is. */
  readonly end: number;
}

const PAGE = 65_536;
const ALIGNMENT = 64;

/** Lays out a memory from an address on. It grows as needed; views made before then are of no use any more. */
export function layOutMemory(memory: WebAssembly.Memory, from: number): Arena {
  let end = align(from);
  const bytes = (count: number): number => {
    const at = end;
    end = align(at + count);
    reserve(memory, end);
    return at;
  };
  return {
    memory,
    bytes,
    words: (count) => bytes(count * 4),
    put(numbers) {
      const at = bytes(numbers.byteLength);
      const from8 = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
      new Uint8Array(memory.buffer).set(from8, at);
      return at;
    },
    get end() {
      return end;
    },
  };
}

/** Makes sure that a memory has so many bytes. */
export function reserve(memory: WebAssembly.Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
}

function align(address: number): number {
  return Math.ceil(address / ALIGNMENT) * ALIGNMENT;
}
