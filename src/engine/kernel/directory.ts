import type { W } from './fields.js';

/** Where the host writes the directory; the kernel has the same address. */
export const DIRECTORY = 1024;

/** Writes a word of the directory. */
export type SetWord = (field: W, value: number) => void;
