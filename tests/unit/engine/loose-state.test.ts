import { describe, expect, it } from 'vitest';
import { looseState } from '../../../src/engine/loose-state.js';
import { createState } from '../../../src/model/state.js';
import { peopleStructure } from '../../../src/regime/compile/structure.js';
import {
  makeAdaptation,
  makeChannel,
  makeList,
  makeRedress,
  makeRegime,
  makeRules,
  makeScore,
} from '../../helpers/make-regime.js';

const EVERYTHING = makeRules({
  channels: [makeChannel({ followsRecords: { weight: 1, decay: 0.5 } })],
  scores: [makeScore({ ties: [0, 0, 0, 0.1, 0] }), makeScore({ name: 'fine', points: [-1] })],
  lists: [
    makeList({
      enters: [
        { kind: 'records', conduct: [0], count: 2, window: 6, chance: 1, text: 'two records' },
      ],
      spillsToHousehold: 0.1,
    }),
  ],
  redress: makeRedress({ appeal: { filed: 0.1, decidedIn: 2, right: 1, letsOff: 0 } }),
  adaptation: makeAdaptation(),
});

describe('a loose state', () => {
  it.each([
    ['everything', EVERYTHING],
    ['little', makeRules()],
  ])('has the columns of any other, under all names that they go by: %s', (_, rules) => {
    const structure = peopleStructure(makeRegime(rules));
    const { buffer, ...loose } = looseState(structure, 256);
    const { buffer: whole, ...other } = createState(structure, 256);
    expect(loose).toEqual(other);
    expect(new DataView(buffer).getUint32(16, true)).toBe(0);
    expect(buffer.byteLength).toBeLessThan(whole.byteLength);
  });

  it('has one memory for a column, whatever it is called by', () => {
    const state = looseState(peopleStructure(makeRegime(EVERYTHING)), 256);
    state.clock[0]?.fill(7);
    state.history[0].fill(9);
    const cells = (name: string) => state.columns.find((column) => column.name === name)?.cells;
    expect(cells('clock.0')?.[255]).toBe(7);
    expect(cells('history.0')?.[0]).toBe(9);
    expect(new Set(state.columns.map((column) => column.cells.buffer)).size).toBe(
      state.columns.length,
    );
  });
});
