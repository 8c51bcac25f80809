import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contributionsIn,
  exactShapley,
  MOST_EXACT,
  setsIn,
  shapleySums,
} from '../../../../src/experiment/attribution/shapley.js';
import { checkProperty } from '../../../helpers/check-property.js';

/** Totals of all sets of up to 8 players, as whole numbers. */
const games = fc.integer({ min: 0, max: MOST_EXACT }).chain((players) =>
  fc.record({
    players: fc.constant(players),
    totals: fc.array(fc.integer({ min: -1_000_000, max: 10_000_000 }), {
      minLength: 2 ** players,
      maxLength: 2 ** players,
    }),
  }),
);

function ordersOf(players: number): number[][] {
  if (players === 0) return [[]];
  return ordersOf(players - 1).flatMap((order) =>
    Array.from({ length: players }, (_, at) => order.toSpliced(at, 0, players - 1)),
  );
}

describe('Shapley values', () => {
  it('of the glove game are those of the textbook', () => {
    // Players 0 and 1 have a left glove each, player 2 has the right one; a pair is worth 1.
    const totals = Array.from({ length: 8 }, (_, set) =>
      (set & 4) !== 0 && (set & 3) !== 0 ? 1 : 0,
    );
    expect(exactShapley(3, totals).map((value) => value * 6)).toEqual([1, 1, 4]);
  });

  it('add up to the total, exactly', () => {
    checkProperty(
      fc.property(games, ({ players, totals }) => {
        const { sums, orders } = shapleySums(players, totals);
        const all = sums.reduce((sum, value) => sum + BigInt(value), 0n);
        const difference = (totals.at(-1) ?? 0) - (totals[0] ?? 0);
        expect(all).toBe(BigInt(orders) * BigInt(players === 0 ? 0 : difference));
      }),
      200,
    );
  });

  it('are the mean of what players bring over all orders', () => {
    checkProperty(
      fc.property(
        games.filter(({ players }) => players <= 5),
        ({ players, totals }) => {
          const orders = ordersOf(players);
          const found = exactShapley(players, totals);
          for (let player = 0; player < players; player++) {
            const sum = orders
              .map((order) => contributionsIn(order, (set) => totals[set] ?? 0)[player] ?? 0)
              .reduce((all, value) => all + value, 0);
            expect(found[player]).toBeCloseTo(sum / orders.length, 4);
          }
        },
      ),
    );
  });

  it('give nothing to a player who never makes a difference, and the same to equals', () => {
    // Player 1 does nothing; players 0 and 2 are alike.
    const totals = Array.from({ length: 8 }, (_, set) => ((set & 1) + ((set >> 2) & 1)) ** 2);
    const [first, idle, last] = exactShapley(3, totals);
    expect(idle).toBe(0);
    expect(first).toBe(last);
    expect(first).toBe(2);
  });

  it('are not worked out for too many players', () => {
    expect(() => exactShapley(MOST_EXACT + 1, [])).toThrow(RangeError);
  });
});

describe('contributions in one order', () => {
  it('add up to the total, whatever the order', () => {
    checkProperty(
      fc.property(games, fc.integer(), ({ players, totals }, turn) => {
        const order = Array.from({ length: players }, (_, at) => at).sort(
          (a, b) => ((a * turn) % 7) - ((b * turn) % 7),
        );
        const parts = contributionsIn(order, (set) => totals[set] ?? 0);
        const whole = (totals[2 ** players - 1] ?? 0) - (totals[0] ?? 0);
        expect(parts.reduce((sum, value) => sum + value, 0)).toBe(whole);
      }),
    );
  });

  it('need the totals of the sets on the way', () => {
    expect(setsIn([2, 0, 1])).toEqual([0, 4, 5, 7]);
  });
});
