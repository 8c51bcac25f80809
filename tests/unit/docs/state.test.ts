import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createState, STATE_VERSION } from '../../../src/model/state.js';
import { peopleStructure, type Structure } from '../../../src/regime/compile/structure.js';
import { makeRegime, makeRules } from '../../helpers/make-regime.js';

const page = readFileSync('docs/state.md', 'utf8');

/** The rows of the table of columns: name and types. */
const rows = [...page.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gmu)].map(([, name, types]) => ({
  name: name ?? '',
  types: (types ?? '').trim().split(' or '),
}));

/** A structure that needs every column, two of each that there are several of. */
function structureOfEverything(lists: number, levels: number): Structure {
  const plain = peopleStructure(makeRegime(makeRules()));
  const score = {
    min: 0,
    max: levels - 1,
    unit: 1,
    levels,
    publishedShift: 0,
    pulled: true,
    pulledFar: true,
  };
  return {
    ...plain,
    lists,
    scores: [score, score],
    clocks: Array.from({ length: lists }, (_, list) => list < 2),
    histories: [
      { list: 0, rule: 0, window: 12 },
      { list: 1, rule: 0, window: 12 },
    ],
    spills: true,
    adapts: true,
    appeals: true,
    attention: true,
  };
}

/** Names of columns with their numbers left out, each once, in order. */
function kinds(structure: Structure): { name: string; type: string }[] {
  const columns = createState(structure, 64).columns.map(({ name, type }) => ({
    name: name.replace(/\.\d+$/u, '.N'),
    type,
  }));
  return columns.filter(({ name }, at) => columns.findIndex((other) => other.name === name) === at);
}

describe('docs/state.md', () => {
  it('has every column, in the order of the state', () => {
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.map((row) => row.name)).toEqual(
      kinds(structureOfEverything(4, 100)).map((column) => column.name),
    );
  });

  it.each([
    { what: 'few lists and values', lists: 8, levels: 256, wide: false },
    { what: 'many lists and values', lists: 9, levels: 257, wide: true },
  ])('has the type of every column with $what', ({ lists, levels, wide }) => {
    for (const { name, type } of kinds(structureOfEverything(lists, levels))) {
      const types = rows.find((row) => row.name === name)?.types ?? [];
      expect(`${name}: ${type}`).toBe(`${name}: ${wide ? types.at(-1) : types[0]}`);
    }
  });

  it('says that pairs stand together, number by number', () => {
    const names = createState(structureOfEverything(4, 100), 64).columns.map(
      (column) => column.name,
    );
    for (const pair of ['score', 'clock', 'history']) {
      const first = names.indexOf(`${pair}.0`);
      expect(names.slice(first, first + 4)).toEqual([
        `${pair}.0`,
        `earned-${pair}.0`,
        `${pair}.1`,
        `earned-${pair}.1`,
      ]);
    }
  });

  it('leaves out what a regime does not need', () => {
    const plain = peopleStructure(makeRegime(makeRules()));
    const needless = rows.filter((row) =>
      page.includes(`| \`${row.name}\` | ${row.types.join(' or ')} | always |`),
    );
    const always = createState({ ...plain, clocks: [false] }, 64).columns.map(
      (column) => column.name,
    );
    expect(always).toEqual(needless.map((row) => row.name));
  });

  it('has the version and the header of the buffer', () => {
    expect(page).toContain(`version of this layout, ${STATE_VERSION};`);
    const bytes = new DataView(createState(structureOfEverything(4, 100), 64).buffer);
    expect(String.fromCharCode(...new Uint8Array(bytes.buffer, 0, 8))).toBe('GLASSHSE');
    expect([bytes.getUint32(8, true), bytes.getUint32(12, true)]).toEqual([STATE_VERSION, 64]);
    const directory = new TextDecoder().decode(
      new Uint8Array(bytes.buffer, 24, bytes.getUint32(20, true)),
    );
    const plans = JSON.parse(directory) as {
      name: string;
      type: string;
      length: number;
      offset: number;
    }[];
    expect(Object.keys(plans[0] ?? {})).toEqual(['name', 'type', 'length', 'offset']);
    expect(plans.every((plan) => plan.offset % 64 === 0)).toBe(true);
  });
});
