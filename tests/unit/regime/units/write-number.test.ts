import { describe, expect, it } from 'vitest';
import { writeNumber } from '../../../../src/regime/units/write-number.js';

describe('a number as the language writes it', () => {
  it.each([
    [0, '0'],
    [1, '1'],
    [20, '20'],
    [0.1 + 0.2, '0.3'],
    [12.5, '12.5'],
    [1 / 3, '0.333333333333'],
    [1e-7, '0.0000001'],
    [1.25e-9, '0.00000000125'],
    [99.99999999999999, '100'],
  ])('%d is %s', (value, text) => {
    expect(writeNumber(value)).toBe(text);
    expect(Number(text)).toBeCloseTo(value, 10);
  });
});
