import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/engine/columns.js';
import { hashStates } from '../../../src/engine/state-hash.js';
import { countMonth, createState, type State } from '../../../src/model/state.js';
import { peopleStructure } from '../../../src/regime/compile/structure.js';
import type { Rules } from '../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeChannel,
  makeList,
  makeRedress,
  makeRegime,
  makeRules,
  makeScore,
} from '../../helpers/make-regime.js';

/** Rules that use every column there is. */
function everyColumn(): Rules {
  return makeRules({
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
}

/** The hash of some states. */
function hashOf(states: readonly State[]): string {
  return hashStates(states.map((state) => columnsOf(state, 64)));
}

function stateOf(rules: Rules, slots = 256): State {
  return createState(peopleStructure(makeRegime(rules)), slots);
}

/** Every byte of the columns gets a value of its own. */
function filled(rules: Rules, slots?: number): State {
  const state = stateOf(rules, slots);
  state.columns.forEach(({ cells }, column) => {
    const bytes = new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength);
    bytes.forEach((_, at) => {
      bytes[at] = (at * 7 + column * 31 + 1) & 255;
    });
  });
  return state;
}

interface Entry {
  readonly name: string;
  readonly type: 'u8' | 'u16' | 'u32' | 'f64';
  readonly length: number;
  readonly offset: number;
}

/** The directory as any other program would read it from the buffer. */
function directoryOf(state: State): Entry[] {
  const length = new DataView(state.buffer).getUint32(20, true);
  const text = new TextDecoder().decode(new Uint8Array(state.buffer, 24, length));
  return JSON.parse(text) as Entry[];
}

const BYTES = { u8: 1, u16: 2, u32: 4, f64: 8 };

describe('the hash of states', () => {
  it('of no state is that of nothing', () => {
    expect(hashOf([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('is that of the columns one after another, in the order of the directory', () => {
    const state = filled(everyColumn());
    const hash = createHash('sha256');
    for (const { offset, length, type } of directoryOf(state))
      hash.update(new Uint8Array(state.buffer, offset, length * BYTES[type]));
    expect(hashOf([state])).toBe(hash.digest('hex'));
  });

  it('has all columns in the regime of this test', () => {
    expect(directoryOf(stateOf(everyColumn())).map(({ name }) => name)).toEqual([
      'traits',
      'flags',
      'marks',
      'score.0',
      'earned-score.0',
      'score.1',
      'earned-score.1',
      'lists',
      'earned-lists',
      'spilled',
      'clock.0',
      'earned-clock.0',
      'history.0',
      'earned-history.0',
      'appeal',
      'surveillance',
      'severity',
      'seen',
      'seen-score.0',
      'attention',
    ]);
  });

  it('changes with the first and the last byte of every column, and back', () => {
    const state = filled(everyColumn());
    const before = hashOf([state]);
    const found = new Set([before]);
    for (const { cells } of state.columns) {
      const bytes = new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength);
      for (const at of [0, bytes.length - 1]) {
        bytes[at] ^= 1;
        found.add(hashOf([state]));
        bytes[at] ^= 1;
      }
    }
    expect(found.size).toBe(1 + 2 * state.columns.length);
    expect(hashOf([state])).toBe(before);
  });

  it('knows which column has which bytes', () => {
    const state = filled(everyColumn());
    const before = hashOf([state]);
    const [lists, earned] = [state.lists.slice(), state.earnedLists.slice()];
    state.lists.set(earned);
    state.earnedLists.set(lists);
    expect(hashOf([state])).not.toBe(before);
  });

  it('leaves out the header and what lies between the columns', () => {
    const state = filled(everyColumn());
    const before = hashOf([state]);
    countMonth(state, 11);
    const covered = new Uint8Array(state.buffer.byteLength);
    for (const { cells } of state.columns)
      covered.fill(1, cells.byteOffset, cells.byteOffset + cells.byteLength);
    const bytes = new Uint8Array(state.buffer);
    const between = [...covered.keys()].filter((at) => at >= 24 && covered[at] === 0);
    for (const at of between) bytes[at] ^= 255;
    expect(between.length).toBeGreaterThan(0);
    expect(hashOf([state])).toBe(before);
  });

  it('is that of the states one after another', () => {
    const people = filled(everyColumn());
    const firms = filled(makeRules());
    expect(hashOf([people, firms])).not.toBe(hashOf([firms, people]));
    expect(hashOf([people, firms])).not.toBe(hashOf([people]));
    expect(hashOf([people, stateOf(makeRules())])).not.toBe(hashOf([people, firms]));
  });
});
