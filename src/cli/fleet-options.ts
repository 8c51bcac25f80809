import { InvalidArgumentError, Option } from 'commander';
import type { FleetRequest } from '../experiment/attribution/attribution.js';
import type { RunRequest } from '../experiment/result.js';
import { writeMonth } from '../regime/units/read-month.js';
import { quoted } from './command-text.js';
import type { SimulationOptions } from './load.js';
import { refuseTooMany } from './too-many.js';
import type { Tools } from './tools.js';

const MOST_SEEDS = 1000;

/** `--seeds N`. */
export function seedsOption(): Option {
  return new Option('--seeds <n>', 'simulate with so many seeds in a row, to see how sure it is')
    .default(1)
    .argParser((text) => wholeNumber(text, 1, MOST_SEEDS));
}

/** A whole number between two bounds, as an option has it. */
export function wholeNumber(text: string, least: number, most: number): number {
  const value = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new InvalidArgumentError(`Accepted: a whole number from ${least} to ${most}.`);
  return value;
}

/** What several simulations of a regime are asked for, side by side: as many as there are threads and memory for. */
export async function fleetOf(
  request: RunRequest,
  seeds: number,
  tools: Tools,
): Promise<FleetRequest> {
  const alone = { ...request, threads: 1 };
  await refuseTooMany(alone, tools);
  const { bytes } = await tools.memoryNeeded(alone);
  const { cores, memoryFree } = tools.machine();
  const { regime, seed } = request;
  const last = request.until ?? regime.calendar.until;
  return {
    regime,
    seed,
    seeds,
    people: request.people ?? regime.population.people,
    months: last - regime.calendar.from + 1,
    threads: Math.max(1, Math.min(request.threads ?? cores, Math.floor(memoryFree / bytes))),
  };
}

/** The command that makes results again, as it can be pasted into a shell. */
export function fleetCommand(
  name: string,
  file: string,
  {
    people,
    until,
    seed,
    seeds,
    with: patches = [],
  }: SimulationOptions & { readonly seeds: number },
  more: readonly string[],
): string {
  return [
    `glasshouse ${name}`,
    quoted(file),
    ...patches.map((patch) => `--with ${quoted(patch)}`),
    `--seed ${seed}`,
    ...(seeds === 1 ? [] : [`--seeds ${seeds}`]),
    ...(people === undefined ? [] : [`--people ${people}`]),
    ...(until === undefined ? [] : [`--until ${writeMonth(until)}`]),
    ...more,
  ].join(' ');
}
