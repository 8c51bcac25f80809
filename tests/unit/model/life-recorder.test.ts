import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Life, LifeMonth } from '../../../src/model/life.js';
import { recordLives } from '../../../src/model/life-recorder.js';
import type { Regime, Rules } from '../../../src/regime/regime.js';
import { arbitraryRegime, arbitrarySeed } from '../../helpers/arbitrary-regime.js';
import { checkProperty, PROPERTY_TIMEOUT_MS } from '../../helpers/check-property.js';
import {
  makeChannel,
  makeConduct,
  makeDomain,
  makeList,
  makeRedress,
  makeRegime,
  makeRules,
  makeScore,
  onlyIn,
} from '../../helpers/make-regime.js';
import { loners } from '../../helpers/make-world.js';
import { engineOf, runAll, totalOf, totalOfAll } from '../../helpers/run-engine.js';

const ANN = 4;

function livesOf(regime: Regime, people: readonly number[], seed = '1'): readonly Life[] {
  return runAll(regime, engineOf(regime, { seed, watch: people })).lives();
}

function lifeOf(rules: Partial<Rules>, months: number, changes: Partial<Regime> = {}): Life {
  const regime = makeRegime(makeRules(rules), { population: loners(), ...changes }, months);
  return livesOf(regime, [ANN])[0];
}

describe('a life', () => {
  const theft = makeConduct({ name: 'theft', rate: onlyIn(1) });

  it('has a month for each month, in order, and the person’s own traits', () => {
    const life = lifeOf({}, 5);
    expect(life.months.map(({ month }) => month)).toEqual([0, 1, 2, 3, 4]);
    expect(life.person).toBe(ANN);
    expect(life.traits).toMatchObject({ group: 0, age: 0, income: 0, place: 0, jurisdiction: 0 });
    expect(life.traits).toMatchObject({ exempt: false, household: [ANN], children: [] });
  });

  it('tells an act, its record, the listing, what was closed and refused, and the end of it', () => {
    const life = lifeOf(
      {
        conduct: [theft],
        domains: [makeDomain({ demand: 3 })],
        lists: [makeList({ leaves: [{ kind: 'term', months: 2 }] })],
      },
      5,
    );
    const [before, first, second, after] = life.months;
    expect(before).toMatchObject({ acts: [], records: [], lists: [], closed: [], refusals: [] });
    expect(first).toMatchObject({
      acts: [0],
      records: [{ conduct: 0, kind: 'true', whose: null }],
      entered: [{ list: 0, cause: 'record', wrongful: false }],
      lists: [0],
      earnedLists: [0],
      closed: [0],
      earnedClosed: [0],
      refusals: [{ domain: 0, times: 3 }],
      events: ['learned of a listing when refused'],
    });
    expect(second).toMatchObject({ acts: [], entered: [], left: [], lists: [0], closed: [0] });
    expect(after).toMatchObject({ left: [{ list: 0, how: 'term' }], lists: [], closed: [] });
  });

  it('tells whose act a mistaken record was, and where one’s own record went', () => {
    const regime = makeRegime(
      makeRules({
        channels: [makeChannel({ misidentifies: 1 })],
        conduct: [makeConduct({ name: 'theft', rate: onlyIn(0) })],
      }),
      { population: loners() },
      1,
    );
    const everybody = Array.from({ length: 64 }, (_, person) => person);
    const lives = livesOf(regime, everybody);
    let mistakes = 0;
    for (const { person, months } of lives)
      for (const { escaped, records } of months) {
        for (const { on } of escaped) {
          mistakes++;
          const [theirs] = lives[on].months;
          expect(theirs.records).toContainEqual({ conduct: 0, kind: 'mistaken', whose: person });
        }
        for (const { kind, whose } of records) expect(whose === null).toBe(kind === 'true');
      }
    expect(mistakes).toBeGreaterThan(10);
  });

  it('tells a record of nothing', () => {
    const life = lifeOf(
      {
        channels: [makeChannel({ falseAlarms: 1 })],
        conduct: [makeConduct({ rate: [{ month: 0, value: 0 }] })],
      },
      1,
    );
    expect(life.months[0].records).toEqual([{ conduct: 0, kind: 'false', whose: null }]);
    expect(life.months[0].entered).toEqual([{ list: 0, cause: 'false alarm', wrongful: true }]);
  });

  it('tells scores in points, and what moved them', () => {
    const life = lifeOf(
      {
        conduct: [theft],
        scores: [makeScore({ min: 200, max: 900, start: 600, points: [-50], drift: 10 })],
        lists: [],
      },
      3,
    );
    const scores = life.months.map(({ scores: [score] }) => score);
    expect(scores).toEqual([
      { score: 0, before: 600, after: 600, earned: 600, parts: [] },
      {
        score: 0,
        before: 600,
        after: 550,
        earned: 550,
        parts: [{ cause: 'records', points: -50 }],
      },
      { score: 0, before: 550, after: 560, earned: 560, parts: [{ cause: 'drift', points: 10 }] },
    ]);
  });

  it('tells what redress there was, in order', () => {
    const life = lifeOf(
      {
        conduct: [makeConduct({ rate: onlyIn(0) })],
        channels: [makeChannel({ falseAlarms: 0 })],
        lists: [makeList({ leaves: [{ kind: 'appeal' }] })],
        redress: makeRedress({
          notice: 1,
          appeal: { filed: 1, decidedIn: 2, right: 0, letsOff: 1 },
        }),
      },
      3,
    );
    expect(life.months.map(({ events }) => events)).toEqual([
      ['told of a listing', 'filed an appeal'],
      [],
      ['appeal granted'],
    ]);
  });

  it('has the family of the person', () => {
    const regime = makeRegime(
      makeRules(),
      {
        population: loners({
          households: [0, 0, 0, 1],
          ages: [
            { name: 'adults', share: 0.5, minor: false },
            { name: 'children', share: 0.5, minor: true },
          ],
        }),
      },
      1,
    );
    const lives = livesOf(regime, [4, 5, 6, 7]);
    for (const { traits } of lives) {
      expect(traits.household).toEqual([4, 5, 6, 7]);
      expect(traits.children).toEqual([4, 5, 6, 7].filter((at) => lives[at - 4].traits.age === 1));
    }
  });

  it('has the middle of the person’s bands of desire and boldness', () => {
    const adaptation = {
      ...makeRules().adaptation,
      tolerance: 0.25,
      punishment: 'uniform',
      severity: 1,
      learning: 0,
      fromTies: 0,
      startsAt: 0.4,
      boldness: [1, 3],
      desire: [0.5, 0.5],
      gaming: { buys: null, secondIdentity: null },
      exit: 0,
      provenance: { source: [], status: null, note: null, calibratedTo: [] },
    } as const;
    const life = lifeOf({ adaptation }, 1);
    expect(life.traits.desire).toBe(0.5);
    expect([1.125, 1.375, 1.625, 1.875, 2.125, 2.375, 2.625, 2.875]).toContain(
      life.traits.boldness,
    );
    expect(life.months[0]).toMatchObject({
      fear: 0.4,
      severity: 0,
      hardship: false,
      exited: false,
    });
  });
});

describe('a recorder', () => {
  it('knows whom it follows, and refuses others', () => {
    const regime = makeRegime(makeRules(), { population: loners() });
    const recorder = recordLives(regime, [3]);
    expect([recorder.has(3), recorder.has(4)]).toEqual([true, false]);
    expect(() => recorder.event(4, 'left')).toThrow('person 4 is not watched');
  });
});

describe('all lives together', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  const everywhere = (lives: readonly Life[], month: number): LifeMonth[] =>
    lives.map(({ months }) => months[month]);
  const sum = (months: readonly LifeMonth[], of: (month: LifeMonth) => number): number =>
    months.reduce((total, month) => total + of(month), 0);

  it('add up to the totals of every month', () => {
    checkProperty(
      fc.property(arbitraryRegime({ peopleMax: 200 }), arbitrarySeed, (regime, seed) => {
        const watch = Array.from({ length: regime.population.people }, (_, person) => person);
        const engine = engineOf(regime, { seed, watch });
        const { people } = engine;
        const counted: Record<string, number>[] = [];
        const all = (measure: Parameters<typeof totalOfAll>[1]): number =>
          totalOfAll(people, measure);
        runAll(regime, engine, () =>
          counted.push({
            acts: all('acts'),
            silenced: all('silenced'),
            performed: all('performed'),
            true: all('true records'),
            mistaken: all('mistaken records'),
            false: all('false alarms'),
            escaped: all('mistaken records'),
            entered: all('entered'),
            left: all('left'),
            members: all('members'),
            earned: all('members earned'),
            closed: all('closed'),
            opened: all('opened'),
            restricted: totalOf(people, 'restricted'),
            exited: totalOf(people, 'exited'),
            hardship: totalOf(people, 'hardship'),
            filed: totalOf(people, 'appeals filed'),
            bought: totalOf(people, 'points bought'),
          }),
        );
        const lives = engine.lives();
        counted.forEach((totals, month) => {
          const now = everywhere(lives, month);
          const records =
            (kind: string) =>
            (one: LifeMonth): number =>
              one.records.filter((record) => record.kind === kind).length;
          const events =
            (event: string) =>
            (one: LifeMonth): number =>
              one.events.filter((other) => other === event).length;
          expect({
            acts: sum(now, (one) => one.acts.length),
            silenced: sum(now, (one) => one.silenced.length),
            performed: sum(now, (one) => one.performed.length),
            true: sum(now, records('true')),
            mistaken: sum(now, records('mistaken')),
            false: sum(now, records('false')),
            escaped: sum(now, (one) => one.escaped.length),
            entered: sum(now, (one) => one.entered.length),
            left: sum(now, (one) => one.left.length),
            members: sum(now, (one) => one.lists.length),
            earned: sum(now, (one) => one.earnedLists.length),
            closed: sum(now, (one) => one.closed.length),
            restricted: sum(now, (one) => (one.closed.length > 0 ? 1 : 0)),
            exited: sum(now, (one) => (one.exited ? 1 : 0)),
            hardship: sum(now, (one) => (one.hardship && !one.exited ? 1 : 0)),
            filed: sum(now, events('filed an appeal')),
            bought: sum(now, events('bought points')),
          }).toEqual(
            Object.fromEntries(Object.entries(totals).filter(([what]) => what !== 'opened')),
          );
        });
      }),
    );
  });

  it('have scores inside their range, whose parts make the difference', () => {
    checkProperty(
      fc.property(arbitraryRegime({ peopleMax: 150 }), arbitrarySeed, (regime, seed) => {
        const watch = Array.from({ length: regime.population.people }, (_, person) => person);
        const wrong: unknown[] = [];
        const { people: subjects } = engineOf(regime);
        for (const { person, months } of livesOf(regime, watch, seed)) {
          for (const { month, scores } of months)
            for (const { score, before, after, parts } of scores) {
              const moved = parts.reduce((total, part) => total + part.points, 0);
              if (before + moved !== after) wrong.push({ person, month, before, moved, after });
              const { min, max } = subjects.scores[score];
              if (after < min || after > max) wrong.push({ person, month, after });
            }
        }
        expect(wrong).toEqual([]);
      }),
    );
  });
});
