import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeIn } from '../../../../../web/src/lab/editor/yaml-place.ts';
import { checkProperty } from '../../../../helpers/check-property.js';

/** The place of the `|` in a text. */
function at(text: string) {
  const offset = text.indexOf('|');
  return placeIn(text.replace('|', ''), offset);
}

describe('the place of a cursor', () => {
  it.each([
    ['at the top', 'po|', [], 'key', 'po'],
    ['in an empty text', '|', [], 'key', ''],
    ['after a key', 'regime: My t|', ['regime'], 'value', 'My t'],
    ['in a map', 'channels:\n  cameras:\n    cov|', ['channels', 'cameras'], 'key', 'cov'],
    [
      'back at an outer level',
      'channels:\n  cameras:\n    coverage: 1%\n  |',
      ['channels'],
      'key',
      '',
    ],
    ['below what came before', 'channels:\n  a:\n    coverage: 1%\nlis|', [], 'key', 'lis'],
    ['in a map of one line', 'redress: {notice: 2%, app|', ['redress'], 'key', 'app'],
    ['in a value of it', 'redress: {notice: 2|', ['redress', 'notice'], 'value', '2'],
    ['deeper in it', 'redress: {appeal: {fi|', ['redress', 'appeal'], 'key', 'fi'],
    ['after an inner map', 'redress: {appeal: {filed: 1%/month}, no|', ['redress'], 'key', 'no'],
    ['in a list', 'lists:\n  a:\n    leaves: [never, on|', ['lists', 'a', 'leaves'], 'value', 'on'],
    ['in an item', 'expect:\n  - measure: lis|', ['expect', 'measure'], 'value', 'lis'],
    ['in a later key of an item', 'expect:\n  - measure: listed\n    da|', ['expect'], 'key', 'da'],
    [
      'under keys of several words',
      'lists:\n  no trains for a year:\n    |',
      ['lists', 'no trains for a year'],
      'key',
      '',
    ],
    ['under keys in quotes', '"channels":\n  \'a\':\n    |', ['channels', 'a'], 'key', ''],
    ['under notes', 'channels:\n# lists:\n  |', ['channels'], 'key', ''],
    ['with a time in the value', 'about: at 10:30 o|', ['about'], 'value', 'at 10:30 o'],
  ])('%s', (_, text, path, kind, word) => {
    expect(at(text)).toEqual({ path, kind, word });
  });

  it('is found in any text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ':', '{', '}', '[', ']', ',', '-', '#', '"', "'", ' ', '\n'),
      maxLength: 60,
    });
    checkProperty(
      fc.property(text, fc.nat(60), (yaml, offset) => {
        const { word, path } = placeIn(yaml, offset);
        expect(yaml.slice(0, offset).endsWith(word)).toBe(true);
        expect(Array.isArray(path)).toBe(true);
      }),
      500,
    );
  });
});
