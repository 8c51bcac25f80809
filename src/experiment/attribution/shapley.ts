/**
 * Shapley values: how much of a total each of several players brings about, where what one brings depends on who is there
 * already. A value is the player's contribution averaged over all orders in which the players can come; the values add
 * up to the total of all players less that of none (Shapley, A value for n-person games, 1953).
 *
 * A set of players is a number: bit i is set where player i is in it.
 */

/** So many players at most are worked out exactly: 2^8 totals. */
export const MOST_EXACT = 8;

/**
 * Exact values, from the totals of all sets.
 *
 * Formula: for player i, the sum over the sets S without i of |S|! (n - |S| - 1)! (v(S with i) - v(S)), over n!.
 * Where the totals are whole numbers below 2^53 / n! the sums are exact, and so is what they add up to.
 *
 * @param players n, from 0 to {@link MOST_EXACT}; more is a RangeError
 * @param totals v: the total of each set, 2^n of them
 * @returns a value for each player
 */
export function exactShapley(players: number, totals: ArrayLike<number>): number[] {
  if (players > MOST_EXACT) throw new RangeError(`${players} players are too many to go through`);
  const { sums, orders } = shapleySums(players, totals);
  return sums.map((sum) => sum / orders);
}

/** The same before the division: the sums, and the number of orders n! that they are over. */
export function shapleySums(
  players: number,
  totals: ArrayLike<number>,
): { readonly sums: readonly number[]; readonly orders: number } {
  const orders = factorial(players);
  const sums = Array.from({ length: players }, (_, player) => {
    let sum = 0;
    for (let set = 0; set < 2 ** players; set++) {
      if ((set & (1 << player)) !== 0) continue;
      const before = bitsIn(set);
      const weight = factorial(before) * factorial(players - before - 1);
      sum += weight * ((totals[set | (1 << player)] ?? 0) - (totals[set] ?? 0));
    }
    return sum;
  });
  return { sums, orders };
}

/**
 * What each player brings when they come in one order. Over many orders drawn with equal chances the mean is an unbiased
 * estimate of the Shapley values, and what it adds up to is exact (Castro, Gómez and Tejada, Polynomial calculation of
 * the Shapley value based on sampling, 2009).
 *
 * @param order the players, as they come
 * @param total v: the total of a set
 * @returns a contribution for each player, by number
 */
export function contributionsIn(
  order: readonly number[],
  total: (set: number) => number,
): number[] {
  const contributions = order.map(() => 0);
  let set = 0;
  let before = total(set);
  for (const player of order) {
    set |= 1 << player;
    const now = total(set);
    contributions[player] = now - before;
    before = now;
  }
  return contributions;
}

/** The sets that are met when players come in an order: none of them, then one more each time. */
export function setsIn(order: readonly number[]): number[] {
  let set = 0;
  return [0, ...order.map((player) => (set |= 1 << player))];
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

function bitsIn(set: number): number {
  return set === 0 ? 0 : (set & 1) + bitsIn(set >>> 1);
}
