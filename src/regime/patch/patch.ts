import type { Status } from '../regime.js';
import type { Span } from '../text/span.js';
import type { MapTree } from '../text/tree.js';

/** What a patch says of itself. */
export interface PatchAbout {
  readonly title: string;
  /** One paragraph; empty where the file has none. */
  readonly about: string;
  /** The file as it was named. */
  readonly file: string;
}

/** A patch that is right in itself: what it changes in a regime, in the regime's own grammar. */
export interface Patch extends PatchAbout {
  /** The laws or standards that it comes from, as citations. */
  readonly source: readonly string[];
  readonly status: Status;
  readonly note: string | null;
  readonly change: MapTree;
  readonly titleSpan: Span;
}
