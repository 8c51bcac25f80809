import { FLAG, SEEN, TRAIT } from '../../model/flags.js';
import type { World } from '../../model/world.js';
import type { Published } from './block-kernel.js';
import { Shows } from './fields.js';

/** What shows of everybody as a state has it: before the first month, or where a run goes on. */
export function publishedOf({ state, shape }: World, isAdult: Uint8Array): Published {
  const shown = new Uint8Array(shape.slots);
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
    const severity = openly ? (seen >> SEEN.severityShift) << Shows.severityShift : 0;
    shown[i] = Shows.here | punished | severity | distant | friends;
  }
  return { shown, scores: state.seenScore };
}

/** Room for what this month publishes. */
export function emptyPublished({ state, shape }: World): Published {
  return {
    shown: new Uint8Array(shape.slots),
    scores: state.seenScore.map((values) => (values === null ? null : new Uint8Array(shape.slots))),
  };
}
