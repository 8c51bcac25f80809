import { createLogUpdate } from 'log-update';
import type { Progress } from '../experiment/result.js';
import { full, plural } from '../report/text/numbers.js';
import type { Io } from './io.js';

/** Tells how far a simulation is. */
export interface ProgressTeller {
  readonly onProgress: (progress: Progress) => void;
  /** Says what goes on now, where no months can be counted. */
  say(text: string): void;
  /** Takes away what was drawn. */
  end(): void;
}

const BAR_LETTERS = 30;
/** Plain lines are printed each time so much more is done. */
const STEP = 0.1;

/** A bar with the time left on a terminal; otherwise plain lines, or nothing where only an answer is wanted. */
export function tellProgress(io: Io, quiet: boolean): ProgressTeller {
  if (io.screen !== null) return bar(io.screen);
  if (quiet) return { onProgress: () => undefined, say: () => undefined, end: () => undefined };
  return lines(io);
}

function bar(screen: NodeJS.WriteStream): ProgressTeller {
  // The cursor is left alone, so that a killed process does not leave a terminal without one.
  const draw = createLogUpdate(screen, { showCursor: true });
  return {
    onProgress(progress) {
      const done = progress.monthsDone / progress.months;
      const filled = Math.round(done * BAR_LETTERS);
      draw(`${'█'.repeat(filled)}${'░'.repeat(BAR_LETTERS - filled)} ${describe(progress)}`);
    },
    say: (text) => draw(text),
    end: () => draw.clear(),
  };
}

function lines(io: Io): ProgressTeller {
  let next = STEP;
  return {
    onProgress(progress) {
      const done = progress.monthsDone / progress.months;
      if (done < next - 1e-9) return;
      while (next <= done + 1e-9) next += STEP;
      io.err(`${describe(progress)}\n`);
    },
    say: (text) => io.err(`${text}\n`),
    end: () => undefined,
  };
}

function describe({ monthsDone, months, simulations = 1, seconds }: Progress): string {
  const percent = Math.floor((100 * monthsDone) / months);
  const left = (seconds / monthsDone) * (months - monthsDone);
  const time = monthsDone === months ? `${full(seconds, 1)} s` : `${timeOf(left)} left`;
  const each = months / simulations;
  const which = Math.ceil(monthsDone / each);
  const several = simulations === 1 ? '' : ` of simulation ${which} of ${simulations}`;
  return `${percent} %, month ${monthsDone - (which - 1) * each} of ${each}${several}, ${time}`;
}

/** A time to wait: `12 s`, `3 minutes`. */
export function timeOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return plural(Math.round(seconds / 60), 'minute');
}
