import { describe, expect, it } from 'vitest';
import { createPeople } from '../../../../src/engine/create-world.js';
import { type BlockKernel, createBlockKernel } from '../../../../src/engine/kernel/block-kernel.js';
import { Packed, S, W } from '../../../../src/engine/kernel/fields.js';
import { onEach } from '../../../helpers/on-each.js';
import { kernelSubjects } from '../../../../src/engine/kernel/kernel-subjects.js';
import { loadKernel } from '../../../../src/engine/kernel/load-kernel.js';
import { writeRules } from '../../../../src/engine/kernel/rules-image.js';
import { monthRules } from '../../../../src/engine/month-rules.js';
import { stretchesOf } from '../../../../src/engine/stretches.js';
import { FLAG, SEEN, TRAIT } from '../../../../src/model/flags.js';
import type { World } from '../../../../src/model/world.js';
import { HOUSEHOLD, leftBit } from '../../../../src/population/tie-kinds.js';
import { peopleStructure } from '../../../../src/regime/compile/structure.js';
import { TIE_KINDS, type Score } from '../../../../src/regime/regime.js';
import {
  makeAdaptation,
  makePopulation,
  makeRegime,
  makeRules,
  makeScore,
} from '../../../helpers/make-regime.js';
import { keepWorld } from '../../../helpers/kept-world.js';

/** Where the kernel finds its directory, and so do we. */
const DIRECTORY = 1024;
const KINDS = TIE_KINDS.map((name, kind) => ({ name, kind }));

const PULLED = makeScore({ ties: [0.1, 0.1, 0.1, 0.1, 0.1] });
const ALOOF = makeScore({ name: 'aloof' });

/** Five numbers of standing, and what a score adds: how many ties have one, and the sum of theirs. */
interface Sum {
  adults: number;
  marked: number;
  punished: number;
  restricted: number;
  severity: number;
  scored: number;
  score: number;
}

const NOTHING: Sum = {
  adults: 0,
  marked: 0,
  punished: 0,
  restricted: 0,
  severity: 0,
  scored: 0,
  score: 0,
};

interface Case {
  readonly people: number;
  readonly scores?: readonly Score[];
  readonly ties?: readonly number[];
  /** What chance the flags get that somebody has left, of 256; the circles are left one by one. */
  readonly leaves?: number;
}

/** Something like chance, 0 to 255. */
function luckOf(person: number, salt: number): number {
  const word = Math.imul(person + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  return Math.imul(word ^ (word >>> 15), 0x2c1b3c6d) >>> 24;
}

/** People some of whom have left circles, are restricted, or are away for good; and a kernel that has their month. */
class Town {
  readonly world: World;
  readonly kernel: BlockKernel;
  /** The score that is looked at. */
  pulled: number;
  private readonly isAdult: Uint8Array;
  private readonly places: ReturnType<typeof stretchesOf>;

  constructor({ people, scores = [PULLED], ties = [0, 4, 4, 4, 2], leaves = 40 }: Case) {
    const rules = makeRules({ scores, adaptation: makeAdaptation() });
    const regime = makeRegime(rules, { population: makePopulation({ people, ties }) });
    const world = createPeople(regime, peopleStructure(regime), people, '3', null, null);
    const { flags, seen, seenScore } = world.state;
    for (let person = 0; person < people; person++) {
      for (const { kind } of KINDS)
        if (luckOf(person, kind) < leaves) flags[person] |= leftBit(kind);
      if (luckOf(person, 10) < 20) flags[person] |= FLAG.exited;
      if (luckOf(person, 11) < 80) flags[person] |= FLAG.hardship;
      seen[person] = luckOf(person, 12);
      // One in four has no score that shows.
      for (const values of seenScore)
        if (values !== null) values[person] = luckOf(person, 13) < 64 ? 0 : luckOf(person, 14);
    }
    const request = {
      world,
      monthsDone: 0,
      population: regime.population,
      jurisdictions: regime.jurisdictions.map(({ phases }) => phases),
      interventions: [],
      layoffs: 0,
    };
    const { tables } = monthRules(request, 0);
    this.world = world;
    this.isAdult = tables[0].isAdult;
    this.places = stretchesOf(world.shape, world.jurisdiction);
    this.pulled = world.structure.scores.findIndex((score) => score.pulled);
    this.kernel = createBlockKernel(
      loadKernel(),
      kernelSubjects(world, keepWorld(world, this.isAdult).kept),
    );
    const inForce = { tables: tables[0], rules, population: regime.population, totals: 0 };
    const image = writeRules(world.structure, [inForce], this.kernel.imageAt);
    this.kernel.beginMonth(0, image, null);
  }

  /** Brings a block in and has everybody's words made. */
  load(block: number): void {
    const { kernel, places } = this;
    kernel.load(block);
    onEach(kernel, places[block], kernel.exports.findRows);
    onEach(kernel, places[block], kernel.exports.show);
  }

  /** What the kernel has summed for a slot of the block. */
  sumAt(slot: number): Sum {
    const word = this.wordAt(W.openWordAt, Packed.sums + 4 * slot);
    const detail = this.wordAt(W.detailAt, 4 * slot);
    return {
      adults: (word >>> Packed.hereShift) & 255,
      marked: word >>> Packed.markedShift,
      punished: (detail >>> 7) & 127,
      restricted: (detail >>> 14) & 127,
      severity: detail >>> 21,
      scored: (word >>> Packed.scoredShift) & 15,
      score: word & Packed.valueMask,
    };
  }

  /** A word of the kernel's memory, so many bytes behind where a field says. */
  wordAt(field: W, offset: number): number {
    const view = new DataView(this.kernel.exports.memory.buffer);
    return view.getUint32(view.getUint32(DIRECTORY + 4 * field, true) + offset, true);
  }

  /** The same, person by person: nobody has ties of a circle that one of the two has left. */
  plainSum(person: number, kind: number): Sum {
    const { society, state } = this.world;
    const left = leftBit(kind);
    const sum = { ...NOTHING };
    if ((state.flags[person] & left) !== 0) return sum;
    for (const other of society?.ties.tiesOf(person, kind) ?? [])
      if ((state.flags[other] & left) === 0) this.addShown(sum, other, kind === HOUSEHOLD);
    return sum;
  }

  /** At home everything shows; outside only what is public. */
  private addShown(sum: Sum, other: number, atHome: boolean): void {
    const { traits, flags, seen, seenScore } = this.world.state;
    const value = seenScore[this.pulled]?.[other] ?? 0;
    if (value > 0) sum.scored++;
    sum.score += value;
    const isAdult = this.isAdult[traits[other] & TRAIT.classMask] === 1;
    if (!isAdult || (flags[other] & FLAG.exited) !== 0) return;
    sum.adults++;
    if (!atHome && (seen[other] & SEEN.publiclyListed) === 0) return;
    const severity = seen[other] >> SEEN.severityShift;
    const isPunished = (seen[other] & SEEN.punishedNow) !== 0;
    if (isPunished || severity > 0) sum.marked++;
    if (isPunished) sum.punished++;
    if (severity > 0) sum.restricted++;
    sum.severity += severity;
  }

  /** The people of a block, by slot. */
  peopleOf(block: number): number[] {
    const { blockSize, people } = this.world.shape;
    const base = block * blockSize;
    return Array.from({ length: Math.min(blockSize, people - base) }, (_, slot) => base + slot);
  }

  /** Every person of every block, the blocks one after another in one kernel: what it has, and what it should have. */
  compare(kind: number): { kernel: Sum[]; plain: Sum[] } {
    const { blocks, blockSize } = this.world.shape;
    const kernel: Sum[] = [];
    const plain: Sum[] = [];
    for (let block = 0; block < blocks; block++) {
      this.load(block);
      this.kernel.exports.beginSums();
      this.kernel.exports.sumKind(kind, this.pulled);
      for (const person of this.peopleOf(block)) {
        kernel.push(this.sumAt(person % blockSize));
        plain.push(this.plainSum(person, kind));
      }
    }
    return { kernel, plain };
  }
}

/** Whether any of the sums has something of everything. */
function isTelling(sums: readonly Sum[]): boolean {
  const names = [
    'adults',
    'marked',
    'punished',
    'restricted',
    'severity',
    'scored',
    'score',
  ] as const;
  return names.every((name) => sums.some((sum) => sum[name] > 0));
}

describe('sums over ties', () => {
  describe.each([
    ['one block that is not full', 150, 256, 1],
    ['two blocks, each the partner of the other or of itself', 500, 256, 2],
    ['three blocks of 256, the last cut short', 700, 256, 3],
    ['seven blocks, the last with a single person', 1537, 256, 7],
    ['eight full blocks of 256', 2048, 256, 8],
    ['nine blocks of 512', 4500, 512, 9],
    ['nine blocks of 1024, the last cut short', 8200, 1024, 9],
    ['nine blocks of 4096, the last cut short', 33_000, 4096, 9],
  ])('in %s', (_, people, blockSize, blocks) => {
    const town = new Town({ people });

    it('is what the population is', () => {
      expect(town.world.shape).toMatchObject({ people, blockSize, blocks });
    });

    it.each(KINDS)('are those of $name, person by person', ({ kind }) => {
      const { kernel, plain } = town.compare(kind);
      expect(kernel).toHaveLength(people);
      expect(isTelling(plain)).toBe(true);
      expect(kernel).toEqual(plain);
    });
  });

  it('meet blocks that are their own partners, where the number of blocks is odd', () => {
    const { society } = new Town({ people: 1537 }).world;
    const network = society?.ties.network;
    const partners = network?.kind === 'procedural' ? network.distant.partner : [];
    const own = partners.flatMap((of) => [...of].filter((partner, block) => partner === block));
    expect(own.length).toBeGreaterThan(0);
  });

  it('are all nothing for people who have left every circle, but at home', () => {
    const town = new Town({ people: 700, leaves: 256 });
    for (const { kind } of KINDS.slice(1))
      expect(town.compare(kind).kernel).toEqual(Array.from({ length: 700 }, () => NOTHING));
    const { kernel, plain } = town.compare(HOUSEHOLD);
    expect(kernel).toEqual(plain);
    expect(isTelling(kernel)).toBe(true);
  });

  it.each(KINDS)('are right where nobody has left: $name', ({ kind }) => {
    const { kernel, plain } = new Town({ people: 1300, leaves: 0 }).compare(kind);
    expect(kernel).toEqual(plain);
  });

  it.each(KINDS)('are right where ties are many: $name', ({ kind }) => {
    const { kernel, plain } = new Town({ people: 1300, ties: [0, 12, 14, 14, 8] }).compare(kind);
    expect(kernel).toEqual(plain);
  });

  it('are nothing where there are no ties', () => {
    const town = new Town({ people: 700, ties: [0, 0, 0, 0, 0] });
    for (const { kind } of KINDS.slice(1))
      expect(town.compare(kind).kernel).toEqual(Array.from({ length: 700 }, () => NOTHING));
  });

  it.each([
    ['the second score, where ties do not pull the first', [ALOOF, PULLED], 1],
    ['the first of two that they pull', [PULLED, makeScore({ ...PULLED, name: 'other' })], 0],
    ['no score, where they pull none', [ALOOF], -1],
  ])('have %s', (_, scores, pulled) => {
    const town = new Town({ people: 700, scores });
    expect(town.pulled).toBe(pulled);
    for (const { kind } of KINDS) {
      const { kernel, plain } = town.compare(kind);
      expect(kernel).toEqual(plain);
      expect(kernel.some((sum) => sum.scored > 0)).toBe(pulled >= 0);
    }
  });

  it('add up the standing of all kinds, and have the score of each taken out when it is weighed', () => {
    const town = new Town({ people: 700 });
    const { exports } = town.kernel;
    town.load(2);
    town.kernel.use(0);
    exports.beginSums();
    const people = town.peopleOf(2);
    for (const { kind } of KINDS) {
      exports.sumKind(kind, 0);
      exports.weighKind(kind, 0, 0, people.length);
    }
    const all = people.map((person) => {
      const sum = { ...NOTHING };
      for (const { kind } of KINDS) {
        const one = town.plainSum(person, kind);
        for (const name of Object.keys(sum) as (keyof Sum)[]) sum[name] += one[name];
      }
      return { ...sum, scored: 0, score: 0 };
    });
    expect(people.map((_, slot) => town.sumAt(slot))).toEqual(all);
    exports.beginSums();
    expect(people.map((_, slot) => town.sumAt(slot))).toEqual(all.map(() => NOTHING));
  });

  it.each(KINDS)('give a second score alone, once its words are there: $name', ({ kind }) => {
    const other = makeScore({ ...PULLED, name: 'other' });
    const town = new Town({ people: 700, scores: [PULLED, other] });
    const { exports } = town.kernel;
    for (const block of [0, 2]) {
      town.load(block);
      exports.beginSums();
      exports.showScore(1);
      exports.sumKind(kind, 1);
      town.pulled = 1;
      for (const person of town.peopleOf(block)) {
        const { scored, score } = town.plainSum(person, kind);
        expect(town.sumAt(person % 256)).toEqual({ ...NOTHING, scored, score });
      }
    }
  });
});

describe('the pull of ties, in the kernel', () => {
  /** What a person is pulled by along one kind of tie, in parts of a unit. */
  function plainPull(town: Town, person: number, kind: number, weights: readonly number[]): number {
    const value = town.world.state.seenScore[town.pulled]?.[person] ?? 0;
    const { scored, score } = town.plainSum(person, kind);
    if (value === 0 || scored === 0) return 0;
    const perStep = 2 ** town.world.structure.scores[town.pulled].publishedShift;
    const weight = (weights[kind] ?? 0) * 65_536 * perStep;
    return Math.imul(score - scored * value, Math.round(weight / scored));
  }

  it.each([
    ['a little', [0.1, 0.02, 0.003, 0.1, 0.2], [0, 4, 4, 4, 2], 1],
    ['with all their weight', [0.2, 0.2, 0.2, 0.2, 0.2], [0, 14, 14, 14, 4], 1],
    ['in steps of 128 units', [0, 0, 0, 1, 0], [0, 4, 4, 14, 2], 32_000],
    ['along some kinds alone', [0, 0.5, 0, 0, 0.1], [0, 4, 4, 4, 2], 3000],
  ])('is that of each kind, person by person: %s', (_, ties, degrees, max) => {
    const score = makeScore({ ties, max: Math.max(max, 100), points: [1] });
    const town = new Town({ people: 700, scores: [score], ties: degrees });
    const { exports } = town.kernel;
    for (const block of [0, 1, 2]) {
      town.load(block);
      town.kernel.use(0);
      exports.beginSums();
      expect(exports.pullsAlong(0)).toBe(
        ties.reduce((all, pull, kind) => (pull > 0 ? all | (1 << kind) : all), 0),
      );
      const people = town.peopleOf(block);
      for (const { kind } of KINDS) {
        exports.sumKind(kind, 0);
        exports.weighKind(kind, 0, 0, people.length);
      }
      const expected = people.map((person) =>
        KINDS.reduce((sum, { kind }) => (sum + plainPull(town, person, kind, ties)) | 0, 0),
      );
      expect(expected.some((pull) => pull < 0)).toBe(true);
      expect(expected.some((pull) => pull > 0)).toBe(true);
      const scores = town.wordAt(W.scoresAt, 4 * S.pulledAt);
      const memory = town.kernel.exports.memory.buffer;
      expect([...new Int32Array(memory, scores, people.length)]).toEqual(expected);
    }
  });
});
