/** The metrics that need paired worlds. */
export const PAIRED_METRICS: readonly string[] = ['chilling against no regime', 'contagion number'];
/** How many simulations the paired worlds of one world take. */
export const PAIRED_SIMULATIONS = 3;
/** How many times its months are gone through for them: in the last pass two worlds go beside each other. */
export const PAIRED_PASSES = 2;
