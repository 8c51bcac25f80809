import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { poissonGraph as makeGraph } from '../../src/population/poisson-graph.js';
import { MISSING, REPRODUCED } from './published/all.js';
import { validationPage, validationTable } from './published/page.js';
import type { Reproduced } from './published/result.js';

// No rule of the language gives a list of ties, and none should. The one published network that a result is about stands in
// for the random graph of as many people.
vi.mock('../../src/population/poisson-graph.js', async (load) => {
  const { poissonGraph } = await load<{ poissonGraph: typeof makeGraph }>();
  const { karateClub, NODES } = await import('./published/karate-club.js');
  const instead: typeof makeGraph = (people, degree, luck) =>
    people === NODES ? karateClub() : poissonGraph(people, degree, luck);
  return { poissonGraph: instead };
});

// docs/validation.md says what comes out here; `npm run validation` writes it again.

const PAGE = 'docs/validation.md';
const WRITES = process.env['WRITE_VALIDATION'] === '1';
const results: Reproduced[] = [];

// Seconds each; more where others use the machine.
describe('a published result comes out', { timeout: 300_000 }, () => {
  it.each(REPRODUCED)('%s', async (name, run) => {
    const result = await run();
    results.push(result);
    expect(result.title.toLowerCase()).toBe(name);
    expect(result.figures.length).toBeGreaterThan(0);
    expect(
      result.figures.filter(({ inside }) => !inside),
      `${result.number}. ${result.title} is outside what is allowed`,
    ).toEqual([]);
  });
});

describe('docs/validation.md', () => {
  it.skipIf(WRITES)('says what came out', () => {
    const page = readFileSync(PAGE, 'utf8');
    // Where only some were run, by their names, there is no whole page to compare with.
    const whole = results.length === REPRODUCED.length;
    expect(page, 'run: npm run validation').toBe(whole ? validationPage(results, MISSING) : page);
  });

  it.skipIf(WRITES)('leaves out none of the twelve', () => {
    const page = readFileSync(PAGE, 'utf8');
    const named = [...page.matchAll(/^(?:## |\*\*)(\d+)\. /gmu)].map(([, number]) =>
      Number(number),
    );
    expect(named.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

afterAll(() => {
  if (!WRITES) return;
  process.stdout.write(`${validationTable(results).join('\n')}\n`);
  if (results.length === REPRODUCED.length) writeFileSync(PAGE, validationPage(results, MISSING));
});
