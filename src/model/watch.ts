import type { EntryCause, ExitWay } from './measures.js';
import type { LifeEvent, ScoreCause } from './life.js';

/** Told by the stages what happens to the few people whose lives are followed. */
export interface Watch {
  has(person: number): boolean;
  event(person: number, event: LifeEvent): void;
  entered(person: number, list: number, cause: EntryCause, wrongful: boolean): void;
  left(person: number, list: number, way: ExitWay): void;
  scored(
    person: number,
    score: number,
    before: number,
    after: number,
    earned: number,
    parts: ScoreParts,
  ): void;
}

/** What moved a score, in stored units. */
export type ScoreParts = Partial<Record<ScoreCause, number>>;
