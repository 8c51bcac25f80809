import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { formatProblem } from '../../src/regime/format-problem.js';
import { loadRegime } from '../../src/regime/load.js';
import type { Regime } from '../../src/regime/regime.js';

const FOLDERS = ['tests/golden/regimes', 'tests/validation/regimes'];
const MOST_PEOPLE = 2000;
const MOST_MONTHS = 24;

/** Regimes as files: those made for this, those of published results, and the one that has every key. */
export const GOLDEN_FILES: readonly string[] = [
  'tests/fixtures/everything.yaml',
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .toSorted()
      .map((file) => `${folder}/${file}`),
  ),
];

/** By their names, with at most so many people and months as are over in a moment. */
export async function regimesFromFiles(): Promise<Record<string, Regime>> {
  const regimes = GOLDEN_FILES.map(
    async (file) => [basename(file, '.yaml'), await shortened(file)] as const,
  );
  return Object.fromEntries(await Promise.all(regimes));
}

async function shortened(file: string): Promise<Regime> {
  const { regime, problems } = await loadRegime(file);
  if (regime === null) throw new Error(problems.map(formatProblem).join('\n'));
  const people = Math.min(regime.population.people, MOST_PEOPLE);
  const months = Math.min(regime.calendar.months, MOST_MONTHS);
  const until = regime.calendar.from + months - 1;
  return {
    ...regime,
    calendar: { ...regime.calendar, until, months },
    population: { ...regime.population, people },
  };
}
