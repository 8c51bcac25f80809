export * from '../experiment/findings.js';

/** What is true of the unaware, in words. */
export const NOT_TOLD = 'were not told why, and could not see it in a published score';
