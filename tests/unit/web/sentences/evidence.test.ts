import { afterEach, describe, expect, it } from 'vitest';
import { foundText } from '../../../../src/report/audit/found-text.js';
import { tellEvidence } from '../../../../web/src/sentences/evidence.ts';
import { speak } from '../../../../web/src/text/text.ts';
import { fakeFound } from '../../../helpers/fake-card.js';

Object.assign(globalThis, { document: { documentElement: {} } });
afterEach(() => speak('en'));

const ONE = { interval: null, seeds: 1 } as const;
const RULES = { ...ONE, kind: 'rules', n: null } as const;

describe('what evidence says', () => {
  it.each([
    [fakeFound(ONE), '25%'],
    [fakeFound({ ...ONE, value: 0 }), '0%'],
    [fakeFound({ ...ONE, value: null, n: 7 }), '太少（n=7）'],
    [fakeFound({ ...ONE, value: null, n: 700 }), '没有答案'],
    [fakeFound({ ...ONE, value: null, n: 0 }), '没有答案'],
    [fakeFound({ ...RULES, value: true }), '是'],
    [fakeFound({ ...RULES, value: false }), '否'],
    [fakeFound({ ...RULES, value: null }), '没有答案'],
    [fakeFound({ ...RULES, value: 6, unit: 'months' }), '6个月'],
    [fakeFound({ ...ONE, value: 1.25, unit: 'months' }), '1.3个月'],
    [fakeFound({ ...ONE, value: 1.234_56, unit: 'times' }), '1.23'],
    [fakeFound({ ...ONE, value: -0.5, unit: 'correlation' }), '-0.5'],
    [fakeFound({ ...ONE, value: 0.25, unit: 'lowest over highest rate' }), '1 : 4'],
    [fakeFound({ ...ONE, value: 0, unit: 'lowest over highest rate' }), '0 : 1'],
    [fakeFound({ ...ONE, value: 0.02, unit: 'part that falls away' }), '2%'],
    [fakeFound({ ...ONE, value: -0.02, unit: 'part that falls away' }), '没有；去掉它反而多2%'],
    [fakeFound({ ...ONE, value: 4.064, unit: 'times a year' }), '每年4.06次'],
    [fakeFound({ ...ONE, value: 1, unit: 'yes or no' }), '1'],
  ])('is that of the card in English, and in Chinese: %#', async (found, chinese) => {
    expect(tellEvidence(found)).toBe(foundText(found).replace(' (one seed: no interval)', ''));
    await speak('zh');
    expect(tellEvidence(found)).toBe(chinese);
  });
});
