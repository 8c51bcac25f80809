import { type Keeping, keptFor } from './keeping.ts';

/** The months of one world that are kept. */
export interface Frames {
  keep(month: number, standing: Uint8Array, score: Uint8Array): void;
  /** What is shown of a month: what is kept of it, or the last that was kept before it. Null: nothing yet. */
  at(
    month: number,
  ): { readonly month: number; readonly standing: Uint8Array; readonly score: Uint8Array } | null;
}

export function keepFrames({ standings, scores }: Keeping): Frames {
  const kept = { standing: new Map<number, Uint8Array>(), score: new Map<number, Uint8Array>() };
  let last = -1;
  const find = (of: Map<number, Uint8Array>, month: number, every: number) =>
    of.get(month) ?? of.get(keptFor(month, every));
  return {
    keep(month, standing, score) {
      // The newest month is always there, until the next one comes.
      if (last % standings !== 0) kept.standing.delete(last);
      if (last % scores !== 0) kept.score.delete(last);
      kept.standing.set(month, standing);
      kept.score.set(month, score);
      last = month;
    },
    at(asked) {
      const month = Math.min(asked, last);
      const standing = find(kept.standing, month, standings);
      const score = find(kept.score, month, scores);
      if (standing === undefined || score === undefined) return null;
      return {
        month: kept.standing.has(month) ? month : keptFor(month, standings),
        standing,
        score,
      };
    },
  };
}
