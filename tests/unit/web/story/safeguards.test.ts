import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bestOf, patchesOf, SAFEGUARDS, type Tried } from '../../../../web/src/story/safeguards.ts';
import { EN } from '../../../../web/src/text/en.ts';

it.each(SAFEGUARDS)('%s is one that ships, and is said in words', (name) => {
  expect(patchesOf([name]).map((path) => existsSync(path))).toEqual([true]);
  expect(EN[`safeguard-${name}`]).not.toMatch(/\.$/u);
  expect(EN[`safeguard-${name}-about`]).toMatch(/\.$/u);
  expect(EN[`safeguard-${name}-law`]).toMatch(/^See .+\.$/u);
});

describe('the best safeguard', () => {
  const tried = (name: Tried['name'], months: number): Tried => ({
    name,
    months,
    rightly: 0,
    untold: 0,
    hardship: 0,
    officials: 0,
    appeals: 0,
    corrections: 0,
    falseRecords: 0,
  });

  it('is the one that leaves the fewest months', () => {
    const best = bestOf([tried('notice', 9), tried('appeal', 3), tried('expiry', 5)]);
    expect(best?.name).toBe('appeal');
  });

  it('is never none, however few months there are without any', () => {
    expect(bestOf([tried(null, 1), tried('appeal', 3)])?.name).toBe('appeal');
  });

  it('is the first of two that are as good', () => {
    expect(bestOf([tried('notice', 3), tried('appeal', 3)])?.name).toBe('notice');
  });

  it('is unknown before one was tried', () => {
    expect(bestOf([])).toBeNull();
    expect(bestOf([tried(null, 1)])).toBeNull();
  });
});
