import type { ComponentType } from 'preact';
import type { Key } from '../text/text.ts';

/** One scene of the story: what it is called, how it follows from the one before, and what is played. */
export interface Scene {
  /** In links: `index.html#cameras`. */
  readonly id: string;
  readonly title: Key;
  /** The sentence that leads here, which begins with "but" or "therefore". */
  readonly leads: Key;
  readonly Play: ComponentType;
}
