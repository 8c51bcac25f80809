import {
  filesOf,
  loadRegime,
  look,
  lookAtGroups,
  STANDING,
  startWorld,
  traceLives,
} from 'glasshouse';
import { beforeAll, describe, expect, it } from 'vitest';
import { struckIn } from '../../../../web/src/story/family-cost.ts';
import { lifeLines, reckon } from '../../../../web/src/story/life-lines.ts';
import { exemptIn, patchesOf, type SafeguardName } from '../../../../web/src/story/safeguards.ts';
import {
  countBelow,
  countLowerThan,
  countPeople,
  countRelisted,
  countSilence,
  isClosed,
  lastOf,
  meanOf,
  rightMonths,
  type ToldTown,
  untoldMonths,
  wrongMonths,
} from '../../../../web/src/story/told.ts';
import {
  TOWN_FILE,
  TOWN_PEOPLE,
  townRegime,
  type TownSettings,
} from '../../../../web/src/story/town-regime.ts';
import * as towns from '../../../../web/src/story/towns.ts';
import { glance } from '../../../../web/src/story/glance.ts';
import { EN } from '../../../../web/src/text/en.ts';
import { readFileSync } from 'node:fs';

/** The towns of the story, simulated as the pages do: in each something must happen, or the scene is empty. */

const SEED = '1';

async function regimeOf(settings: TownSettings, names: readonly SafeguardName[] = []) {
  const patches = patchesOf(names);
  const texts = patches.map((path) => [path, readFileSync(path, 'utf8')] as const);
  const files = filesOf(new Map([[TOWN_FILE, townRegime(settings)], ...texts]));
  const { regime } = await loadRegime(TOWN_FILE, patches, files);
  if (regime === null) throw new Error('not a regime');
  return regime;
}

async function simulate(
  settings: TownSettings,
  names: readonly SafeguardName[] = [],
): Promise<ToldTown> {
  const regime = await regimeOf(settings, names);
  const world = startWorld({ regime, seed: SEED, people: TOWN_PEOPLE, threads: 1 });
  const { engine } = world;
  const { measures, cells } = engine.people;
  const totalOf = (measure: string, key = ''): number =>
    measures.rows.reduce((sum, row, at) => {
      if (row.measure !== measure || (key !== '' && row.key !== key)) return sum;
      for (let cell = 0; cell < cells; cell++)
        sum += engine.people.totals[cell * measures.rows.length + at];
      return sum;
    }, 0);
  const seen = [];
  try {
    for (let month = 0; month < regime.calendar.months; month++) {
      await world.advance();
      seen.push({
        ...look(engine, regime),
        month,
        totals: {
          adults: totalOf('adults'),
          restricted: totalOf('restricted'),
          wrongly: totalOf('restricted wrongly'),
          wronglyUntold: totalOf('restricted wrongly and untold'),
          silenced: totalOf('silenced'),
          spoken: totalOf('acts', 'protest'),
          hardship: totalOf('hardship'),
          falseRecords: totalOf('false alarms') + totalOf('mistaken records'),
          appeals: totalOf('appeals granted') + totalOf('appeals refused'),
          corrections: totalOf('corrections'),
        },
      });
    }
    return {
      seen,
      opened: {
        title: regime.title,
        from: regime.calendar.from,
        months: regime.calendar.months,
        people: TOWN_PEOPLE,
        standingFor: TOWN_PEOPLE,
        groups: ['majority', 'minority'],
        domains: [],
        lists: [],
        group: lookAtGroups(engine),
      },
    };
  } finally {
    await world.close();
  }
}

const told = new Map<string, ToldTown>();
const of = (name: keyof typeof towns): ToldTown => {
  const town = told.get(name);
  if (town === undefined) throw new Error(`no town ${name}`);
  return town;
};

beforeAll(async () => {
  for (const [name, town] of Object.entries(towns))
    if (typeof town !== 'number') told.set(name, await simulate(town));
}, 120_000);

describe('each scene has something to show', () => {
  it('one person: nobody is closed out but by the mistake, and families follow', () => {
    const struck = struckIn(of('SLIPPED'), null, towns.SLIP_MONTH);
    expect(countPeople({ ...of('SLIPPED'), seen: of('SLIPPED').seen.slice(0, 3) }, isClosed)).toBe(
      0,
    );
    expect(struck.length).toBeGreaterThan(20);
    expect(countPeople(of('SLIPPED'), isClosed)).toBeGreaterThan(1.5 * struck.length);
  });

  it('a score: many have lost points, and nothing is closed', () => {
    expect(countBelow(lastOf(of('SCORED')), 0.5)).toBeGreaterThan(2000);
    expect(countPeople(of('SCORED'), isClosed)).toBe(0);
  });

  it('cameras: most of the listed are there wrongly', () => {
    const { restricted, wrongly } = lastOf(of('MISTAKEN')).totals;
    expect(wrongly).toBeGreaterThan(restricted / 2);
    expect(countRelisted(of('MISTAKEN'))).toBeGreaterThan(wrongly / 2);
  });

  it('friends: they pull down some, and lift others', () => {
    const [after, before] = [of('BEFRIENDED'), of('MISTAKEN')];
    expect(countLowerThan(after, before)).toBeGreaterThan(400);
    // Whoever fell below the middle has a lower number.
    const fell = countBelow(lastOf(after), 0.5) - countBelow(lastOf(before), 0.5);
    expect(countLowerThan(after, before)).toBeGreaterThanOrEqual(fell);
    expect(countLowerThan(of('MISTAKEN'), of('BEFRIENDED'))).toBeGreaterThan(400);
  });

  it.each([
    ['family', 'WITH_FAMILIES', 'BEFRIENDED'],
    ['no way back', 'FOR_EVER', 'ALL_DOORS'],
    ['neighbours', 'RATED', 'FOR_EVER'],
  ] as const)('%s: half as many again are closed out wrongly', (_, after, before) => {
    const [more, less] = [after, before].map((name) => lastOf(of(name)).totals.wrongly);
    expect(more).toBeGreaterThan(1.5 * less);
  });

  it('other doors: many more run out of money, though the list is hardly longer', () => {
    const [after, before] = [lastOf(of('ALL_DOORS')).totals, lastOf(of('WITH_FAMILIES')).totals];
    expect(after.hardship).toBeGreaterThan(1.3 * before.hardship);
    expect(after.restricted).toBeLessThan(1.1 * before.restricted);
  });

  it('silence: most of it is of people who were never punished', () => {
    const { all, free } = countSilence(of('AFRAID'));
    expect(all).toBeGreaterThan(1000);
    expect(free).toBeGreaterThan(all / 2);
    expect(countSilence(of('RATED')).all).toBe(0);
    // Fear takes wishes away from nobody, only from what comes of them.
    expect(countSilence(of('AFRAID')).wishes).toBe(countSilence(of('RATED')).wishes);
  });

  it('one person: the mistake is about the same people, however fast the list spreads', async () => {
    const still = await simulate({ ...towns.SLIPPED, family: 0 });
    const fast = await simulate({ ...towns.SLIPPED, family: 100 });
    const struck = struckIn(of('SLIPPED'), null, towns.SLIP_MONTH);
    expect(struckIn(still, null, towns.SLIP_MONTH)).toEqual(struck);
    expect(struckIn(fast, null, towns.SLIP_MONTH)).toEqual(struck);
    expect(countPeople(still, isClosed)).toBe(struck.length);
  });

  it('who is exempt: officials are spared what would befall them as it befalls the others', () => {
    const officials = exemptIn(lastOf(of('UNEQUAL')).standing);
    const closedOf = (name: 'AFRAID' | 'UNEQUAL'): number => {
      const { standing } = lastOf(of(name));
      return officials.filter((person) => isClosed(standing[person])).length;
    };
    expect(closedOf('UNEQUAL')).toBe(0);
    const { restricted, adults } = lastOf(of('AFRAID')).totals;
    expect(closedOf('AFRAID') / officials.length).toBeCloseTo(restricted / adults, 1);
    expect(closedOf('AFRAID')).toBeGreaterThan(20);
  });

  it('safeguards: an appeal spares most months, and notice alone none', async () => {
    const none = wrongMonths(of('UNEQUAL'));
    expect(wrongMonths(await simulate(towns.UNEQUAL, ['appeal']))).toBeLessThan(none / 2);
    expect(wrongMonths(await simulate(towns.UNEQUAL, ['notice']))).toBeLessThanOrEqual(none);
  });
});

describe('a safeguard that spares nothing', () => {
  it('closes fewer doors, and only where there is fear more people are listed for it', async () => {
    const fearless = { ...towns.UNEQUAL, severity: 0 };
    const [bare, own] = [of('UNEQUAL'), await simulate(towns.UNEQUAL, ['context-separation'])];
    expect(wrongMonths(own)).toBeGreaterThan(wrongMonths(bare));
    expect(meanOf(own, 'silenced')).toBeLessThan(meanOf(bare, 'silenced'));
    const [calm, calmOwn] = [
      await simulate(fearless),
      await simulate(fearless, ['context-separation']),
    ];
    expect(wrongMonths(calmOwn)).toBeLessThanOrEqual(wrongMonths(calm));
  });

  it('ends exemptions, and so reaches officials and those around them', async () => {
    const [bare, equal] = [of('UNEQUAL'), await simulate(towns.UNEQUAL, ['exemption-removed'])];
    const isExempt = lastOf(bare).standing.map((byte) => byte & STANDING.exempt);
    const monthsOf = ({ seen }: ToldTown, exempt: boolean): number =>
      seen.reduce(
        (sum, { standing }) =>
          sum +
          standing.reduce(
            (people, byte, person) =>
              people +
              ((byte & STANDING.mask) === STANDING.wrongly && (isExempt[person] !== 0) === exempt
                ? 1
                : 0),
            0,
          ),
        0,
      );
    expect(monthsOf(bare, true)).toBe(0);
    expect(monthsOf(equal, true)).toBeGreaterThan(0);
    expect(monthsOf(equal, false)).toBeGreaterThan(monthsOf(bare, false));
  });

  it('holds up, by friends, the numbers of some who lost points by their own acts', async () => {
    const alone = await simulate(towns.UNEQUAL, ['no-association']);
    const friendless = await simulate({ ...towns.UNEQUAL, friends: 0 });
    const earned = rightMonths(of('UNEQUAL'));
    expect(rightMonths(alone)).toBeGreaterThan(earned);
    expect(rightMonths(friendless)).toBeGreaterThan(earned);
  });

  it('tells people who can do nothing about it', async () => {
    const notified = await simulate(towns.UNEQUAL, ['notice']);
    expect(wrongMonths(notified)).toBe(wrongMonths(of('UNEQUAL')));
    expect(meanOf(notified, 'appeals')).toBe(0);
  });

  it('tells people what doors tell them, unless few are closed', async () => {
    const [every, few] = [['appeal'], ['context-separation', 'appeal']] as const;
    const untold = await simulate(towns.UNEQUAL, every);
    const told = await simulate(towns.UNEQUAL, [...every, 'notice']);
    expect(untoldMonths(untold)).toBe(0);
    expect(wrongMonths(told)).toBe(wrongMonths(untold));
    const fewUntold = await simulate(towns.UNEQUAL, few);
    expect(untoldMonths(fewUntold)).toBeGreaterThan(0);
    expect(wrongMonths(await simulate(towns.UNEQUAL, [...few, 'notice']))).toBeLessThan(
      wrongMonths(fewUntold),
    );
  });
});

it('neighbours shut people out even where all of them are fair', async () => {
  const fair = await simulate({ ...towns.RATED, spite: 0 });
  expect(lastOf(fair).totals.wrongly).toBeGreaterThan(lastOf(of('FOR_EVER')).totals.wrongly);
});

it('only the door to jobs makes anybody poor', async () => {
  const hardship = async (doors: number): Promise<number> =>
    lastOf(await simulate({ ...towns.ALL_DOORS, doors })).totals.hardship;
  const [none, loans, jobs, all] = await Promise.all([0, 2, 3, 5].map(hardship));
  expect(loans).toBe(none);
  expect(jobs).toBeGreaterThan(loans);
  expect(all).toBe(jobs);
});

it('cameras that are worse for some are wrong about more people', async () => {
  const worse = await simulate({ ...towns.MISTAKEN, ratio: 5 });
  const [often, seldom] = [worse, of('MISTAKEN')].map((town) => meanOf(town, 'falseRecords'));
  expect(often).toBeGreaterThan(1.3 * seldom);
});

describe('a life', () => {
  it('is told in lines that have a text, and adds up', async () => {
    const [person] = struckIn(of('SLIPPED'), null, towns.SLIP_MONTH);
    const regime = await regimeOf(towns.SLIPPED);
    const request = { regime, regimeHash: '', file: TOWN_FILE, seed: SEED, people: TOWN_PEOPLE };
    const [life] = await traceLives({ ...request, threads: 1, lives: false }, [person]);
    const lines = lifeLines(life);
    expect(lines[0]).toEqual({ month: towns.SLIP_MONTH, key: 'life-listed-slip' });
    expect(lines.filter(({ key }) => !(key in EN))).toEqual([]);
    const [learned, refusal] = [/^life-learned$/u, /^life-no-/u].map((wanted) =>
      lines.findIndex(({ key }) => wanted.test(key)),
    );
    expect(learned).toBeLessThan(refusal);
    expect(lines.map(({ key }) => key)).toContain('life-no-trains');
    const { closed, wrongly, refused } = reckon(life);
    expect([closed, wrongly]).toEqual([33, 33]);
    expect(refused).toBeGreaterThan(33);
  });

  it('is told at a glance, with the month in which it turned', () => {
    const { opened, seen } = of('SLIPPED');
    const [person] = struckIn(of('SLIPPED'), null, towns.SLIP_MONTH);
    expect(glance(opened, seen, 0, person)).not.toContain('closed');
    expect(glance(opened, seen, 35, person)).toContain('since April 2024, wrongly');
  });

  it('says of an official that nothing is closed to them, and of a child that it is one', () => {
    const { opened, seen } = of('UNEQUAL');
    const found = [...seen[35].standing];
    const official = found.findIndex((byte) => (byte & 8) !== 0);
    const child = found.findIndex((byte) => (byte & 128) === 0);
    expect(glance(opened, seen, 35, official)).toContain('An official');
    expect(glance(opened, seen, 35, child)).toContain('a child');
  });
});
