import type { Problem } from 'glasshouse';
import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CodeEditor, openEditor } from '../../../../web/src/lab/editor/code-editor.ts';
import { Lab } from '../../../../web/src/lab/lab.tsx';
import { lab, startOver } from '../../../../web/src/lab/lab-state.ts';
import { OWN_FILE, OWN_PATCH } from '../../../../web/src/lab/state.ts';
import type { World } from '../../../../web/src/world/world.ts';
import { usePage, type Used } from '../stand-in-browser.ts';
import { fakePainter, fakeWorld } from './fake-world.ts';

type EditorRequest = Parameters<typeof openEditor>[0];

/** What the page is given in place of workers, files and an editor; and what it did with them. */
const state = vi.hoisted(() => {
  // Some of the page asks for it as soon as it is loaded.
  Object.assign(globalThis, { matchMedia: () => ({ matches: true }) });
  return {
    world: null as unknown as World,
    painter: null as unknown,
    worker: null as unknown as {
      onerror?: (about: { message: string }) => void;
      onmessageerror?: () => void;
      terminate(): void;
    },
    ended: 0,
    canvases: 0,
    editors: [] as EditorRequest[],
    replaced: [] as string[],
    wentTo: [] as Problem[],
    saved: [] as string[],
    addresses: [] as string[],
  };
});
// The laboratory keeps its worlds; each test has one of its own behind them.
vi.mock('../../../../web/src/world/world.ts', () => ({
  startWorld: () => new Proxy({} as World, { get: (_, name) => state.world[name as keyof World] }),
}));
vi.mock('comlink', () => ({ wrap: () => state.painter, transfer: <T>(thing: T): T => thing }));
vi.mock('../../../../web/src/lab/download.ts', () => ({
  download: (_: Blob, name: string) => state.saved.push(name),
}));
vi.mock('../../../../web/src/lab/plot-lines.ts', () => ({
  plotLines: () => ({ svg: document.createElement('svg'), moveTo: () => undefined }),
}));
vi.mock('../../../../web/src/lab/editor/code-editor.ts', () => ({
  openEditor: (request: EditorRequest): CodeEditor => {
    state.editors.push(request);
    return {
      replace: (text) => state.replaced.push(text),
      goTo: (problem) => state.wentTo.push(problem),
      close: () => undefined,
    };
  },
}));

// What the page loads when it needs it is there at once.
beforeAll(async () => {
  await import('../../../../web/src/lab/plot-lines.ts');
  await import('../../../../web/src/lab/editor/code-editor.ts');
});

let used: Used | null = null;
beforeEach(() => {
  Object.assign(state, { world: fakeWorld(), painter: fakePainter(), ended: 0, canvases: 0 });
  for (const list of [state.editors, state.replaced, state.wentTo, state.saved, state.addresses])
    list.length = 0;
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  // Painting is left out.
  Object.assign(Object.getPrototypeOf(document.createElement('canvas')), {
    transferControlToOffscreen: () => ({ at: state.canvases++ }),
    getBoundingClientRect: () => ({ left: 0, top: 0, width: 100, height: 100 }),
  });
  const Worker = class {
    constructor() {
      state.worker = this;
    }
    terminate = (): void => {
      state.ended++;
    };
  };
  vi.stubGlobal('window', { OffscreenCanvas: class {} });
  vi.stubGlobal('Worker', Worker);
  vi.stubGlobal(
    'XMLSerializer',
    class {
      serializeToString = ({ outerHTML }: Element): string => outerHTML;
    },
  );
  vi.stubGlobal('navigator', { hardwareConcurrency: 4 });
  vi.stubGlobal('crossOriginIsolated', true);
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: string, address: string) => state.addresses.push(address),
  });
});
afterEach(async () => {
  if (used !== null) await act(() => render(null, document.body));
  used = null;
  startOver();
});

/** Opens the laboratory by a link, and waits until everything was simulated. */
async function open(link = ''): Promise<Used> {
  used = await usePage(h(Lab, null), `#${link}`);
  await settle(used);
  return used;
}
/** Waits until nothing changes any more: choices rest for a moment before they are simulated. */
async function settle({ body, wait }: Used): Promise<void> {
  let before = '';
  for (let times = 0; times < 3 || body.innerHTML !== before; times++) {
    before = body.innerHTML;
    await wait();
  }
}
/** Gives the first element of a selector a value, as somebody who chooses it does. */
async function choose(
  page: Used,
  selector: string,
  value: Readonly<Record<string, unknown>>,
  kind = 'change',
): Promise<void> {
  const found = page.body.querySelector(selector);
  for (const [name, given] of Object.entries(value))
    Object.defineProperty(found, name, { value: given, configurable: true, writable: true });
  await page.happen(selector, kind);
}
const textOf = ({ body }: Used, selector: string): string =>
  body.querySelector(selector)?.textContent ?? '';
const wanted = () => (state.world as ReturnType<typeof fakeWorld>).asked;
const problem = (about: Partial<Problem>): Problem => ({
  severity: 'error',
  file: OWN_PATCH,
  line: 3,
  column: 5,
  message: 'there is no such list',
  accepted: 'debtors',
  suggestion: 'debtors',
  excerpt: '',
  ...about,
});

describe('the laboratory', () => {
  it('shows the regime in sentences, the town, and what it does', async () => {
    const page = await open();
    expect(textOf(page, '.lab-regime select')).toContain('National');
    expect(textOf(page, '.rules')).toContain('Lists (3)');
    // One after another, so that none holds the page up.
    await vi.waitFor(() => expect(page.body.querySelectorAll('.chart svg')).toHaveLength(4), 5000);
    expect(textOf(page, '.figures tbody')).toMatch(
      /restricted2.*immunity–.*disparate impact∞.*wronglytoo few \(n = 4\)/u,
    );
    expect(textOf(page, '.lab-results')).toContain('flights refused');
    expect(textOf(page, 'code[data-hash]')).toBe('ab'.repeat(32));
    expect(textOf(page, '.numbers')).toContain('61');
    await choose(page, '.rules details', { open: true }, 'toggle');
    expect(textOf(page, '.rules')).toMatch(
      /people reported20 million people.*SourceA3.*exempt assumed/su,
    );
  });

  it('keeps what is chosen in its address', async () => {
    const page = await open();
    await choose(page, '.lab-town select', { value: 'score' });
    await choose(page, '.lab-town label:nth-of-type(2) select', { value: '30' });
    await settle(page);
    expect(state.addresses.at(-1)).toMatch(/colour=score.*speed=30/u);
    await choose(page, '.lab-town select', { value: 'no colour' });
    await choose(page, '.lab-town label:nth-of-type(2) select', { value: '31' });
    expect([lab.value.mode, lab.value.speed]).toEqual(['score', 30]);
  });

  it('simulates another regime, other people and other luck where they are chosen', async () => {
    const page = await open('person=3');
    const seed = '.lab-regime input[type=text]';
    await choose(page, seed, { value: 'luck' }, 'input');
    expect(textOf(page, '#seed-about')).toContain('whole number');
    await choose(page, seed, { value: 'luck' });
    expect(lab.value.seed).toBe('1');
    await choose(page, seed, { value: '42' });
    await choose(page, '.lab-choices label:nth-of-type(2) select', { value: '1000' });
    await choose(page, '.lab-choices label:nth-of-type(1) select', { value: 'driving-licence' });
    await settle(page);
    const about = { regime: 'regimes/driving-licence.yaml', people: 1000, seed: '42', patches: [] };
    expect(wanted().at(-1)).toMatchObject(about);
    expect(lab.value.person).toBeNull();
  });

  it('takes safeguards in the order in which they ship, in one world or beside the regime', async () => {
    const page = await open('two=lit&with=notice');
    expect(page.body.querySelectorAll('.towns .painted')).toHaveLength(2);
    expect(textOf(page, '.numbers')).toContain('7 people fare differently');
    expect(page.body.querySelectorAll('.figures thead th')[2]?.textContent).toBe('B');
    await choose(page, '[aria-describedby=about-appeal]', { checked: true });
    expect(lab.value.safeguards).toEqual(['appeal', 'notice']);
    await choose(page, '[aria-describedby=about-notice]', { checked: false });
    await choose(page, '.lab-town input[type=checkbox]', { checked: false });
    expect([lab.value.safeguards, lab.value.isLit]).toEqual([['appeal'], false]);
    await choose(page, '.safeguards input', { checked: false });
    await settle(page);
    expect(page.body.querySelectorAll('.towns .painted')).toHaveLength(1);
    expect(wanted().at(-1)?.patches).toEqual(['safeguards/appeal.yaml']);
  });

  it('says what is odd, but of the visitor’s own patch beside its editor only', async () => {
    const odd = [
      problem({ severity: 'warning', file: 'safeguards/notice.yaml', accepted: '' }),
      problem({ severity: 'warning' }),
    ];
    const real = fakeWorld();
    state.world = fakeWorld({
      open: async (asked) => ({ ...(await real.open(asked)), problems: odd }),
    });
    const page = await open('with=notice');
    expect(textOf(page, '.lab-regime > [role=status]')).toBe(
      'safeguards/notice.yaml: there is no such list. Did you mean "debtors"?',
    );
  });

  it('glances at a person, and tells a life once one is chosen', async () => {
    const page = await open();
    await page.happen('.town', 'keydown', { key: 'ArrowRight' });
    await page.wait();
    expect(textOf(page, '.glance')).toMatch(/^Person 1 \(majority\): free; about 0 points/u);
    for (let steps = 0; steps < 2; steps++)
      await page.happen('.town', 'keydown', { key: 'ArrowRight' });
    await page.wait();
    expect(textOf(page, '.glance')).toContain('their own acts did not earn');
    await page.happen('.town', 'keydown', { key: 'Enter' });
    await page.wait();
    expect(textOf(page, '.person')).toMatch(
      /This person does not exist\..*Wrongly: their own acts would not.*In 10 months there were 3/su,
    );
    expect(page.body.querySelectorAll('.town line.tie').length).toBeGreaterThan(0);
    await page.happen('.what-if button', 'click');
    await page.wait();
    expect(textOf(page, '.what-if')).toContain(
      'Without what would they never have been restricted wrongly?',
    );
    await page.happen('.person .close', 'click');
    expect(page.body.querySelector('.person')).toBeNull();
  });

  it('says in its label what its colours show', async () => {
    const page = await open();
    const label = (): string => page.body.querySelector('.town')?.getAttribute('aria-label') ?? '';
    expect(label()).toContain('Something is closed to 2 of 64 adults, and wrongly so to 1.');
    await choose(page, '.lab-town select', { value: 'silence' });
    await settle(page);
    expect(label()).toContain('5 of 64 people left something harmless unsaid');
    await choose(page, '.safeguards input', { checked: true });
    await settle(page);
    expect(label()).toContain('A: as it is. 5 of 64 people');
  });

  it('lists whom somebody is tied to by kind, and goes on to them', async () => {
    const page = await open('person=3');
    expect(textOf(page, '.ties')).toMatch(/household: 1Person 4.*friends: 2Person 13Person 14/u);
    await page.happen('.ties ul ul li:nth-of-type(1) button', 'click');
    await settle(page);
    expect(lab.value.person).toBe(4);
    expect(textOf(page, '.person h3')).toBe('Person 4');
    expect(textOf(page, '.ties')).toContain('Person 15');
  });

  it.each([
    [[], 'Nobody.'],
    [null, 'They come when the last month is done.'],
  ])('says of ties %j: %s', async (ties, said) => {
    const none = fakeWorld({
      ties: () => (ties === null ? Promise.reject(new Error('gone')) : Promise.resolve(ties)),
    });
    state.world = none;
    const page = await open('person=3');
    expect(textOf(page, '.ties')).toContain(said);
  });

  it('chooses somebody by their number, and says where nobody has it', async () => {
    const page = await open();
    const ask = async (number: string): Promise<void> => {
      await choose(page, '.person-number input', { value: number }, 'input');
      await page.happen('.person-number', 'submit');
    };
    expect(textOf(page, '#person-number-about')).toContain('From 0 to 9,999');
    for (const nobody of ['10000', '', '-1', '1.5', 'me']) {
      await ask(nobody);
      expect(textOf(page, '#person-number-about'), nobody).toContain('no person of that number');
      expect(lab.value.person).toBeNull();
    }
    await ask('9,999');
    expect(textOf(page, '#person-number-about')).not.toContain('no person');
    expect(lab.value.person).toBe(9999);
    await page.happen('.person .close', 'click');
    expect(lab.value.person).toBeNull();
  });

  it('says why a life cannot be told', async () => {
    state.world = fakeWorld({ lives: () => Promise.reject(new Error('It is lost.')) });
    const page = await open('person=3&two=lit');
    expect(textOf(page, '.person [role=alert]')).toContain('It is lost.');
  });

  it('makes a link that says whether its result comes again, and files', async () => {
    const page = await open(`result=${'ab'.repeat(8)}`);
    expect(textOf(page, '.share [role=status]')).toContain('the same result, bit for bit');
    await page.happen('.share .row button', 'click');
    await page.wait();
    expect(page.body.querySelector('.link input')?.getAttribute('value')).toContain('result=abab');
    const files = page.body.querySelectorAll('.share .row:last-of-type button');
    for (const [at] of files.entries()) {
      await page.happen(`.share .row:last-of-type button:nth-of-type(${at + 1})`, 'click');
      await page.wait();
    }
    expect(state.saved).toEqual(expect.arrayContaining(['national-2018.yaml']));
    expect(state.saved).toEqual(expect.arrayContaining(['national-2018.parquet']));
    expect(state.saved).toEqual(expect.arrayContaining(['national-2018.png']));
  });

  it('says that its result is not the one that was promised', async () => {
    const page = await open(`result=${'cd'.repeat(8)}`);
    expect(textOf(page, '.share [role=status]')).toContain('not the result');
  });
});

describe('a patch of one’s own', () => {
  const toggle = '.own-patch input';

  it('begins with one that is right, and says again what it said when it is switched on again', async () => {
    const page = await open();
    expect(page.body.querySelector('.own-patch .editor')).toBeNull();
    await choose(page, toggle, { checked: true });
    await settle(page);
    expect(lab.value.patch).toMatch(/^patch: My own patch\n/u);
    expect(wanted().at(-1)?.patches).toEqual([OWN_PATCH]);
    expect(state.editors).toMatchObject([{ kind: 'patch', text: lab.value.patch }]);
    lab.value = { ...lab.value, patch: 'patch: Other\n' };
    await settle(page);
    expect(state.replaced).toEqual(['patch: Other\n']);
    await choose(page, toggle, { checked: false });
    expect(lab.value.patch).toBeNull();
    await choose(page, toggle, { checked: true });
    expect(lab.value.patch).toBe('patch: Other\n');
  });

  it('is taken when nothing is wrong with it, and else its faults lead to their places', async () => {
    const found: Problem[] = [];
    state.world = fakeWorld({ check: async () => [...found] });
    const page = await open('two=lit');
    await choose(page, toggle, { checked: true });
    await settle(page);
    const [editor] = state.editors;
    const before = lab.value.patch;
    const elsewhere = problem({ severity: 'warning', file: 'regimes/a.yaml' });
    found.push(problem({}), elsewhere);
    await act(async () => {
      expect(await editor.read('patch: Wrong\n')).toEqual([problem({})]);
    });
    expect(textOf(page, '.own-patch .problems')).toBe(
      'Line 3, column 5 there is no such list. Accepted: debtors. Did you mean "debtors"?',
    );
    expect(lab.value.patch).toBe(before);
    await page.happen('.own-patch .problems button', 'click');
    expect(state.wentTo).toEqual([problem({})]);
    found.length = 0;
    await act(async () => {
      expect(await editor.read('patch: Right\n')).toEqual([]);
    });
    expect(lab.value.patch).toBe('patch: Right\n');
    expect(page.body.querySelector('.own-patch .problems')).toBeNull();
  });

  it('is read as it was written last, however long an answer takes', async () => {
    const answers: (() => void)[] = [];
    state.world = fakeWorld({
      check: () => new Promise((resolve) => answers.push(() => resolve([]))),
    });
    const page = await open();
    await choose(page, toggle, { checked: true });
    await settle(page);
    const [editor] = state.editors;
    await act(async () => {
      const both = [editor.read('patch: First\n'), editor.read('patch: Second\n')];
      for (const answer of answers.toReversed()) answer();
      await Promise.all(both);
    });
    expect(lab.value.patch).toBe('patch: Second\n');
  });
});

describe('the file of the regime', () => {
  const openFile = async (page: Used): Promise<void> => {
    await choose(page, '.yaml', { open: true }, 'toggle');
    await settle(page);
  };

  it('is edited once it is opened, and goes back to how it ships', async () => {
    const page = await open();
    expect(state.editors).toEqual([]);
    await openFile(page);
    expect(state.editors).toMatchObject([{ kind: 'regime', text: 'regime: B\n' }]);
    const [editor] = state.editors;
    await act(() => editor.read('regime: Mine\n').then(() => undefined));
    await settle(page);
    expect(wanted().at(-1)).toMatchObject({
      regime: OWN_FILE,
      files: { [OWN_FILE]: 'regime: Mine\n' },
    });
    expect(textOf(page, '.yaml summary')).toContain('changed by you');
    await page.happen('.yaml > button', 'click');
    expect(lab.value.text).toBeNull();
    expect(state.replaced).toEqual(['regime: B\n']);
    // Written by hand, what ships is what ships.
    await act(() => editor.read('regime: Mine\n').then(() => undefined));
    await act(() => editor.read('regime: B\n').then(() => undefined));
    expect(lab.value.text).toBeNull();
  });

  it('stays in its editor when it is put away', async () => {
    const page = await open();
    await openFile(page);
    await choose(page, '.yaml', { open: false }, 'toggle');
    await openFile(page);
    expect(state.editors).toHaveLength(1);
  });
});

describe('where something is wrong, the laboratory', () => {
  it('says which part of a link cannot be read, and begins as usual', async () => {
    const page = await open('patch=***');
    expect(textOf(page, '.notice p')).toContain('the patch in it is damaged');
    expect(textOf(page, 'code[data-hash]')).toHaveLength(64);
    await page.happen('.notice button', 'click');
    expect(page.body.querySelector('.notice')).toBeNull();
  });

  it('says what is wrong with a regime, and starts over', async () => {
    const problems = [problem({})];
    const real = fakeWorld();
    state.world = fakeWorld({
      open: async (asked) =>
        asked.patches.length > 0 ? { world: null, problems } : real.open(asked),
    });
    const page = await open('with=notice&people=640');
    expect(textOf(page, '.notice')).toContain('own-patch.yaml:3: there is no such list');
    expect(page.body.querySelectorAll('.notice button')).toHaveLength(2);
    await page.happen('.notice button:last-of-type', 'click');
    await settle(page);
    expect(page.body.querySelector('.notice')).toBeNull();
    expect(lab.value.people).toBe(10_000);
  });

  it.each([
    ['Array buffer allocation failed', 'not enough memory'],
    ['The worker is gone.', 'The worker is gone.'],
  ])('says that a run broke off (%s), tries again, or with fewer people', async (said, told) => {
    const broken = fakeWorld({ run: () => Promise.reject(new Error(said)) });
    state.world = broken;
    const page = await open();
    expect(textOf(page, '.notice')).toContain(told);
    await page.happen('.notice button:nth-of-type(2)', 'click');
    await settle(page);
    expect(broken.asked.at(-1)?.people).toBe(1000);
    state.world = fakeWorld();
    await page.happen('.notice button', 'click');
    await settle(page);
    expect(page.body.querySelector('.notice')).toBeNull();
  });

  it('says that the painter died, and starts another one, on canvases of its own', async () => {
    const page = await open();
    const [lost, ended] = [state.worker, state.ended];
    expect(state.canvases).toBe(1);
    await act(() => lost.onerror?.({ message: '' }));
    expect(textOf(page, '.notice')).toContain('its program could not be loaded');
    const painter = fakePainter();
    state.painter = painter;
    const before = wanted().length;
    await page.happen('.notice button', 'click');
    await settle(page);
    expect(page.body.querySelector('.notice')).toBeNull();
    expect([state.ended - ended, state.canvases, wanted().length - before]).toEqual([1, 2, 1]);
    expect(painter.views.at(-1)?.month).toBe(2);
    // What it says once another one paints is of no interest.
    await act(() => lost.onerror?.({ message: 'late' }));
    expect(page.body.querySelector('.notice')).toBeNull();
    await act(() => state.worker.onmessageerror?.());
    expect(textOf(page, '.notice')).toContain('a message could not be read');
  });

  it.each([
    ['with fewer people', '.notice button:nth-of-type(2)', 1000],
    ['from the beginning', '.notice button:last-of-type', 10_000],
  ])('starts another painter %s, simulating once', async (_, button, people) => {
    const page = await open();
    await act(() => state.worker.onerror?.({ message: 'It is lost' }));
    expect(textOf(page, '.notice')).toContain('It is lost');
    const painter = fakePainter();
    state.painter = painter;
    const before = wanted().length;
    await page.happen(button, 'click');
    await settle(page);
    expect(page.body.querySelector('.notice')).toBeNull();
    expect(wanted().slice(before)).toMatchObject([{ people }]);
    expect(painter.views.length).toBeGreaterThan(0);
  });

  it.each(['show', 'keep'] as const)(
    'says that a picture failed (%s), and paints again',
    async (call) => {
      const broken = fakePainter();
      const fail = (): Promise<never> => Promise.reject(new RangeError('allocation failed'));
      Object.assign(broken, { [call]: fail });
      state.painter = broken;
      const page = await open();
      expect(textOf(page, '.notice')).toContain('not enough memory');
      const painter = fakePainter();
      state.painter = painter;
      await page.happen('.notice button', 'click');
      await settle(page);
      expect(page.body.querySelector('.notice')).toBeNull();
      expect(painter.views.length).toBeGreaterThan(0);
    },
  );

  it('says that the browser is too old to paint', async () => {
    vi.stubGlobal('window', {});
    const page = await open();
    expect(textOf(page, '[role=alert]')).toContain('cannot paint in the background');
  });
});
