/**
 * The seed of a run of the property tests: TEST_SEED where it is set, else a new one. It is printed, so that a run that
 * failed can be had again.
 */
export const TEST_SEED = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

console.info(`Property tests of the population: TEST_SEED=${TEST_SEED}`);
