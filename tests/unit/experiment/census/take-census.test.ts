import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../../src/engine/create-engine.js';
import {
  type Census,
  type GroupCensus,
  TRAP_MONTHS,
} from '../../../../src/experiment/census/census.js';
import { mergeGroups } from '../../../../src/experiment/census/merge-groups.js';
import { takeCensus } from '../../../../src/experiment/census/take-census.js';
import { collectSeries } from '../../../../src/experiment/series-collector.js';
import type { Series } from '../../../../src/experiment/result.js';
import type { Spells } from '../../../../src/metrics/survival.js';
import { loadRegime } from '../../../../src/regime/load.js';
import type { Regime } from '../../../../src/regime/regime.js';
import { type PersonMonths, spellsOf, watchEverybody } from '../../../helpers/count-census.js';

/** Two years of the regime that uses everything: spillover, exit, hacks, pilots, exempt people. */
let regime: Regime;
let census: Census;
let people: readonly PersonMonths[];
let series: Series;
let hashes: readonly string[];
const SEED = '5';
const PEOPLE = 6000;

function start(): ReturnType<typeof createEngine> {
  return createEngine(regime, { seed: SEED, people: PEOPLE, threads: 1 });
}

beforeAll(async () => {
  const loaded = await loadRegime('tests/fixtures/everything.yaml');
  if (loaded.regime === null) throw new Error('the fixture is not valid');
  regime = loaded.regime;
  const [engine, quiet] = [start(), start()];
  const taker = takeCensus(regime, engine);
  const watch = watchEverybody(regime, engine);
  const collector = collectSeries(regime, engine, PEOPLE);
  for (let month = 0; month < regime.calendar.months; month++) {
    engine.step();
    quiet.step();
    taker.collect();
    watch.collect();
    collector.collect();
  }
  census = taker.census();
  people = watch.people;
  series = collector.series();
  hashes = [engine.stateHash(), quiet.stateHash()];
}, 60_000);

/** How the first score is stored. */
function stored(): { readonly min: number; readonly unit: number } {
  const [first] = start().people.scores;
  if (first === undefined) throw new Error('the fixture has no score');
  return first;
}

const adultsOf = (group: number): PersonMonths[] =>
  people.filter((person) => person.isAdult && person.group === group);

/** Counts by length, as the census has them. */
function counted(
  spells: readonly (readonly [number, boolean])[],
  didEnd: boolean,
  like: Spells,
): number[] {
  const counts = Array.from(like.ended, () => 0);
  for (const [months, ended] of spells)
    if (ended === didEnd) counts[months] = (counts[months] ?? 0) + 1;
  return counts;
}

const count = (person: PersonMonths, what: 'wrong' | 'restricted' | 'family'): number =>
  person[what].filter(Boolean).length;
const add = (counts: number[], at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1;
};
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('a census, beside everybody watched one by one', () => {
  it('has something of everything to count', () => {
    const all = mergeGroups(census);
    for (const what of ['beginnings', 'stillRestricted', 'familyMonths'] as const)
      expect(all[what], what).toBeGreaterThan(0);
    for (const { ended, censored } of [all.wrongs, all.traps, all.freedoms]) {
      expect(sum(Array.from(ended))).toBeGreaterThan(0);
      expect(sum(Array.from(censored))).toBeGreaterThan(0);
    }
    expect(people.some(({ gone }) => gone.includes(true))).toBe(true);
    expect(sum(all.exemptPeople.slice(1))).toBeGreaterThan(0);
  });

  it.each(['wrongs', 'traps', 'freedoms'] as const)('has the same %s', (kind) => {
    census.groups.forEach((group, at) => {
      const spells = adultsOf(at).flatMap((person) => spellsOf(person, TRAP_MONTHS)[kind]);
      expect(group[kind].ended).toEqual(counted(spells, true, group[kind]));
      expect(group[kind].censored).toEqual(counted(spells, false, group[kind]));
    });
  });

  it('has the same people restricted a year after a wrong', () => {
    census.groups.forEach((group, at) => {
      const still = adultsOf(at).flatMap((person) => spellsOf(person, TRAP_MONTHS).still);
      expect(group.beginnings).toBe(still.length);
      expect(group.stillRestricted).toBe(still.filter(Boolean).length);
    });
  });

  it('has the same wrongs, block by block', () => {
    const { blockSize } = start().people.shape;
    const found = census.blocks.map((_, block) => {
      const here = people.slice(block * blockSize, (block + 1) * blockSize);
      const spells = here.map((person) => spellsOf(person, TRAP_MONTHS));
      const wrongs = spells.flatMap((each) => each.wrongs);
      const still = spells.flatMap((each) => each.still);
      return {
        begun: wrongs.length,
        undone: wrongs.filter(([, didEnd]) => didEnd).length,
        beginnings: still.length,
        stillRestricted: still.filter(Boolean).length,
      };
    });
    expect(census.blocks.length).toBeGreaterThan(3);
    expect(census.blocks).toEqual(found);
  });

  it('has the same months, restricted, wrongly and through the household', () => {
    census.groups.forEach((group, at) => {
      const adults = adultsOf(at);
      expect(group.adults).toBe(adults.length);
      expect(group.restrictedMonths).toBe(sum(adults.map((each) => count(each, 'restricted'))));
      expect(group.wrongMonths).toBe(sum(adults.map((each) => count(each, 'wrong'))));
      expect(group.familyMonths).toBe(sum(adults.map((each) => count(each, 'family'))));
      const byMonths = group.byMonths.map(
        (_, months) => adults.filter((each) => count(each, 'restricted') === months).length,
      );
      expect(group.byMonths).toEqual(byMonths);
    });
  });

  it('has the same who did harm in a year, exempt or not, and who was restricted in it', () => {
    census.groups.forEach((group, at) => {
      const found: Record<string, number[]> = {};
      for (const key of ['exemptPeople', 'exemptRestricted', 'otherPeople', 'otherRestricted'])
        found[key] = Array.from({ length: 13 }, () => 0);
      for (const person of adultsOf(at))
        for (const from of [0, 12]) {
          if (person.gone[from + 11] === true) continue;
          const harm = person.harm.slice(from, from + 12).filter(Boolean).length;
          const who = person.isExempt ? 'exempt' : 'other';
          add(found[`${who}People`] ?? [], harm);
          if (person.restricted.slice(from, from + 12).includes(true))
            add(found[`${who}Restricted`] ?? [], harm);
        }
      expect(group).toMatchObject(found);
    });
  });

  it('has the same moves between grades, and harm after them', () => {
    const [score] = regime.jurisdictions[0]?.phases.at(-1)?.rules.scores ?? [];
    expect(census.classesOf).toBe(score?.name);
    const { min, unit } = stored();
    const classOf = (value: number): number =>
      score?.grades.findIndex(({ from }) => min + value * unit >= from) ?? -1;
    const classes = census.classes.length;
    census.groups.forEach((group, at) => {
      const moves = Array.from({ length: classes * classes }, () => 0);
      const harm = Array.from({ length: classes }, () => 0);
      for (const person of adultsOf(at)) {
        if (person.gone[23] === true) continue;
        const [before, now] = [11, 23].map((month) => classOf(person.score[month] ?? 0));
        add(moves, (before ?? 0) * classes + (now ?? 0));
        if (person.harm.slice(12, 24).includes(true)) add(harm, before ?? 0);
      }
      expect(group.moves).toEqual(moves);
      expect(group.classHarm).toEqual(harm);
      expect(sum([...group.classPeople])).toBe(sum(moves));
    });
  });

  it('has as many with each number of points as there are', () => {
    const { unit } = stored();
    census.groups.forEach((group, at) => {
      const here = adultsOf(at).filter(({ gone }) => gone[23] !== true);
      expect(sum(group.scores.map((each) => each.people))).toBe(here.length);
      const points = sum(here.map(({ score }) => (score[23] ?? 0) * unit));
      expect(sum(group.scores.map((each) => each.people * each.amount))).toBe(points);
    });
  });
});

describe('a census', () => {
  it('adds up to the totals of the engine, but for the month in which somebody leaves', () => {
    const weight = regime.population.standingFor / PEOPLE;
    for (const group of census.groups) {
      const months = (measure: 'restricted' | 'restricted wrongly'): number =>
        sum(series.line(measure, '', { group: group.group })) / weight;
      const left = series.value(23, 'exited', '', { group: group.group }) / weight;
      expect(group.restrictedMonths).toBeCloseTo(months('restricted') - left, 6);
      expect(group.wrongMonths).toBeLessThanOrEqual(months('restricted wrongly') + 1e-6);
      expect(group.wrongMonths).toBeGreaterThanOrEqual(months('restricted wrongly') - left - 1e-6);
    }
  });

  it('changes nothing', () => {
    expect(hashes[0]).toBe(hashes[1]);
  });

  it('goes on from what it remembered, and from nothing else', () => {
    const engine = start();
    let taker = takeCensus(regime, engine);
    for (let month = 0; month < regime.calendar.months; month++) {
      if (month === 13) {
        const saved = new Map(taker.parts().map(({ name, cells }) => [name, cells.slice()]));
        taker = takeCensus(regime, engine);
        for (const { name, cells } of taker.parts()) cells.set(saved.get(name) ?? []);
      }
      engine.step();
      taker.collect();
    }
    expect(taker.census()).toEqual(census);
  });

  it('can be asked at any time without being changed by it', () => {
    const engine = start();
    const taker = takeCensus(regime, engine);
    const asked = Array.from({ length: regime.calendar.months }, () => {
      engine.step();
      taker.collect();
      return taker.census();
    });
    expect(asked.map(({ months }) => months)).toEqual(asked.map((_, month) => month + 1));
    expect(asked.at(-1)).toEqual(census);
  });

  it('looks at blocks here and there where there are too many people', () => {
    const engine = start();
    const taker = takeCensus(regime, engine, 1500);
    for (let month = 0; month < regime.calendar.months; month++) {
      engine.step();
      taker.collect();
    }
    const part = taker.census();
    const { blockSize } = engine.people.shape;
    const stride = Math.ceil(engine.people.shape.slots / 1500);
    const looked = people.filter((_, i) => Math.floor(i / blockSize) % stride === 0);
    expect(stride).toBeGreaterThan(1);
    expect(part.lookedAt).toBe(looked.length);
    expect(part.people).toBe(PEOPLE);
    const restricted = looked
      .filter(({ isAdult }) => isAdult)
      .map((each) => count(each, 'restricted'));
    expect(mergeGroups(part).restrictedMonths).toBe(sum(restricted));
  });
});

describe('groups put together', () => {
  it('have what each of them has', () => {
    const all = mergeGroups(census);
    const of = (what: (group: GroupCensus) => number): number => sum(census.groups.map(what));
    expect(all.adults).toBe(of(({ adults }) => adults));
    expect(sum(Array.from(all.wrongs.ended))).toBe(
      of(({ wrongs }) => sum(Array.from(wrongs.ended))),
    );
    expect(sum([...all.byMonths])).toBe(all.adults);
  });

  it('are refused where there is none of the name', () => {
    expect(() => mergeGroups(census, 'nobody')).toThrow(
      /no group is called "nobody"; there are majority, minority/u,
    );
  });
});
