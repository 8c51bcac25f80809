import { FLAG, SEEN, TRAIT } from '../../model/flags.js';
import type { World } from '../../model/world.js';
import { Shift, Shows } from './fields.js';

/** What shows of everybody to people of other blocks: as last month left it, and as this month leaves it. */
export interface Published {
  /** A byte for each slot, see Shows. */
  readonly shown: Uint8Array;
  /** For each score that ties pull, its published value. */
  readonly scores: readonly (Uint8Array | null)[];
}

/** What shows of everybody as a state has it (before the first month, or where a run goes on), in shared memory. */
export function publishedOf({ state, shape }: World, isAdult: Uint8Array): Published {
  const shown = new Uint8Array(new SharedArrayBuffer(shape.slots));
  for (let i = 0; i < shape.people; i++) {
    const flags = state.flags[i];
    const distant = (flags & 128) !== 0 ? Shows.lostDistant : 0;
    const friends = (flags & 64) !== 0 ? Shows.lostFriends : 0;
    shown[i] = distant | friends;
    const adult = isAdult[state.traits[i] & TRAIT.classMask] === 1;
    if ((flags & FLAG.exited) !== 0 || !adult) continue;
    const seen = state.seen[i];
    const openly = (seen & SEEN.publiclyListed) !== 0;
    const punished = openly && (seen & SEEN.punishedNow) !== 0 ? Shows.punished : 0;
    const severity = openly ? (seen >> SEEN.severityShift) << Shift.shownSeverity : 0;
    shown[i] = Shows.here | punished | severity | distant | friends;
  }
  return { shown, scores: state.seenScore };
}

/** Room for what a month publishes, in shared memory. */
export function emptyPublished({ state, shape }: World): Published {
  const bytes = (): Uint8Array => new Uint8Array(new SharedArrayBuffer(shape.slots));
  return {
    shown: bytes(),
    scores: state.seenScore.map((values) => (values === null ? null : bytes())),
  };
}

/** What this month published is what shows next month. */
export function turnOver(now: Published, next: Published): void {
  now.shown.set(next.shown);
  now.scores.forEach((values, score) => {
    const published = next.scores[score] ?? null;
    if (values !== null && published !== null) values.set(published);
  });
}
