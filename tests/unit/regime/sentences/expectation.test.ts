import { describe, expect, it } from 'vitest';
import { readExpectation } from '../../../../src/regime/sentences/expectation.js';
import { readSwap } from '../../../../src/regime/sentences/swap.js';

describe('what can be expected', () => {
  it.each([
    ['refusals of fast rail', 'people', 'refusals', 'by', 'fast rail'],
    ['people refused flights', 'people', 'people-refused', 'by', 'flights'],
    ['entries to debtors', 'people', 'entries', 'by', 'debtors'],
    ['members of debtors', 'people', 'members', 'at', 'debtors'],
    ['firms on dishonest firms', 'firms', 'members', 'at', 'dishonest firms'],
  ])('%s', (text, subject, measure, when, name) => {
    expect(readExpectation(text)).toMatchObject({
      value: { subject, measure, when, name: { text: name, to: text.length } },
    });
  });

  it.each([
    ['people listed', 'listed'],
    ['people restricted', 'restricted'],
    ['population', 'population'],
  ])('%s', (text, measure) => {
    expect(readExpectation(text)).toEqual({
      value: { subject: 'people', measure, when: 'at', name: null },
    });
  });

  it.each(['happiness', 'refusals', 'members', 'people', ''])('"%s" is refused', (text) => {
    expect(readExpectation(text)).toMatchObject({
      fault: { found: `"${text}" is nothing that the simulation counts` },
      part: { from: 0, to: text.length },
    });
  });
});

describe('a swap', () => {
  it('says whose scores', () => {
    expect(readSwap('top 1% with bottom 2 in 1000')).toEqual({
      value: { top: 0.01, bottom: 0.002 },
    });
  });

  it.each([
    ['everybody', '"everybody" does not say whose scores are swapped', 'everybody'],
    ['top 1 with bottom 1%', '1 has no unit', '1'],
    ['top 1% with bottom half', '"half" is not a share', 'half'],
    ['top 60% with bottom 50%', 'the top and the bottom overlap', 'top 60% with bottom 50%'],
  ])('%s is refused', (text, found, part) => {
    expect(readSwap(text)).toMatchObject({ fault: { found }, part: { text: part } });
  });
});
