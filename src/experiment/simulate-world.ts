import { giveWay } from '../platform/give-way.js';
import type { Evaluation } from './figures.js';
import { startWorld, type WorldRequest } from './world-run.js';

/**
 * Simulates a world from its first month and ends its threads, whatever comes of it. Gives way to other tasks between months.
 *
 * @param looks after how many months it is looked at, in order; it ends with the last
 * @param tell is told after each month how many seconds that took
 */
export async function simulateWorld(
  request: WorldRequest,
  looks: readonly number[],
  tell: (seconds: number) => void,
): Promise<{ readonly seen: readonly Evaluation[]; readonly engine: string }> {
  const world = startWorld(request);
  const seen: Evaluation[] = [];
  try {
    for (const months of looks) {
      while (world.engine.monthsDone < months) {
        const before = performance.now();
        await world.advance();
        tell((performance.now() - before) / 1000);
        await giveWay();
      }
      const now = world.evaluate();
      // The counts of the census go on with the months that follow.
      seen.push({ ...now, census: structuredClone(now.census) });
    }
    return { seen, engine: world.engine.name };
  } finally {
    await world.close();
  }
}
