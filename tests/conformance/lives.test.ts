import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernelEngine } from '../../src/engine/kernel-engine.js';
import { loadKernel } from '../../src/engine/kernel/load-kernel.js';
import { createReferenceEngine } from '../../src/engine/reference-engine.js';
import type { Regime } from '../../src/regime/regime.js';
import { arbitraryRegime, arbitrarySeed } from '../helpers/arbitrary-regime.js';
import { checkProperty } from '../helpers/check-property.js';
import { runAll } from '../helpers/run-engine.js';

/** Somebody in every part of the population: first, last, and some between. */
function someOf(people: number, raw: readonly number[]): number[] {
  return [...new Set([0, people - 1, ...raw.map((number) => number % people)])];
}

function compare(regime: Regime, seed: string, raw: readonly number[]): void {
  const { people } = regime.population;
  const request = { seed, people, watch: someOf(people, raw) };
  const reference = runAll(regime, createReferenceEngine(regime, request));
  // The kernel engine itself throws where a block that is told differs from the kernel's.
  const kernel = runAll(regime, createKernelEngine(regime, request, loadKernel()));
  expect(kernel.lives()).toEqual(reference.lives());
  expect(kernel.stateHash()).toBe(reference.stateHash());
}

describe('lives beside the kernel', { timeout: 600_000 }, () => {
  it('are those that the reference engine tells, for anybody under any regime', () => {
    const others = fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 4 });
    checkProperty(
      fc.property(
        arbitraryRegime({ peopleMax: 3000, monthsMax: 6 }),
        arbitrarySeed,
        others,
        compare,
      ),
      100,
    );
  });
});
