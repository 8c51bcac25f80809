import { describe, expect, it } from 'vitest';
import { drawOrders } from '../../../../src/experiment/attribution/draw-orders.js';

describe('drawOrders', () => {
  it('gives the same orders for a seed, and more of them begin with the same', () => {
    const few = drawOrders(11, 5, '7');
    expect(drawOrders(11, 9, '7').slice(0, 5)).toEqual(few);
    expect(drawOrders(11, 5, '8')).not.toEqual(few);
  });

  it('puts everybody into each order once', () => {
    for (const order of drawOrders(13, 50, '1'))
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, at) => at));
  });

  it('lets everybody come first about equally often', () => {
    const firsts = drawOrders(10, 5000, '1').map(([first]) => first);
    for (let player = 0; player < 10; player++) {
      const times = firsts.filter((first) => first === player).length;
      // Five standard deviations of a binomial count: 5 · √(5000 · 0.1 · 0.9) is 106.
      expect(Math.abs(times - 500)).toBeLessThan(106);
    }
  });
});
