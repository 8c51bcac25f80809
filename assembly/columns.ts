/** Columns of bytes are worked on as columns of 16 bits: how they get in and out. */

/** Bytes to 16-bit numbers; `count` is a multiple of 16. */
export function widen(bytes: usize, words: usize, count: i32): void {
  for (let i: usize = 0; i < <usize>count; i += 16) {
    const x = v128.load(bytes + i);
    v128.store(words + (i << 1), i16x8.extend_low_i8x16_u(x));
    v128.store(words + (i << 1), i16x8.extend_high_i8x16_u(x), 16);
  }
}

/** 16-bit numbers, none above 255, to bytes; `count` is a multiple of 16. */
export function narrow(words: usize, bytes: usize, count: i32): void {
  for (let i: usize = 0; i < <usize>count; i += 16) {
    const low = v128.load(words + (i << 1));
    const high = v128.load(words + (i << 1), 16);
    v128.store(bytes + i, i8x16.narrow_i16x8_u(low, high));
  }
}
