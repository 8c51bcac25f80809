import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { MemoryNeeded } from '../engine/memory-needed.js';
import type { RunRequest } from '../experiment/result.js';
import { count, memory, plural } from '../report/text/numbers.js';
import type { Io } from './io.js';
import { loadOrFail, requestOf } from './load.js';
import type { SimulationOptions } from './load.js';
import type { Machine } from '../platform/machine.js';
import { DEFAULT_SEED, engineOption, peopleOption } from './options.js';
import { paragraph, textTable } from './text-table.js';
import type { Tools } from './tools.js';

/** The regime that is looked at where none is named: the largest that ships. */
const NATIONAL = fileURLToPath(new URL('../../regimes/national-2018.yaml', import.meta.url));

/** `glasshouse doctor [FILE]` */
export function doctorCommand(tools: Tools, io: Io): Command {
  return new Command('doctor')
    .summary('say what this machine can simulate')
    .description(
      'Says what this machine offers, what memory a run would need on it, and how many people fit.',
    )
    .argument('[file]', 'a regime file (default: the national one that ships)')
    .addOption(peopleOption())
    .addOption(engineOption())
    .action((file: string | undefined, options: Omit<SimulationOptions, 'seed' | 'until'>) =>
      doctor(file ?? relative('.', NATIONAL), options, tools, io),
    );
}

async function doctor(
  file: string,
  options: Omit<SimulationOptions, 'seed' | 'until'>,
  tools: Tools,
  io: Io,
): Promise<void> {
  const loaded = await loadOrFail(file, tools, io);
  const request = {
    ...requestOf(file, loaded, { ...options, seed: DEFAULT_SEED }),
    lives: true,
  };
  const machine = tools.machine();
  const needed = await tools.memoryNeeded(request);
  const most = await tools.mostPeople(request, machine.memoryFree);
  io.out(
    `${[
      machineText(machine),
      needText(request, needed, io.columns),
      paragraph(verdict(machine, needed, most), io.columns),
    ].join('\n\n')}\n`,
  );
}

function machineText(machine: Machine): string {
  const yes = (has: boolean): string => (has ? 'yes' : 'NO');
  return `This machine\n${textTable([
    ['Node', `${machine.node}, ${machine.system}`],
    ['cores', String(machine.cores)],
    ['processor', machine.processor],
    ['memory', memory(machine.memory)],
    ['memory that is free', memory(machine.memoryFree)],
    ['memory shared by threads (SharedArrayBuffer)', yes(machine.sharedMemory)],
    ['vectors in WebAssembly (SIMD)', yes(machine.vectors)],
  ])}`;
}

function needText(request: RunRequest, needed: MemoryNeeded, columns: number): string {
  const people = request.people ?? request.regime.population.people;
  const head = `Memory for a run of ${plural(people, 'person', 'people')} with the ${request.engine ?? 'kernel'} engine: ${request.regime.title}`;
  return `${paragraph(head, columns)}\n${textTable([
    ...needed.parts.map(({ what, bytes }) => [what, memory(bytes)]),
    ['altogether', memory(needed.bytes)],
  ])}\n${paragraph(stateText(needed), columns)}`;
}

/** How much state a person has, and on what that counts. */
function stateText({ stateAPerson, stateAPersonMost }: MemoryNeeded): string {
  const assumed = stateAPerson.toFixed(1);
  if (stateAPerson === stateAPersonMost) return `State: ${assumed} bytes a person.`;
  return (
    `State: ${assumed} bytes a person, counting on most people having no record, being on no list and fearing nothing ` +
    `(what is 0 of them takes no memory). It cannot come to more than ${stateAPersonMost.toFixed(1)}.`
  );
}

function verdict({ memoryFree }: Machine, needed: MemoryNeeded, most: number): string {
  const fits = needed.bytes <= memoryFree ? 'It fits.' : 'It does NOT fit.';
  return most === 0
    ? `${fits} Not even one person does.`
    : `${fits} The most people that do are ${count(most)}: --people ${most}.`;
}
