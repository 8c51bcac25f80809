import { expect, it } from 'vitest';
import { createProgram } from '../../../src/cli/program.js';
import { fakeIo } from '../../helpers/fake-io.js';
import { fakeTools } from '../../helpers/fake-tools.js';

it('names itself as the user types it', () => {
  expect(createProgram(fakeTools(), fakeIo()).name()).toBe('glasshouse');
});
