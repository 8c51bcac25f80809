import type { Attention, ConductTables } from '../regime/compile/conduct-tables.js';
import type { Channel, Rules } from '../regime/regime.js';
import type { World } from './world.js';

/**
 * Coverage that follows past records (Ensign et al. 2018): for each channel, places where more was recorded than
 * their share of the people get more of its attention, and so more is recorded there. The state keeps a decayed number
 * of records for each channel and place. Where records are `corrected`, each counts as one over the attention that its place
 * got, so that looking more often somewhere is by itself no reason to go there: the remedy of the same authors.
 */
export function attention(world: World, rules: Rules): Attention | null {
  const { structure, state } = world;
  if (!structure.attention) return null;
  const { places } = structure;
  const people = sharesOfPlaces(world);
  const table = new Float64Array(structure.channels * places).fill(1);
  rules.channels.forEach((channel, index) => {
    if (channel.followsRecords === null) return;
    const { weight } = channel.followsRecords;
    let all = 0;
    for (let place = 0; place < places; place++) all += state.attention[index * places + place];
    if (all === 0) return;
    for (let place = 0; place < places; place++) {
      const recorded = state.attention[index * places + place] / all;
      table[index * places + place] =
        1 - weight + (people[place] > 0 ? (weight * recorded) / people[place] : 0);
    }
  });
  return table;
}

/** At the end of a month: old records fade, and this month's are added to the channels that made them. */
export function follow(world: World, rules: Rules, tables: ConductTables): void {
  const { structure, state, recordsAt } = world;
  if (!structure.attention) return;
  const { places, conduct: kinds } = structure;
  const paid = rules.channels.some(isCorrected) ? attention(world, rules) : null;
  rules.channels.forEach((channel, index) => {
    if (channel.followsRecords === null) return;
    for (let place = 0; place < places; place++) {
      let made = 0;
      for (let kind = 0; kind < kinds; kind++) {
        let all = 0;
        for (let other = 0; other < rules.channels.length; other++)
          all += tables.madeBy[other * kinds + kind];
        if (all > 0)
          made += (recordsAt[kind * places + place] * tables.madeBy[index * kinds + kind]) / all;
      }
      const at = index * places + place;
      const looked = paid !== null && isCorrected(channel) ? paid[at] : 1;
      const counted = looked > 0 ? made / looked : 0;
      state.attention[at] = state.attention[at] * (1 - channel.followsRecords.decay) + counted;
    }
  });
}

function isCorrected({ followsRecords }: Channel): boolean {
  return followsRecords?.corrected === true;
}

function sharesOfPlaces(world: World): Float64Array {
  const shares = new Float64Array(world.structure.places);
  for (const place of world.place) shares[place] += 1 / world.place.length;
  return shares;
}
