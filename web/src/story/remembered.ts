import { signal } from '@preact/signals';

/** Whom the reader chose in the first scene: the last one comes back to them. Null: nobody. */
export const remembered = signal<number | null>(null);
