import { expect, it } from 'vitest';
import { createProgram } from '../../../src/cli/program.js';

it('names itself as the user types it', () => {
  expect(createProgram().name()).toBe('glasshouse');
});
