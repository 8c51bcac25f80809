import { type PersonAnswer, personWords } from 'glasshouse';
import { afterEach, describe, expect, it } from 'vitest';
import { say, type SentenceKey } from '../../../../web/src/sentences/say.ts';
import { tellWhatIf } from '../../../../web/src/sentences/what-if.ts';
import en from '../../../../web/src/text/en/sentences.json';
import zh from '../../../../web/src/text/zh/sentences.json';
import { speak } from '../../../../web/src/text/text.ts';
import type { WhatIf } from '../../../../web/src/world/api.ts';
import { MECHANISMS } from '../../../../src/experiment/mechanisms/mechanisms.js';
import { fakeAnswer, fakeFleet } from '../../../helpers/fake-attribution.js';

Object.assign(globalThis, { document: { documentElement: {} } });
afterEach(() => speak('en'));

const REGIME = fakeFleet().regime;
const FREE = { restricted: [], wrongly: [] };
const TWO = [0, 13, 14];
const set = (mechanisms: readonly string[], months: PersonAnswer['asItIs'] = FREE) => ({
  mechanisms,
  months,
});

/** Every sentence there is, some of them with many months, sets and simulations. */
const ANSWERS: readonly [string, Partial<PersonAnswer>][] = [
  ['two sets of one', {}],
  ['a set of one', { sets: [set(['hacks'], { restricted: TWO, wrongly: [13] })] }],
  ['a set of two', { sets: [set(['audits', 'gaming'])], lookedUpTo: 2 }],
  [
    'a set for each mechanism, and one of all',
    {
      sets: [...MECHANISMS.map(({ name }) => [name]), MECHANISMS.map(({ name }) => name)].map(
        (names) => set(names),
      ),
      simulations: 1234,
    },
  ],
  ['sets of two', { sets: [set(['audits', 'gaming']), set(['audits', 'hacks'])] }],
  ['none of one', { sets: [], lookedUpTo: 1, simulations: 1 }],
  ['none, and all is enough', { sets: [], lookedUpTo: 2 }],
  [
    'none, and all is not enough',
    { sets: [], lookedUpTo: 2, withNone: { restricted: [9], wrongly: [9] } },
  ],
  ['always wrongly', { asItIs: { restricted: TWO, wrongly: TWO } }],
  ['never wrongly', { asItIs: { restricted: [5], wrongly: [] }, asked: 'at all' }],
  [
    'never wrongly, and nothing is enough',
    { asItIs: { restricted: TWO, wrongly: [] }, asked: 'at all', sets: [], lookedUpTo: 2 },
  ],
  [
    'never wrongly, and all is enough',
    { asItIs: { restricted: TWO, wrongly: [] }, asked: 'at all', sets: [], withNone: FREE },
  ],
  ['never restricted', { asItIs: FREE, asked: null, sets: [] }],
];

function found(answer: PersonAnswer): WhatIf {
  const { title, calendar } = REGIME;
  return { file: 'regimes/driving-licence.yaml', title, seed: '1', from: calendar.from, answer };
}

describe.each(ANSWERS)('what would have changed a life: %s', (_, changes) => {
  const answer = fakeAnswer(changes);

  it('is told in English in the words of the package', () => {
    const request = { ...fakeFleet(), mechanisms: MECHANISMS, person: answer.person, month: null };
    expect(tellWhatIf(found(answer))).toEqual(personWords(request, answer));
  });

  it('is told in Chinese, in as many sentences', async () => {
    const english = tellWhatIf(found(answer));
    await speak('zh');
    const told = tellWhatIf(found(answer));
    expect(told).toHaveLength(english.length);
    expect(told[0]).toBe('4711号，一个并不存在的人。“驾照扣分”，种子1。');
    for (const line of told) {
      expect(line).toMatch(/[。？]$/u);
      expect(line).not.toMatch(/[a-z{ ]/iu);
    }
  });
});

it('says in Chinese which mechanisms, and when', async () => {
  await speak('zh');
  const [, restricted, ...rest] = tellWhatIf(
    found(
      fakeAnswer({ sets: [set(['misidentification', 'hacks'], { restricted: [2], wrongly: [] })] }),
    ),
  );
  expect(restricted).toBe(
    '此人有4个月受限制：2018年3月至2018年5月和2018年10月。其中1个月是错误限制：2018年10月。',
  );
  expect(rest).toEqual([
    '去掉什么，此人就从来不会被错误限制？',
    '去掉误认（行为记到了别人名下）和黑客入侵（入侵者让一些人的分数互换）：这样，此人会有1个月受限制，其中没有一个月是错误限制：2018年3月。',
    '这2种一起去掉就够，同样多的其他组合都不够。少于2种都不够。以上由5次模拟得出，每次都模拟所有人：同样的人，同样的运气。',
  ]);
});

describe('the mechanisms', () => {
  const keys = MECHANISMS.flatMap(({ name }) => [`mechanism ${name}`, `mechanism ${name}: about`]);

  it('are called in English as the package calls them', () => {
    for (const { name, about } of MECHANISMS) {
      expect(say(`mechanism ${name}` as SentenceKey)).toBe(name);
      expect(say(`mechanism ${name}: about` as SentenceKey)).toBe(about);
    }
  });

  it.each([
    ['English', en],
    ['Chinese', zh],
  ])('have all their names in %s, and there are no others', (_, texts) => {
    const named = Object.keys(texts).filter((key) => key.startsWith('mechanism '));
    expect(named.toSorted()).toEqual(keys.toSorted());
  });

  it('have names of their own in Chinese', () => {
    const texts: Readonly<Record<string, string>> = zh;
    const names = MECHANISMS.map(({ name }) => texts[`mechanism ${name}`]);
    expect(new Set(names).size).toBe(MECHANISMS.length);
    for (const key of keys) expect(texts[key]).toMatch(/^[\p{Script=Han}，、]+$/u);
  });
});
