import type { RunRequest } from '../experiment/result.js';
import { memory, plural } from '../report/text/numbers.js';
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
    what: `a run of ${plural(people, 'person', 'people')} needs ${memory(bytes)} of memory, and this machine has ${memory(memoryFree)} free`,
    where: request.file,
    todo:
      most === 0
        ? 'free some memory: not even one person fits'
        : `simulate fewer, who stand for as many: --people ${most} is the most that fits, if few are on lists and afraid, as usual (glasshouse doctor says what takes memory)`,
  });
}

/** The same for two worlds that are in memory at once: those of a comparison, or a world and its paired one. */
export async function refuseTwoWorlds(a: RunRequest, b: RunRequest, tools: Tools): Promise<void> {
  const [needA, needB] = await Promise.all(
    [a, b].map((each) => tools.memoryNeeded({ ...each, lives: false })),
  );
  const bytes = (needA?.bytes ?? 0) + (needB?.bytes ?? 0);
  const { memoryFree } = tools.machine();
  if (bytes <= memoryFree) return;
  const people = a.people ?? a.regime.population.people;
  const most = await tools.mostPeople({ ...a, lives: false }, memoryFree / 2);
  throw new Failure({
    what: `two worlds of ${plural(people, 'person', 'people')} need ${memory(bytes)} of memory, and this machine has ${memory(memoryFree)} free`,
    todo:
      most === 0
        ? 'free some memory: not even one person fits'
        : `simulate fewer, who stand for as many: --people ${most} is about the most that fits`,
  });
}
