/**
 * The kernel's memory. The host lays it out: a directory at a fixed address says where everything is (the enums of
 * src/engine/kernel/fields.ts), and nothing is allocated here. Arrays are read by their address and an index; `at` is
 * everywhere a person's slot within the block.
 */

/** Where the directory is; the host knows it as DIRECTORY. */
const DIRECTORY: usize = 1024;

/** A word of the directory (W). */
// @ts-ignore: decorator
@inline export function dir(field: i32): i32 {
  return load<i32>(DIRECTORY + (<usize>field << 2));
}

/** A word of the directory that is an address. */
// @ts-ignore: decorator
@inline export function ptr(field: i32): usize {
  return <usize>load<u32>(DIRECTORY + (<usize>field << 2));
}

/** The rules in force: the record T of a jurisdiction. */
let rules: usize = 0;

/** Chooses the rules for what follows. */
export function underRules(address: usize): void {
  rules = address;
}

/** A word of the rules in force (T). */
// @ts-ignore: decorator
@inline export function rule(field: i32): i32 {
  return load<i32>(rules + (<usize>field << 2));
}

/** A word of the rules in force that is a chance, a share or a set of bits. */
// @ts-ignore: decorator
@inline export function ruleBits(field: i32): u32 {
  return load<u32>(rules + (<usize>field << 2));
}

/** A word of the rules in force that is an address. */
// @ts-ignore: decorator
@inline export function rulePtr(field: i32): usize {
  return <usize>load<u32>(rules + (<usize>field << 2));
}

/** A word of a record. */
// @ts-ignore: decorator
@inline export function word(record: usize, field: i32): i32 {
  return load<i32>(record + (<usize>field << 2));
}

/** A word of a record that is an address, a chance or a set of bits. */
// @ts-ignore: decorator
@inline export function wordBits(record: usize, field: i32): u32 {
  return load<u32>(record + (<usize>field << 2));
}

// @ts-ignore: decorator
@inline export function get8(array: usize, at: i32): u32 {
  return <u32>load<u8>(array + <usize>at);
}

// @ts-ignore: decorator
@inline export function set8(array: usize, at: i32, value: u32): void {
  store<u8>(array + <usize>at, value);
}

// @ts-ignore: decorator
@inline export function get16(array: usize, at: i32): u32 {
  return <u32>load<u16>(array + (<usize>at << 1));
}

// @ts-ignore: decorator
@inline export function set16(array: usize, at: i32, value: u32): void {
  store<u16>(array + (<usize>at << 1), value);
}

// @ts-ignore: decorator
@inline export function get32(array: usize, at: i32): u32 {
  return load<u32>(array + (<usize>at << 2));
}

// @ts-ignore: decorator
@inline export function set32(array: usize, at: i32, value: u32): void {
  store<u32>(array + (<usize>at << 2), value);
}

/** Sets `count` bytes from an index on to 0; both are multiples of 16. */
// @ts-ignore: decorator
@inline export function clear(array: usize, from: i32, count: i32): void {
  memory.fill(array + <usize>from, 0, <usize>count);
}

/** Sets so many bytes to 0, a multiple of 16: for a few, for which `clear` would take longer to begin. */
// @ts-ignore: decorator
@inline export function clearFew(to: usize, bytes: usize): void {
  const none = i32x4.splat(0);
  for (let at: usize = 0; at < bytes; at += 16) v128.store(to + at, none);
}

/** Copies so many bytes, a multiple of 16: for a few. */
// @ts-ignore: decorator
@inline export function copyFew(to: usize, from: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) v128.store(to + at, v128.load(from + at));
}
