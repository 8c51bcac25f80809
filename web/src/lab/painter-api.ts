import type { Mode } from '../town/palette.ts';
import type { Counts } from './census.ts';

/** Which month is to be seen, and how. */
export interface View {
  readonly month: number;
  readonly mode: Mode;
  readonly isDark: boolean;
  /** Only those who differ between the two worlds stand out. */
  readonly isLit: boolean;
}

/** What is to be seen. */
export interface Shown {
  /** The month that was kept: that of the view, or the last one before it. */
  readonly month: number;
  /** For each world. */
  readonly counts: readonly Counts[];
  /** People whose standing differs between the two worlds; null where there is one world. */
  readonly different: number | null;
}

/** One person in the month that was shown last. */
export interface Glance {
  readonly standing: number;
  readonly score: number;
}

/** What the painter does, in a thread of its own, so that the page is never kept waiting. */
export interface PainterApi {
  /** Forgets all worlds. */
  clear(worlds: number): Promise<void>;
  /** A world begins: from now on months of it come. */
  begin(world: number, about: Begun): Promise<void>;
  keep(world: number, month: number, standing: Uint8Array, score: Uint8Array): Promise<void>;
  paintOn(world: number, canvas: OffscreenCanvas): Promise<void>;
  /** Paints all worlds; null where there is nothing yet. */
  show(view: View): Promise<Shown | null>;
  glance(person: number): Promise<readonly (Glance | null)[]>;
  /** What was painted last, as a PNG file. */
  picture(world: number): Promise<Blob | null>;
}
export interface Begun {
  readonly people: number;
  readonly months: number;
  readonly groups: number;
  readonly group: Uint8Array;
}
