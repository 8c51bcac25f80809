import type { Engine } from '../../src/engine/engine.js';
import { FLAG, MARK, SEEN } from '../../src/model/flags.js';
import { ageOf, exemptOf, groupOf } from '../../src/population/traits.js';
import type { Regime } from '../../src/regime/regime.js';

/** One person's months, as they can be seen from outside. */
export interface PersonMonths {
  readonly group: number;
  readonly isAdult: boolean;
  readonly isExempt: boolean;
  readonly wrong: boolean[];
  readonly restricted: boolean[];
  readonly gone: boolean[];
  readonly harm: boolean[];
  readonly family: boolean[];
  /** Stored values of the first score. */
  readonly score: number[];
}

/** Takes down everybody's months in the plainest way: all of them, person by person. */
export function watchEverybody(regime: Regime, engine: Engine) {
  const { traits } = engine.people.state;
  const people: PersonMonths[] = Array.from({ length: engine.people.shape.people }, (_, i) => ({
    group: groupOf(traits[i] ?? 0),
    isAdult: regime.population.ages[ageOf(traits[i] ?? 0)]?.minor === false,
    isExempt: exemptOf(traits[i] ?? 0) === 1,
    wrong: [],
    restricted: [],
    gone: [],
    harm: [],
    family: [],
    score: [],
  }));
  const black = engine.people.measures.blacklists;
  return {
    people,
    collect() {
      const { marks, seen, flags, lists, spilled, score } = engine.people.state;
      people.forEach((person, i) => {
        const isRestricted = ((seen[i] ?? 0) & SEEN.restricted) !== 0;
        const on = (lists[i] ?? 0) & black;
        person.wrong.push(((marks[i] ?? 0) & MARK.wronglyNow) !== 0);
        person.restricted.push(isRestricted);
        person.gone.push(((flags[i] ?? 0) & FLAG.exited) !== 0);
        person.harm.push(((seen[i] ?? 0) & SEEN.didHarm) !== 0);
        person.family.push(isRestricted && on !== 0 && ((spilled[i] ?? 0) & black) === on);
        person.score.push(score[0]?.[i] ?? 0);
      });
    },
  };
}

type Spell = readonly [months: number, didEnd: boolean];

/** Wrongs, traps, freedoms and later restrictions of one person, read from their months one by one. */
export function spellsOf({ wrong, restricted, gone }: PersonMonths, later: number) {
  const months = wrong.length;
  const wrongs: Spell[] = [];
  const traps: Spell[] = [];
  const freedoms: Spell[] = [];
  const still: boolean[] = [];
  let trappedUntil = 0;
  for (let start = 0; start < months; start++) {
    if (wrong[start] !== true || (start > 0 && wrong[start - 1] === true)) continue;
    let end = start;
    while (wrong[end] === true) end++;
    wrongs.push([end - start, end < months && gone[end] !== true && restricted[end] !== true]);
    const at = start + later;
    if (at < months && gone[at] !== true) still.push(restricted[at] === true);
    if (start < trappedUntil) continue;
    let free = start;
    while (free < months && restricted[free] === true) free++;
    const isFree = free < months && gone[free] !== true;
    traps.push([free - start, isFree]);
    trappedUntil = free;
    if (!isFree) continue;
    let again = free;
    while (again < months && restricted[again] !== true && gone[again] !== true) again++;
    freedoms.push([again - free, restricted[again] === true]);
  }
  return { wrongs, traps, freedoms, still };
}
