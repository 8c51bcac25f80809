import type { PersonAnswer, PersonRequest } from '../experiment/attribution/attribute-person.js';
import type { FleetRequest } from '../experiment/attribution/attribution.js';
import type { Mechanism } from '../experiment/mechanisms/mechanism.js';
import { monthText } from '../experiment/month-text.js';
import type { RunRequest } from '../experiment/result.js';
import { usage } from './failure.js';
import { interruptible } from './interruption.js';
import type { Io } from './io.js';
import { tellProgress } from './progress.js';
import { paragraph } from './text-table.js';
import type { Tools } from './tools.js';
import { version } from './version.js';

/** Whom `attribute` was asked about. */
export interface PersonOptions {
  readonly person?: number;
  readonly find?: 'wrongful';
  /** Absolute, as in a calendar. */
  readonly month?: number;
  readonly json?: true;
}

/** Says without which mechanisms one person would not have been restricted. */
export async function attributePerson(
  request: RunRequest,
  fleet: FleetRequest,
  mechanisms: readonly Mechanism[],
  options: PersonOptions,
  tools: Tools,
  io: Io,
): Promise<void> {
  const month = monthOf(fleet, options.month);
  if (options.person !== undefined && options.person >= fleet.people)
    throw usage(`there is no person ${options.person}`, `0 to ${fleet.people - 1}`);
  const found = await interruptible(async (signal) => {
    const progress = tellProgress(io, options.json === true);
    const { onProgress } = progress;
    try {
      const person =
        options.person ??
        (await tools.findLife({ ...request, signal, onProgress }, 'wrongful'))?.life.person;
      if (person === undefined) return null;
      const asked: PersonRequest = { ...fleet, mechanisms, person, month, signal, onProgress };
      return { asked, answer: await tools.attributePerson(asked) };
    } finally {
      progress.end();
    }
  });
  if (options.json === true) io.out(personJson(request, fleet, found?.answer ?? null));
  else if (found === null) io.out('In this run nobody was ever restricted wrongly.\n');
  else {
    const { personWords } = await import('../report/attribution/person-words.js');
    const isFree = found.answer.asItIs.restricted.length === 0;
    const lines = [...personWords(found.asked, found.answer), ...(isFree ? [OTHERS] : [])];
    io.out(`${lines.map((line) => paragraph(line, io.columns)).join('\n\n')}\n`);
  }
}

const OTHERS =
  'For somebody who was: --find wrongful asks the same of whoever was restricted wrongly for longest.';

function monthOf({ regime, months }: FleetRequest, month: number | undefined): number | null {
  if (month === undefined) return null;
  const { from } = regime.calendar;
  if (month < from || month >= from + months)
    throw usage(
      `--month ${monthText(month)} is not simulated`,
      `a month from ${monthText(from)} to ${monthText(from + months - 1)}`,
    );
  return month - from;
}

function personJson(
  { regime, regimeHash }: RunRequest,
  { seed, people }: FleetRequest,
  answer: PersonAnswer | null,
): string {
  const document = {
    glasshouse: version(),
    regime: { name: regime.title, hash: regimeHash },
    seed,
    people,
    from: monthText(regime.calendar.from),
    answer,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
