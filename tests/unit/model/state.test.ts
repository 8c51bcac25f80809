import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesAPerson, countMonth, createState, STATE_VERSION } from '../../../src/model/state.js';
import { peopleStructure, type Structure } from '../../../src/regime/compile/structure.js';
import { arbitraryRegime } from '../../helpers/arbitrary-regime.js';
import { checkProperty } from '../../helpers/check-property.js';
import { makeRegime, makeRules } from '../../helpers/make-regime.js';
import { engineOf } from '../../helpers/run-engine.js';

const PLAIN: Structure = peopleStructure(makeRegime(makeRules()));

interface Entry {
  readonly name: string;
  readonly type: 'u8' | 'u16' | 'u32' | 'f64';
  readonly length: number;
  readonly offset: number;
}

function directoryOf(buffer: ArrayBufferLike): Entry[] {
  const header = new DataView(buffer);
  const bytes = new Uint8Array(buffer, 24, header.getUint32(20, true));
  return JSON.parse(new TextDecoder().decode(bytes)) as Entry[];
}

describe('the buffer of a state', () => {
  it('begins with a magic number, a version, the slots and the months done', () => {
    const { buffer } = createState(PLAIN, 256);
    const header = new DataView(buffer);
    expect(new TextDecoder().decode(buffer.slice(0, 8))).toBe('GLASSHSE');
    expect(header.getUint32(8, true)).toBe(STATE_VERSION);
    expect(header.getUint32(12, true)).toBe(256);
    expect(header.getUint32(16, true)).toBe(0);
  });

  it('counts the months in its header', () => {
    const regime = makeRegime(makeRules());
    const engine = engineOf(regime);
    const { state } = engine.people;
    for (const months of [1, 2, 3]) {
      engine.step();
      expect(new DataView(state.buffer).getUint32(16, true)).toBe(months);
    }
    countMonth(state, 77);
    expect(new DataView(state.buffer).getUint32(16, true)).toBe(77);
  });

  it('holds every column where its directory says, apart from all others', () => {
    checkProperty(
      fc.property(arbitraryRegime(), fc.integer({ min: 1, max: 40 }), (regime, octets) => {
        const structure = peopleStructure(regime);
        const slots = octets * 8;
        const state = createState(structure, slots);
        const bytes = { u8: 1, u16: 2, u32: 4, f64: 8 };
        const entries = directoryOf(state.buffer);
        expect(entries.map((entry) => entry.name)).toEqual(state.columns.map(({ name }) => name));
        let end = 24 + new DataView(state.buffer).getUint32(20, true);
        entries.forEach(({ type, length, offset }, at) => {
          const { cells } = state.columns[at];
          expect(offset % 64).toBe(0);
          expect(offset).toBeGreaterThanOrEqual(end);
          expect([cells.byteOffset, cells.length, cells.BYTES_PER_ELEMENT]).toEqual([
            offset,
            length,
            bytes[type],
          ]);
          end = offset + length * bytes[type];
        });
        expect(state.buffer.byteLength).toBe(end);
        expect(state.columns.every(({ cells }) => cells.every((cell) => cell === 0))).toBe(true);
      }),
    );
  });
});

describe('the columns', () => {
  const score = {
    min: 0,
    max: 255,
    unit: 1,
    levels: 256,
    publishedShift: 0,
    pulled: false,
    pulledFar: false,
  };

  it('are only those that the regime uses', () => {
    const names = createState({ ...PLAIN, clocks: [false] }, 8).columns.map(({ name }) => name);
    expect(names).toEqual(['traits', 'flags', 'marks', 'lists', 'earned-lists', 'seen']);
  });

  it('of scores are as narrow as their values allow', () => {
    const of = (levels: number): string[] =>
      createState({ ...PLAIN, scores: [{ ...score, levels }] }, 8)
        .columns.filter(({ name }) => name.includes('score'))
        .map(({ name, type }) => `${name} ${type}`);
    expect(of(256)).toEqual(['score.0 u8', 'earned-score.0 u8']);
    expect(of(257)).toEqual(['score.0 u16', 'earned-score.0 u16']);
  });

  it('are what the fields of a state look at, and empty or null where there is none', () => {
    const state = createState(
      { ...PLAIN, scores: [{ ...score, pulled: true }], clocks: [true] },
      8,
    );
    state.score[0][3] = 7;
    state.lists[3] = 1;
    const cellsOf = (name: string): ArrayLike<number> | undefined =>
      state.columns.find((column) => column.name === name)?.cells;
    expect(cellsOf('score.0')?.[3]).toBe(7);
    expect(cellsOf('lists')?.[3]).toBe(1);
    expect(state.clock[0]).toHaveLength(8);
    expect(state.seenScore[0]).toHaveLength(8);
    const bare = createState({ ...PLAIN, clocks: [false] }, 8);
    expect([bare.clock[0], bare.earnedClock[0]]).toEqual([null, null]);
    for (const empty of [
      bare.spilled,
      bare.appeal,
      bare.surveillance,
      bare.severity,
      bare.attention,
    ])
      expect(empty).toHaveLength(0);
  });

  it('take so many bytes a person', () => {
    expect(bytesAPerson({ ...PLAIN, clocks: [false] })).toBe(2 + 1 + 1 + 1 + 1 + 1);
    expect(bytesAPerson({ ...PLAIN, clocks: [true], scores: [score], appeals: true })).toBe(
      7 + 2 + 2 + 1,
    );
    expect(bytesAPerson({ ...PLAIN, lists: 9, clocks: [] })).toBe(9);
    checkProperty(
      fc.property(arbitraryRegime(), (regime) => {
        const structure = peopleStructure(regime);
        const perPerson = createState(structure, 64)
          .columns.filter(({ name }) => name !== 'attention')
          .reduce((sum, { cells }) => sum + cells.byteLength / 64, 0);
        expect(bytesAPerson(structure)).toBe(perPerson);
      }),
    );
  });
});
