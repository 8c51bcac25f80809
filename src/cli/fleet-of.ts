import type { FleetRequest } from '../experiment/attribution/attribution.js';
import type { RunRequest } from '../experiment/result.js';
import { refuseTooMany } from './too-many.js';
import type { Tools } from './tools.js';

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
