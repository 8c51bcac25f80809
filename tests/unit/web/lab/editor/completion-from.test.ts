import { describe, expect, it } from 'vitest';
import patchSchema from '../../../../../schema/patch.schema.json';
import { completionFrom } from '../../../../../web/src/lab/editor/completion-from.ts';

type Asked = Parameters<ReturnType<typeof completionFrom>>[0];
type Offered = { from: number; options: { label: string; apply: string; type: string }[] } | null;

/** What is offered at the end of a text, to somebody who asks for it or goes on writing. */
function offered(text: string, explicit: boolean): Offered {
  const state = { doc: { toString: () => text } };
  const asked = { state, pos: text.length, explicit } as unknown as Asked;
  return completionFrom(patchSchema)(asked) as Offered;
}
const labels = (found: Offered): string[] => found?.options.map(({ label }) => label) ?? [];

describe('the completion of a file', () => {
  it('offers keys once one is begun, in place of what is written of it', () => {
    const text = 'patch: Mine\nchange:\n  red';
    const found = offered(text, false);
    expect(found?.from).toBe(text.length - 3);
    expect(found?.options.find(({ label }) => label === 'redress')).toMatchObject({
      apply: 'redress: ',
      type: 'property',
    });
  });

  it('offers keys that are not begun only to whoever asks', () => {
    const text = 'patch: Mine\nchange:\n  ';
    expect(offered(text, false)).toBeNull();
    expect(labels(offered(text, true))).toContain('lists');
  });

  it('offers the values of a key, as they are', () => {
    const found = offered('patch: Mine\nstatus: ', true);
    expect(labels(found)).toContain('assumed');
    expect(found?.options[0]).toMatchObject({ apply: found?.options[0]?.label, type: 'enum' });
  });

  it('offers nothing where nothing is known', () => {
    expect(offered('patch: Mine\natlantis:\n  ', true)).toBeNull();
  });
});
