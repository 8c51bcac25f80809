import { expect, it } from 'vitest';
import type { LifeMonth } from '../../../src/model/life.js';
import { loadRegime } from '../../../src/regime/load.js';
import { engineOf, runAll } from '../../helpers/run-engine.js';

const PEOPLE = 4000;

/** Whether somebody is restricted and has earned it; whether they have earned it; whether they are restricted. */
const standing = ({ closed, earnedClosed }: LifeMonth) => ({
  holds: closed.length > 0 && earnedClosed.length > 0,
  earned: earnedClosed.length > 0,
  free: closed.length === 0,
});

/** The months of everybody, with some patches, one person after another. */
async function monthsWith(...patches: string[]): Promise<LifeMonth[]> {
  const { regime } = await loadRegime('regimes/marketplace-strikes.yaml', patches);
  if (regime === null) throw new Error('the regime is not valid');
  const small = { ...regime, population: { ...regime.population, people: PEOPLE } };
  const watch = Array.from({ length: PEOPLE }, (_, person) => person);
  const engine = runAll(small, engineOf(small, { seed: '1', watch }));
  return engine.lives().flatMap(({ months }) => months);
}

// What a search for safeguards calls lost is a net total, and this is why it can be below zero.
it('Correction loses nobody an earned restriction, and lets more of them hold', async () => {
  const before = (await monthsWith()).map(standing);
  const after = (await monthsWith('safeguards/correction.yaml')).map(standing);
  const pairs = before.map((one, at) => ({ before: one, after: after[at] }));
  const lost = pairs.filter((pair) => pair.before.holds && !pair.after.holds);
  const gained = pairs.filter((pair) => !pair.before.holds && pair.after.holds);
  expect(lost).toHaveLength(0);
  expect(gained.length).toBeGreaterThan(10);
  // Mostly: earned before, too, and free all the same, since the term of the mistake had run out first.
  const ranOut = gained.filter((pair) => pair.before.earned && pair.before.free);
  expect(ranOut.length / gained.length).toBeGreaterThan(0.5);
});
