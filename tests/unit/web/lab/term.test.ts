import { findMetric } from 'glasshouse';
import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import { Term } from '../../../../web/src/lab/term.tsx';
import { usePage } from '../stand-in-browser.ts';

const metric = findMetric('immunity');

describe('a term', () => {
  it.each([
    ['button', 'focus', 'button', 'blur'],
    ['.term', 'mouseenter', '.term', 'mouseleave'],
    ['button', 'focus', '.term', 'keydown'],
  ])('says what it is on %s %s, until %s %s', async (here, opens, there, closes) => {
    const { body, happen } = await usePage(h(Term, { name: 'immunity', metric }));
    expect(body.querySelector('[role=tooltip]')).toBeNull();
    await happen(here, opens);
    const tooltip = body.querySelector('[role=tooltip]');
    expect(tooltip?.textContent).toContain(metric?.definition);
    expect(body.querySelector('button')?.getAttribute('aria-describedby')).toBe(tooltip?.id);
    await happen('.term', 'keydown', { key: 'a' });
    expect(body.querySelector('[role=tooltip]')).not.toBeNull();
    await happen(there, closes, { key: 'Escape' });
    expect(body.querySelector('[role=tooltip]')).toBeNull();
  });

  it('that nobody has defined is its name alone', async () => {
    const { body } = await usePage(h(Term, { name: 'a new one', metric: undefined }));
    expect(body.innerHTML).toBe('a new one');
  });
});
