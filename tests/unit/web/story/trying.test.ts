import { STANDING } from 'glasshouse';
import { describe, expect, it } from 'vitest';
import {
  SAFEGUARDS,
  tellCosts,
  tryEach,
  type Tried,
  usualHardship,
} from '../../../../web/src/story/safeguards.ts';
import { SLIP_MONTH } from '../../../../web/src/story/towns.ts';
import { TOWN_FILE } from '../../../../web/src/story/town-regime.ts';
import type { Seen, Wanted } from '../../../../web/src/world/api.ts';
import type { World } from '../../../../web/src/world/world.ts';
import { townOf } from './towns-of-seen.ts';

const A = STANDING.adult;
const WRONG = A | STANDING.wrongly;
const MONTHS = SLIP_MONTH + 2;

/** A made-up world: persons 0 and 1 live together; a slip strikes person 0, and a correction undoes it in a month. */
function madeUp(): World & { readonly wanted: Wanted[] } {
  const wanted: Wanted[] = [];
  let seen: readonly Seen[] = [];
  const world = {
    wanted,
    async open(asked: Wanted) {
      wanted.push(asked);
      const isSlip = asked.files[TOWN_FILE]?.includes('false-listing') ?? false;
      const isMended = asked.patches.some((path) => path.includes('correction'));
      const town = townOf(
        Array.from({ length: MONTHS }, (_, month) => {
          const isShut = isSlip && month >= SLIP_MONTH && !(isMended && month > SLIP_MONTH);
          return [isShut ? WRONG : A, isShut && month > SLIP_MONTH ? WRONG : A, A];
        }),
      );
      seen = town.seen;
      return { world: town.opened, problems: [] };
    },
    async run(_: number, tell: (month: Seen) => void) {
      seen.forEach(tell);
      return true;
    },
    ties: async (person: number) => [
      { person: 1 - person, kind: 'household' },
      { person: 2, kind: 'friends' },
    ],
  };
  return world as unknown as World & { readonly wanted: Wanted[] };
}

describe('safeguards on a town', () => {
  it('are tried each by itself, after none', async () => {
    const world = madeUp();
    const tried: Tried[] = [];
    await tryEach(world, (one) => tried.push(one));
    expect(tried.map(({ name }) => name)).toEqual([null, ...SAFEGUARDS]);
    expect(tried.map(({ months, rightly }) => [months, rightly])).toEqual(tried.map(() => [0, 0]));
    expect(world.wanted.map(({ patches }) => patches.length)).toEqual([
      0,
      ...SAFEGUARDS.map(() => 1),
    ]);
  });

  it('are set against what a mistake costs a family without them', async () => {
    const { bare, guarded, struck, exempt, anyway, yours } = await tellCosts(
      madeUp(),
      'correction',
    );
    // Shut out for two months, and the other adult of the household for one; with it for one month, alone.
    expect(bare).toMatchObject({ families: 1, own: 2, others: 1 });
    expect(guarded).toMatchObject({ families: 1, own: 1, others: 0 });
    expect([struck, exempt, anyway, yours]).toEqual([1, 0, 0, null]);
  });

  it('tell of one household by itself, if the mistake struck it', async () => {
    const { bare, guarded, yours } = await tellCosts(madeUp(), 'correction', 0);
    expect(yours).toEqual({ bare, guarded });
    expect((await tellCosts(madeUp(), 'correction', 2)).yours).toBeNull();
  });

  it('are told beside the hardship that there is without any closed door', async () => {
    const world = madeUp();
    expect(await usualHardship(world)).toBe(0);
    expect(world.wanted[0].files[TOWN_FILE]).toContain('closes: []');
  });

  it('cannot be tried on what is no regime', async () => {
    const world = madeUp();
    world.open = async () => ({ world: null, problems: [] });
    await expect(tryEach(world, () => undefined)).rejects.toThrow('cannot be simulated');
  });
});
