import { describe, expect, it } from 'vitest';
import schema from '../../../../../schema/regime.schema.json' with { type: 'json' };
import { choicesAt, type Schema } from '../../../../../web/src/lab/editor/schema-walk.ts';

const REGIME = schema as unknown as Schema;
const labels = (path: readonly string[], kind: 'key' | 'value'): string[] =>
  choicesAt(REGIME, { path, kind }).map(({ label }) => label);

describe('what may be written in a regime', () => {
  it('is the sections at the top, each with what it is', () => {
    const choices = choicesAt(REGIME, { path: [], kind: 'key' });
    expect(choices.map(({ label }) => label)).toEqual(Object.keys(schema.properties).toSorted());
    expect(choices.find(({ label }) => label === 'channels')?.about).toBe(
      'Ways of seeing conduct.',
    );
  });

  it('is the keys of a channel, whatever it is called', () => {
    expect(labels(['channels', 'cameras'], 'key')).toContain('misidentifies');
  });

  it('is found through alternatives', () => {
    expect(labels(['redress', 'appeal'], 'key')).toEqual([
      'decided-in',
      'filed',
      'lets-off',
      'right',
    ]);
    expect(labels(['redress'], 'value')).toEqual(['none']);
  });

  it('is one of a few words, where the schema names them', () => {
    expect(labels(['channels', 'cameras', 'status'], 'value')).toEqual([
      'assumed',
      'disputed',
      'reported',
    ]);
  });

  it('is true or false', () => {
    expect(labels(['conduct', 'protest', 'protected'], 'value')).toEqual(['false', 'true']);
  });

  it('is nothing where the schema knows nothing', () => {
    expect(labels(['nonsense'], 'key')).toEqual([]);
    expect(labels(['constructor'], 'key')).toEqual([]);
    expect(labels(['regime', 'x'], 'value')).toEqual([]);
  });

  it('is named once, where several alternatives allow it', () => {
    const both: Schema = {
      anyOf: [{ properties: { a: { description: 'first' } } }, { properties: { a: {}, b: {} } }],
    };
    expect(choicesAt(both, { path: [], kind: 'key' })).toEqual([
      { label: 'a', about: 'first' },
      { label: 'b', about: '' },
    ]);
  });
});
