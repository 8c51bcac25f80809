const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Thrown through whatever was going on when the user stopped it. */
export class Interruption extends Error {
  readonly exitCode: number;
  readonly signal: keyof typeof EXIT_CODES;

  /** @param note what became of the work */
  constructor(signal: keyof typeof EXIT_CODES, note = 'nothing was written') {
    super(`stopped by ${signal}; ${note}`);
    this.name = 'Interruption';
    this.signal = signal;
    this.exitCode = EXIT_CODES[signal];
  }
}

/**
 * Does something that the user can stop: the first SIGINT or SIGTERM aborts it, so that it can tidy up; the second kills.
 *
 * @param work is given the signal that is aborted with an {@link Interruption}
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    unlisten();
    controller.abort(new Interruption(signal === 'SIGTERM' ? 'SIGTERM' : 'SIGINT'));
  };
  const unlisten = (): void => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } finally {
    unlisten();
  }
}
