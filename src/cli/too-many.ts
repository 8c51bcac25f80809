import type { RunRequest } from '../experiment/result.js';
import { full, memory } from '../report/text/numbers.js';
import { Failure } from './failure.js';
import type { Tools } from './tools.js';

/** Refuses a run for which the machine has too little memory, before any of it is taken. */
export async function refuseTooMany(request: RunRequest, tools: Tools): Promise<void> {
  const { bytes } = await tools.memoryNeeded(request);
  const { memoryFree } = tools.machine();
  if (bytes <= memoryFree) return;
  const people = request.people ?? request.regime.population.people;
  const most = await tools.mostPeople(request, memoryFree);
  throw new Failure({
    what: `a run of ${full(people)} ${people === 1 ? 'person' : 'people'} needs ${memory(bytes)} of memory, and this machine has ${memory(memoryFree)} free`,
    where: request.file,
    todo:
      most === 0
        ? 'free some memory: not even one person fits'
        : `simulate fewer, who stand for as many: --people ${most} is the most that fits, if few are on lists and afraid, as usual (glasshouse doctor says what takes memory)`,
  });
}
