import type { Attribution } from 'glasshouse';
import { afterEach, describe, expect, it } from 'vitest';
import { HARMS } from '../../../../src/experiment/harms.js';
import { MECHANISMS } from '../../../../src/experiment/mechanisms/mechanisms.js';
import { amount, differenceInWords } from '../../../../src/report/attribution/amounts.js';
import {
  restsOnFew,
  sentenceOn,
  shareOfDifference,
  whatPercentSumTo,
} from '../../../../src/report/attribution/attribution-words.js';
import { tellAttribution, tellHowAttributed } from '../../../../web/src/sentences/attribution.ts';
import { harmAmount, harmDifference } from '../../../../web/src/sentences/harm-amount.ts';
import en from '../../../../web/src/text/en/sentences.json';
import { speak } from '../../../../web/src/text/text.ts';
import zh from '../../../../web/src/text/zh/sentences.json';
import { fakeAttribution, fakeFleet, mean } from '../../../helpers/fake-attribution.js';

Object.assign(globalThis, { document: { documentElement: {} } });
afterEach(() => speak('en'));

const FLEET = fakeFleet();
const { standingFor } = FLEET.regime.population;
/** So much of the country is one simulated case. */
const CASE = standingFor / FLEET.people;

/** What each of three mechanisms causes, and what is left. */
const CAUSED: readonly (readonly [string, readonly [number, number, number], number])[] = [
  ['one that raises it', [0, 1, 0], 0],
  ['one that lowers it a little', [0.6, 0.45, -0.05], 0.2],
  ['one that lowers it much', [0.5, 1.2, -0.7], 0.3],
  ['none that raises it, one that lowers it', [-0.4, 0, 0], 1.4],
  ['nothing', [0, 0, 0], 1],
];

/** Every harm, with so much caused, where all of them together cause so many simulated cases. */
function attributed(caused: readonly number[], left: number, cases: number): Attribution {
  const harms = HARMS.map(({ name, about, unit }) => {
    const scale = unit === 'share' ? 0.03 : cases * CASE;
    const sum = caused.reduce((all, one) => all + one, left);
    return {
      name,
      about,
      unit,
      asItIs: mean(sum * scale),
      left: mean(left * scale),
      caused: caused.map((one, at) => mean(one * scale, at === 0 ? null : 0.1 * scale)),
    };
  });
  return fakeAttribution({ mechanisms: MECHANISMS.slice(0, 3), harms });
}

describe.each(CAUSED)('a harm, and %s', (_, caused, left) => {
  it.each([5000, 50])('is told in English in the words of the package: %i cases', (cases) => {
    const found = attributed(caused, left, cases);
    const told = tellAttribution(found, standingFor);
    for (const [at, harm] of found.harms.entries()) {
      const { unit, asItIs } = harm;
      const most = Math.max(asItIs.value, harm.left.value);
      const few = restsOnFew(unit, most, FLEET);
      const [amounts = '', causes = '', ...rest] = told[at]?.sentences ?? [];
      expect(`${amounts} ${causes}`).toBe(sentenceOn(harm, found));
      expect(rest).toEqual(
        [
          few,
          whatPercentSumTo(harm),
          rest.at(-1)?.startsWith('Without') ? rest.at(-1) : null,
        ].filter((line) => line !== null),
      );
      expect(told[at]?.amount).toBe(amount(asItIs.value, unit));
    }
  });

  it('is told in Chinese, in as many sentences', async () => {
    const found = attributed(caused, left, 5000);
    const english = tellAttribution(found, standingFor);
    await speak('zh');
    const told = tellAttribution(found, standingFor);
    expect(told.map(({ sentences }) => sentences.length)).toEqual(
      english.map(({ sentences }) => sentences.length),
    );
    for (const { name, amount: much, sentences, causes } of told) {
      expect(name).toMatch(/^\p{Script=Han}+$/u);
      for (const line of sentences) expect(line).toMatch(/^[^a-z{ ]+。$/iu);
      for (const cell of [much, ...causes.flatMap((cause) => Object.values(cause))])
        expect(cell).not.toMatch(/[a-z{ ]/iu);
    }
  });
});

describe('the mechanisms that cause a harm', () => {
  const [first] = tellAttribution(fakeAttribution(), standingFor);

  it('come with the largest first, without those that do nothing', () => {
    const told = tellAttribution(attributed([0.25, 0.75, 0], 0, 5000), standingFor);
    expect(told[0]?.causes.map(({ name, part }) => [name, part])).toEqual([
      ['False alarms', '75 %'],
      ['Misidentification', '25 %'],
    ]);
    expect(told[0]?.sentences.at(-1)).toBe('Without effect on it: coverage bias.');
  });

  it('have parts as the page of the package has them, and none where they outweigh one another', () => {
    const found = attributed([0.6, 0.45, -0.05], 0.2, 5000);
    const [harm] = found.harms;
    const parts = tellAttribution(found, standingFor)[0]?.causes.map(({ part }) => part);
    expect(parts).toEqual(harm?.caused.map(({ value }) => shareOfDifference(value, harm)));
    expect(first?.causes.map(({ part }) => part)).toEqual(['', '']);
  });

  it('have the intervals that there are', () => {
    const [, atTheEnd] = tellAttribution(
      fakeAttribution({
        harms: fakeAttribution().harms.map((harm) => ({
          ...harm,
          caused: [mean(2000, 0), mean(10_000, 500), mean(0)],
        })),
      }),
      standingFor,
    );
    expect(first?.causes.map(({ interval }) => interval)).toEqual([
      '95 %: 1.2 million to 1.3 million',
      '',
    ]);
    expect(atTheEnd?.causes.map(({ interval }) => interval)).toEqual([
      '95 %: 9,500 to 10,500',
      'the same in all 6',
    ]);
  });

  it('are not told where a harm rests on too few', async () => {
    const told = tellAttribution(attributed([0, 1, 0], 0, 7), standingFor);
    expect(told[0]).toEqual({
      name: 'Months restricted wrongly',
      amount: 'too few (n = 7)',
      sentences: ['That rests on 7 months in simulated lives: too few to say what causes it.'],
      causes: [],
    });
    await speak('zh');
    const [inChinese] = tellAttribution(attributed([0, 1, 0], 0, 7), standingFor);
    expect(inChinese).toMatchObject({
      amount: '太少（n=7）',
      sentences: ['这只依据模拟经历中的7个月，太少，说不出是什么造成的。'],
    });
  });
});

it('tells no causes of what happens neither as it is nor without any of them', () => {
  const [told] = tellAttribution(attributed([0.5, -0.5, 0], 0, 5000), standingFor);
  expect(told).toMatchObject({ amount: '0', causes: [] });
  expect(told?.sentences).toEqual([
    expect.stringMatching(/: 0\. Without any .*: 0\.$/u),
    'With only some of the mechanisms it happens; here they cancel out.',
  ]);
});

it('says in Chinese what causes it', async () => {
  await speak('zh');
  const [told] = tellAttribution(attributed([0.25, 0.85, -0.1], 0, 5000), standingFor);
  expect(told?.sentences[1]).toMatch(
    /^使其增加最多的是误报，增加.+，占差额的85%；使其减少最多的是覆盖偏差，减少.+。$/u,
  );
});

it('says how it was found out, exactly or by orders that were drawn', async () => {
  const sampled = fakeAttribution({ method: { kind: 'sampled', orders: 12 } });
  expect(tellHowAttributed(fakeAttribution()).join(' ')).toMatch(/8 simulations.*are exact/u);
  expect(tellHowAttributed(sampled).join(' ')).toContain('how far other orders');
  await speak('zh');
  for (const line of tellHowAttributed(sampled)) expect(line).toMatch(/^[^a-z{ ]+。$/iu);
});

describe('the amounts of harms', () => {
  it.each([0, 3, -250_000, 1_250_000, 12_345])('are those of the package: %d', (value) => {
    expect(harmAmount(value, 'people')).toBe(amount(value, 'people'));
    expect(harmDifference(value, 'acts')).toBe(differenceInWords(value, 'acts'));
  });

  it.each([0, 0.04, -0.004, 0.01, -0.000_014, 0.123_456, -0])(
    'are those of the package, of a share: %d',
    (value) => {
      expect(harmAmount(value, 'share')).toBe(amount(value, 'share'));
      expect(harmDifference(value, 'share')).toBe(differenceInWords(value, 'share'));
    },
  );
});

describe('the harms', () => {
  it('are called in English as the package calls them', () => {
    for (const { name, about } of HARMS) {
      expect(en[`harm ${name}`]).toBe(name);
      expect(en[`harm ${name}: about`]).toBe(about);
    }
  });

  it.each([
    ['English', en],
    ['Chinese', zh],
  ])('have all their names in %s, and there are no others', (_, texts) => {
    const named = Object.keys(texts).filter((key) => key.startsWith('harm '));
    const keys = HARMS.flatMap(({ name }) => [`harm ${name}`, `harm ${name}: about`]);
    expect(named.toSorted()).toEqual(keys.toSorted());
  });
});
