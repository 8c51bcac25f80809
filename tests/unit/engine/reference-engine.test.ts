import { describe, expect, it } from 'vitest';
import { hashStates } from '../../../src/engine/state-hash.js';
import type { Subjects } from '../../../src/engine/engine.js';
import type { FirmsSection, Regime, Rules } from '../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeChannel,
  makeConduct,
  makeList,
  makeRegime,
  makeRules,
  NOWHERE,
  onlyIn,
} from '../../helpers/make-regime.js';
import { loners } from '../../helpers/make-world.js';
import { engineOf, runAll, totalOf } from '../../helpers/run-engine.js';

function firmsWith(rules: Rules, changes: Partial<FirmsSection> = {}): FirmsSection {
  return {
    count: 100,
    standingFor: 10_000,
    layoffs: 0,
    phases: [{ from: 0, rules }],
    provenance: NOWHERE,
    ...changes,
  };
}

/** Whoever jaywalks is listed for good; half do in a month. */
const COIN = makeRules({
  conduct: [makeConduct({ rate: [{ month: 0, value: 0.5 }] })],
  lists: [makeList({ leaves: [] })],
});

/** A thousand adults who live alone, and a thousand firms under the same rules. */
function twins(): Regime {
  return makeRegime(
    COIN,
    {
      population: loners({ people: 1000, standingFor: 1000 }),
      firms: firmsWith(COIN, { count: 1000 }),
    },
    3,
  );
}

describe('the reference engine', () => {
  it('is called so, and counts the months', () => {
    const regime = makeRegime(makeRules(), {}, 3);
    const engine = engineOf(regime);
    const counted: number[] = [engine.monthsDone];
    runAll(regime, engine, () => counted.push(engine.monthsDone));
    expect(engine.name).toBe('reference');
    expect(counted).toEqual([0, 1, 2, 3]);
  });

  it('writes the months into the header of each state', () => {
    const engine = engineOf(twins());
    engine.step();
    engine.step();
    const headers = [engine.people, engine.firms].map((subjects) =>
      new DataView(subjects?.state.buffer ?? new ArrayBuffer(24)).getUint32(16, true),
    );
    expect(headers).toEqual([2, 2]);
  });

  it('refuses a step past the calendar, and is left as it was', () => {
    const regime = makeRegime(makeRules(), {}, 2);
    const engine = runAll(regime, engineOf(regime));
    const hash = engine.stateHash();
    expect(() => engine.step()).toThrow(
      'the calendar of the regime is over: no month is left to simulate',
    );
    expect(engine.monthsDone).toBe(2);
    expect(engine.stateHash()).toBe(hash);
  });

  it('refuses what is no seed', () => {
    expect(() => engineOf(makeRegime(makeRules()), { seed: 'lucky' })).toThrow(RangeError);
  });

  it('hashes the people and then the firms', () => {
    const engine = engineOf(twins());
    engine.step();
    const [people, firms] = [engine.people.columns, engine.firms?.columns].filter(
      (state) => state !== undefined,
    );
    expect(engine.stateHash()).toBe(hashStates([people, firms]));
    expect(engine.stateHash()).not.toBe(hashStates([people]));
  });

  it('hashes the people alone where there are no firms', () => {
    const engine = engineOf(makeRegime(makeRules()));
    engine.step();
    expect(engine.firms).toBeNull();
    expect(engine.stateHash()).toBe(hashStates([engine.people.columns]));
  });

  it('tells the lives of those who are watched, month by month', () => {
    const regime = makeRegime(makeRules(), {}, 3);
    const engine = engineOf(regime, { watch: [5, 900] });
    runAll(regime, engine);
    const lives = engine.lives();
    expect(lives.map(({ person }) => person)).toEqual([5, 900]);
    expect(lives.map(({ months }) => months.map(({ month }) => month))).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect(engineOf(regime, { watch: [] }).lives()).toEqual([]);
    expect(engineOf(regime).lives()).toEqual([]);
  });
});

describe('firms', () => {
  it.each([
    [1000, 100],
    [500, 50],
    [1004, 100],
    [1005, 101],
    [20, 2],
    [4, 1],
    [1, 1],
    [3000, 300],
  ])('are in proportion: of %i people %i', (people, firms) => {
    const regime = makeRegime(makeRules(), { firms: firmsWith(makeRules()) });
    expect(engineOf(regime, { people }).firms?.shape.people).toBe(firms);
  });

  it('are never more than they stand for', () => {
    const regime = makeRegime(makeRules(), {
      firms: firmsWith(makeRules(), { standingFor: 250 }),
    });
    expect(engineOf(regime, { people: 2499 }).firms?.shape.people).toBe(250);
    expect(engineOf(regime, { people: 3000 }).firms?.shape.people).toBe(250);
  });

  it('have luck of their own: who is listed among them says nothing of people', () => {
    const engine = engineOf(twins());
    engine.step();
    const people = Array.from(engine.people.state.lists.slice(0, 1000));
    const firms = engine.firms?.state.lists.slice(0, 1000) ?? new Uint8Array(1000);
    const alike = people.reduce((sum, bits, at) => sum + (bits === firms[at] ? 1 : 0), 0);
    // Independent coins agree half of the time: 500 ± 16.
    expect(alike).toBeGreaterThan(400);
    expect(alike).toBeLessThan(600);
  });

  it('draw what people would draw from the seed with its high half turned over', () => {
    const seed = 12345n;
    const turned = seed ^ (0xffffffffn << 32n);
    const engine = engineOf(twins(), { seed: String(seed) });
    const other = engineOf(twins(), { seed: String(turned) });
    engine.step();
    other.step();
    const firms = engine.firms?.state.lists.slice(0, 1000);
    expect(firms).toEqual(other.people.state.lists.slice(0, 1000));
    expect(firms?.some((bits) => bits !== 0)).toBe(true);
  });

  it('take their month before people do: those listed in it lay off in it', () => {
    const listing = makeRules({
      conduct: [makeConduct({ rate: onlyIn(1) })],
      lists: [makeList({ leaves: [], closes: [] })],
    });
    const quiet = makeRules({ conduct: [makeConduct({ rate: [{ month: 0, value: 0 }] })] });
    const regime = makeRegime(
      quiet,
      { population: loners({ people: 300 }), firms: firmsWith(listing, { layoffs: 1 }) },
      3,
    );
    const engine = engineOf(regime);
    const laidOff: number[] = [];
    runAll(regime, engine, () => laidOff.push(totalOf(engine.people, 'laid off')));
    // A draw of 2^32 - 1 would escape even a chance of 1; nobody of 300 has it.
    expect(laidOff).toEqual([0, 300, 0]);
  });

  it('follow phases of their own, and no intervention of people', () => {
    const none = makeRules({ conduct: [makeConduct({ rate: [{ month: 0, value: 0 }] })] });
    const all = makeRules({ conduct: [makeConduct({ rate: [{ month: 0, value: 1 }] })] });
    const regime = makeRegime(
      none,
      {
        population: loners({ people: 300 }),
        firms: firmsWith(none, {
          phases: [
            { from: 0, rules: none },
            { from: 2, rules: all },
          ],
        }),
        interventions: [
          {
            kind: 'outage',
            at: 0,
            jurisdiction: null,
            channels: [0],
            months: 4,
            provenance: NOWHERE,
            text: 'the cameras fail',
          },
        ],
      },
      4,
    );
    const engine = engineOf(regime);
    const records: number[] = [];
    const { firms } = engine;
    runAll(regime, engine, () => {
      records.push(firms === null ? -1 : totalOf(firms, 'true records'));
    });
    expect(records).toEqual([0, 0, 100, 100]);
  });
});

describe('totals', () => {
  const rows = (subjects: Subjects): number[] => [...subjects.measures.rows.keys()];

  /** Everything happens a little, in two jurisdictions and three blocks, with firms. */
  function busy(): Regime {
    const rules = makeRules({
      channels: [makeChannel({ misidentifies: 0.2, falseAlarms: 0.05 })],
      lists: [makeList({ startsWith: 0.1, leaves: [{ kind: 'term', months: 2 }] })],
      adaptation: makeAdaptation(),
    });
    const phases = [{ from: 0, rules }];
    return makeRegime(
      rules,
      {
        jurisdictions: [
          { name: 'everywhere else', share: 0.6, phases, provenance: NOWHERE },
          { name: 'pilot', share: 0.4, phases, provenance: NOWHERE },
        ],
        firms: firmsWith({ ...rules, adaptation: null }, { count: 600 }),
      },
      4,
    );
  }

  it('of the blocks add up to those of all cells, for every measure of people and of firms', () => {
    const regime = busy();
    const { people, firms } = engineOf(regime);
    const byBlock = { people: rows(people), firms: firms === null ? [] : rows(firms) };
    const engine = engineOf(regime, { byBlock });
    const sumOfBlocks = (subjects: Subjects, row: number): number => {
      const columns = subjects.measures.rows.length;
      let sum = 0;
      for (let block = 0; block < subjects.shape.blocks; block++)
        sum += subjects.byBlock[block * columns + row];
      return sum;
    };
    const sumOfCells = (subjects: Subjects, row: number): number => {
      const columns = subjects.measures.rows.length;
      let sum = 0;
      for (let cell = 0; cell < subjects.cells; cell++)
        sum += subjects.totals[cell * columns + row];
      return sum;
    };
    runAll(regime, engine, () => {
      for (const subjects of [engine.people, engine.firms]) {
        if (subjects === null) continue;
        expect(subjects.shape.blocks).toBeGreaterThan(2);
        expect(rows(subjects).map((row) => sumOfBlocks(subjects, row))).toEqual(
          rows(subjects).map((row) => sumOfCells(subjects, row)),
        );
      }
    });
  });

  it('of a block are those of its own people', () => {
    const regime = makeRegime(makeRules(), { population: loners({ people: 600 }) }, 2);
    const engine = engineOf(regime);
    const people = engine.people.measures.first('people');
    const acts = engine.people.measures.first('acts');
    const asked = engineOf(regime, { byBlock: { people: [acts, people], firms: [] } });
    asked.step();
    asked.step();
    const { byBlock, shape } = asked.people;
    expect([byBlock[1], byBlock[3], byBlock[5]]).toEqual([256, 256, 88]);
    expect(byBlock.length).toBe(2 * shape.blocks);
    expect(byBlock[0] + byBlock[2] + byBlock[4]).toBe(totalOf(asked.people, 'acts'));
    expect(byBlock[0]).toBeGreaterThan(0);
  });

  it('of a block count those who are on a list when it begins', () => {
    const rules = makeRules({ lists: [makeList({ startsWith: 1, enters: [] })] });
    const regime = makeRegime(rules, { population: loners({ people: 600 }) }, 2);
    const row = engineOf(regime).people.measures.first('entered');
    const engine = engineOf(regime, { byBlock: { people: [row], firms: [] } });
    engine.step();
    expect([...engine.people.byBlock]).toEqual([256, 256, 88]);
    engine.step();
    expect([...engine.people.byBlock]).toEqual([0, 0, 0]);
  });

  it('begin again each month', () => {
    const rules = makeRules({ conduct: [makeConduct({ rate: onlyIn(0, 2) })] });
    const regime = makeRegime(rules, { population: loners({ people: 300 }) }, 4);
    const engine = engineOf(regime);
    const months: number[][] = [];
    runAll(regime, engine, () =>
      months.push([totalOf(engine.people, 'people'), totalOf(engine.people, 'acts')]),
    );
    expect(months).toEqual([
      [300, 300],
      [300, 0],
      [300, 300],
      [300, 0],
    ]);
  });

  it('are kept apart by jurisdiction and group', () => {
    const regime = busy();
    const engine = engineOf(regime);
    engine.step();
    const cells = [0, 1, 2, 3].map((cell) => totalOf(engine.people, 'people', 0, cell));
    expect(cells.reduce((sum, here) => sum + here)).toBe(1000);
    // Sixteen buildings, the pilot's come first: six of them, with 384 people.
    expect(cells[0] + cells[1]).toBe(616);
    expect(cells[2] + cells[3]).toBe(384);
    expect(Math.min(...cells)).toBeGreaterThan(0);
  });
});
