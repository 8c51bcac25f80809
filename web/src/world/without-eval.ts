/**
 * The schemas of the package try whether they may make code from text, and do without where they may not. The policy of the pages
 * forbids it, and browsers tell every try as a breach: this keeps them from trying. It has to be loaded before them.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
