import type { Io } from '../../src/cli/io.js';

/** An Io that keeps what is written. */
export interface FakeIo extends Io {
  readonly written: { out: string; err: string };
}

/** Nobody watches, unless a screen is given. */
export function fakeIo(changes: Partial<Io> = {}): FakeIo {
  const written = { out: '', err: '' };
  return {
    written,
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    screen: null,
    columns: 80,
    ...changes,
  };
}
