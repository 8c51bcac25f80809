import { parseSeed } from '../../random/draws.js';
import { PURPOSE } from '../../random/purposes.js';
import { shuffle } from '../../population/shuffle.js';

/**
 * Orders of players, each drawn from all orders with equal chances. The same seed gives the same orders, and more of
 * them begin with the same ones.
 *
 * @param players how many there are, below 256
 * @param orders how many orders are wanted
 */
export function drawOrders(players: number, orders: number, seed: string): number[][] {
  const luck = parseSeed(seed);
  return Array.from({ length: orders }, (_, order) => {
    const entries = Uint8Array.from({ length: players }, (_, player) => player);
    return [...shuffle(entries, players, luck, PURPOSE.attributionOrder, order)];
  });
}
