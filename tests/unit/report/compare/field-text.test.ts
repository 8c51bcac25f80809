import { describe, expect, it } from 'vitest';
import { fieldName, fieldText } from '../../../../src/report/compare/field-text.js';

describe('the exact value of a field', () => {
  it('has its unit, and all its digits', () => {
    expect(fieldText('notice', '0.2')).toBe('20 %');
    expect(fieldText('notice', '0.123456789')).toBe('12.3456789 %');
    expect(fieldText('appeal filed', '0.05')).toBe('5 % a month');
    expect(fieldText('appeal decidedIn', '1')).toBe('1 month');
    expect(fieldText('appeal decidedIn', '6')).toBe('6 months');
    expect(fieldText('demand', '0.050001')).toBe('0.050001 times a month');
    expect(fieldText('drift', '5')).toBe('5 points a month');
  });

  it('is told of each of several', () => {
    expect(fieldText('ties', '0.006; 0.03')).toBe('0.6 %; 3 %');
    expect(fieldText('coverage', 'month 0 value 0.1; month 12 value 0.5')).toBe(
      '10 % in month 1; 50 % in month 13',
    );
    expect(fieldText('leaves', 'kind term months 12; kind repaid rate 0.05')).toBe(
      'kind term months 12 months; kind repaid rate 5 % a month',
    );
  });

  it('stands as it is where it has no unit, or is a number of ties and not their pull', () => {
    expect(fieldText('points jaywalking', '-5')).toBe('-5');
    expect(fieldText('ties', '0; 5; 2')).toBe('0; 5; 2');
    expect(fieldText('closes', 'flights; fast rail')).toBe('flights; fast rail');
    expect(fieldText('notice', 'none')).toBe('none');
  });

  it('is of a field that is named in words', () => {
    expect(fieldName('appeal letsOff')).toBe('appeal lets off');
  });
});
