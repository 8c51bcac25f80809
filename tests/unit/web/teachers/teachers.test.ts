import { h } from 'preact';
import { beforeAll, describe, expect, it } from 'vitest';
import { PLANS } from '../../../../web/src/teachers/plans.ts';
import { Teachers } from '../../../../web/src/teachers/teachers.tsx';
import { numbered } from '../../../../web/src/text/numbered.ts';
import { renderPage } from '../render-page.ts';

let page: HTMLElement;
beforeAll(() => {
  page = renderPage(h(Teachers, null));
});

describe('the plans for lessons', () => {
  it('are for 20, 45 and 90 minutes', () => {
    expect(PLANS.map(({ minutes }) => minutes)).toEqual([20, 45, 90]);
  });

  it.each(PLANS)('has steps of $minutes minutes together', ({ minutes, steps }) => {
    expect(steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes);
  });

  it.each(PLANS)('tells each step of the $minutes minutes, and no more', ({ minutes, steps }) => {
    expect(numbered(`teachers-${minutes}-step`)).toHaveLength(steps.length);
    expect(page.querySelectorAll(`#lesson-${minutes} ol > li`)).toHaveLength(steps.length);
  });

  it.each(PLANS)(
    'of $minutes minutes has an aim, questions, hand-ins and misunderstandings',
    ({ minutes }) => {
      const plan = page.querySelector(`#lesson-${minutes}`);
      const headings = Array.from(plan?.querySelectorAll('h4') ?? [], (each) => each.textContent);
      expect(headings).toEqual([
        'Aim',
        'Steps',
        'Questions to ask',
        'What pupils hand in',
        'Common misunderstandings',
      ]);
      const lists = Array.from(plan?.querySelectorAll('ul') ?? [], (list) => list.children.length);
      expect(lists).toHaveLength(3);
      for (const length of lists) expect(length).toBeGreaterThan(0);
    },
  );

  it('lead to the scenes, the laboratory and what was simplified', () => {
    const links = Array.from(page.querySelectorAll('.steps a'), (link) =>
      link.getAttribute('href'),
    );
    expect(links).toContain('index.html#person');
    expect(links).toContain('lab.html');
    expect(links).toContain('simplified.html');
  });

  it('names the sum right that pupils do on paper', () => {
    const [people, guilty, errors] = [10_000, 10, 2];
    const wrongly = Math.round(((people - guilty) * errors) / 1000);
    const told = page.querySelector('#lesson-20')?.textContent ?? '';
    expect(told).toContain(`About ${guilty + wrongly}, and about ${wrongly} of them wrongly.`);
  });
});
