import * as fc from 'fast-check';

/** How many random cases a property is tried on, unless it says otherwise. */
const RUNS = 25;
/** Properties that simulate take seconds: longer than vitest lets a test take by itself; hours, if more is asked for. */
export const PROPERTY_TIMEOUT_MS = process.env['TEST_RUNS'] === undefined ? 120_000 : 7_200_000;

/**
 * Tries a property on random cases. A failure prints its seed and path; `TEST_SEED=… TEST_PATH=… npx vitest run FILE` plays
 * it again, and `TEST_RUNS=1000` looks harder.
 */
export function checkProperty<T extends [unknown, ...unknown[]]>(
  property: fc.IProperty<T>,
  runs = RUNS,
): void {
  fc.assert(property, parameters(runs));
}

/** The same for a property that is found out later. */
export function checkAsyncProperty<T>(property: fc.IAsyncProperty<T>, runs = RUNS): Promise<void> {
  return fc.assert(property, parameters<T>(runs));
}

function parameters<T>(runs: number): fc.Parameters<T> {
  const { TEST_SEED, TEST_PATH, TEST_RUNS } = process.env;
  return {
    numRuns: TEST_RUNS === undefined ? runs : Number(TEST_RUNS),
    ...(TEST_SEED === undefined ? {} : { seed: Number(TEST_SEED) }),
    ...(TEST_PATH === undefined ? {} : { path: TEST_PATH }),
  };
}
