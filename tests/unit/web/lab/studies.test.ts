import { h } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StudyPanel } from '../../../../web/src/lab/study-panel.tsx';
import { speak } from '../../../../web/src/text/text.ts';
import type { ResultPage, StudyOf, Tell } from '../../../../web/src/world/api.ts';
import type { World } from '../../../../web/src/world/world.ts';
import { fakeAttribution, mean } from '../../../helpers/fake-attribution.ts';
import { fakeCard } from '../../../helpers/fake-card.ts';
import { usePage, type Used } from '../stand-in-browser.ts';
import { fakeWorld } from './fake-world.ts';

const state = vi.hoisted(() => ({ world: null as unknown as World, saved: [] as string[] }));
vi.mock('../../../../web/src/world/world.ts', () => ({ startWorld: () => state.world }));
vi.mock('../../../../web/src/lab/download.ts', () => ({
  download: (_: Blob, name: string) => state.saved.push(name),
}));
beforeEach(() => {
  state.world = fakeWorld();
  state.saved.length = 0;
});

const ATTRIBUTE = '.studies .row button:nth-of-type(1)';
const AUDIT = '.studies .row button:nth-of-type(2)';
const REPORT = '.studies .row button:nth-of-type(3)';
const open = (): Promise<Used> => usePage(h(StudyPanel, null));

describe('a study', () => {
  it('is shown in a frame in which nothing runs, and can be saved', async () => {
    const { body, happen, wait } = await open();
    await happen(AUDIT, 'click');
    await wait();
    const frame = body.querySelector('iframe');
    expect(frame?.getAttribute('srcdoc')).toBe('<p>found</p>');
    expect(frame?.getAttribute('sandbox')).toBe('');
    // What is in it is English, whatever the page is.
    expect(frame?.getAttribute('lang')).toBe('en');
    expect(frame?.getAttribute('title')).toBe('Audit card');
    await happen('.result .row button:last-of-type', 'click');
    expect(state.saved).toEqual(['found.html']);
  });

  it('is of as many people as are chosen, but a report of the run that is shown', async () => {
    const asked: number[] = [];
    const study: World['audit'] = async ({ people }) => {
      asked.push(people);
      return { html: '', name: '', summary: null };
    };
    state.world = fakeWorld({ audit: study, report: study });
    const { body, happen, wait } = await open();
    const select = body.querySelector('.studies select');
    Object.defineProperty(select, 'value', { value: '5000', configurable: true, writable: true });
    await happen('.studies select', 'change');
    await happen(AUDIT, 'click');
    await wait();
    await happen(REPORT, 'click');
    await wait();
    expect(asked).toEqual([5000, 10_000]);
  });

  it('tells how far it is, and ends at once when it is cancelled', async () => {
    const close = vi.fn<() => void>();
    let tell: Tell = () => undefined;
    let finish: () => void = () => undefined;
    state.world = fakeWorld({
      close,
      audit: (_, telling) => {
        tell = telling;
        return new Promise((resolve) => {
          finish = () => resolve({ html: 'late', name: '', summary: null });
        });
      },
    });
    const { body, happen, wait } = await open();
    await happen(AUDIT, 'click');
    tell(0.5);
    await wait();
    expect(body.querySelector('progress')?.getAttribute('value')).toBe('0.5');
    expect(body.querySelector(AUDIT)?.hasAttribute('disabled')).toBe(true);
    await happen('.studies [role=status] button', 'click');
    expect(close).toHaveBeenCalledTimes(1);
    expect(body.querySelector('progress')).toBeNull();
    // What it finds after all is nobody's any more.
    tell(0.9);
    finish();
    await wait();
    expect(body.querySelector('progress, iframe')).toBeNull();
  });

  it.each([
    [new Error('It is too large.'), 'It is too large.'],
    ['no error at all', 'no error at all'],
  ])('says why it came to nothing: %s', async (thrown, said) => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- workers may reject with anything
    state.world = fakeWorld({ audit: () => Promise.reject(thrown) });
    const { body, happen, wait } = await open();
    await happen(AUDIT, 'click');
    await wait();
    expect(body.querySelector('[role=alert]')?.textContent).toContain(said);
  });
});

describe('what a study found', () => {
  afterEach(() => speak('en'));

  const of: StudyOf = {
    file: 'regimes/driving-licence.yaml',
    title: 'Driving licence',
    patches: [],
    from: 2018 * 12,
    until: 2018 * 12 + 11,
    people: 20_000,
    standingFor: 20_000_000,
    seed: '1',
  };
  const page = { html: '<p>found</p>', name: 'found.html' };
  const attributed = (changes: Parameters<typeof fakeAttribution>[0]): ResultPage => ({
    ...page,
    summary: { kind: 'attribution', of, found: fakeAttribution(changes) },
  });

  it('of mechanisms is told before the frame: how much there was, and what caused how much', async () => {
    state.world = fakeWorld({ attribute: async () => attributed({}) });
    const { body, happen, wait } = await open();
    await happen(ATTRIBUTE, 'click');
    await wait();
    const [first, ...others] = body.querySelectorAll('.result > details');
    expect(first?.hasAttribute('open')).toBe(true);
    expect(others.map((one) => one.hasAttribute('open'))).toEqual([false, false]);
    expect(first?.querySelector('summary')?.textContent).toBe(
      'Months restricted wrongly: 1.2 million',
    );
    const rows = [...(first?.querySelectorAll('tbody tr') ?? [])];
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'False alarms1.25 million95 %: 1.2 million to 1.3 million',
      'Association-250,000',
    ]);
    expect(body.querySelector('.result')?.lastElementChild?.localName).toBe('iframe');
  });

  it('of mechanisms is open where there are causes to tell', async () => {
    const [first, ...others] = fakeAttribution().harms;
    if (first === undefined) throw new Error('there are harms');
    const few = { ...first, asItIs: mean(7000), left: mean(0) };
    state.world = fakeWorld({ attribute: async () => attributed({ harms: [few, ...others] }) });
    const { body, happen, wait } = await open();
    await happen(ATTRIBUTE, 'click');
    await wait();
    expect(body.querySelector('.result details')?.textContent).toContain('too few (n = 7)');
    expect(
      [...body.querySelectorAll('.result > details')].map((one) => one.hasAttribute('open')),
    ).toEqual([false, true, false]);
  });

  it('of mechanisms says so where no harm happened', async () => {
    state.world = fakeWorld({ attribute: async () => attributed({ harms: [] }) });
    const { body, happen, wait } = await open();
    await happen(ATTRIBUTE, 'click');
    await wait();
    expect(body.querySelector('.result')?.textContent).toContain('None of the harms');
    expect(body.querySelector('.result table')).toBeNull();
  });

  it('of standards is told in the language of the page, on its face that it is no advice', async () => {
    const summary = { kind: 'audit', of, found: fakeCard() } as const;
    state.world = fakeWorld({ audit: async () => ({ ...page, summary }) });
    const { body, happen, wait } = await open();
    await happen(AUDIT, 'click');
    await wait();
    expect(body.querySelector('.face')?.textContent).toContain('not legal advice');
    expect(body.querySelectorAll('.result > details')).toHaveLength(2);
    expect(body.querySelector('.elements li')?.textContent).toBe(
      'notice not metArticle 1share told: 25 %a list is public: yes',
    );
    await speak('zh');
    await wait();
    expect(body.querySelector('.face')?.textContent).toContain('不是法律意见');
    expect(body.querySelector('.verdict')?.textContent).toBe('不满足');
    expect(body.querySelector('.result > p:nth-of-type(2)')?.textContent).toContain('“驾照扣分”');
  });

  it('can be read in the whole window, and put back', async () => {
    state.world = fakeWorld({ audit: async () => ({ ...page, summary: null }) });
    const { body, happen, wait } = await open();
    const showModal = vi.fn<() => void>();
    const close = vi.fn<() => void>();
    // What is not there in a document that is nobody's screen.
    Object.assign(Object.getPrototypeOf(document.createElement('dialog')), { showModal, close });
    await happen(AUDIT, 'click');
    await wait();
    await happen('.result .row button', 'click');
    await wait();
    expect(showModal).toHaveBeenCalledTimes(1);
    expect(body.querySelectorAll('iframe')).toHaveLength(1);
    expect(body.querySelector('dialog iframe')?.getAttribute('srcdoc')).toBe('<p>found</p>');
    expect(body.querySelector('dialog')?.getAttribute('aria-label')).toBe('Audit card');
    await happen('dialog button', 'click');
    expect(close).toHaveBeenCalledTimes(1);
    await happen('dialog', 'close');
    expect(body.querySelector('dialog')).toBeNull();
    expect(body.querySelectorAll('iframe')).toHaveLength(1);
  });
});
