/** Why a run cannot go on from its checkpoint. */
export class CheckpointError extends Error {
  readonly why: string;
  /** What to do about it. */
  readonly todo: string;

  /** @param what what is wrong, and with which checkpoint */
  constructor(what: string, why: string, todo: string) {
    super(what);
    this.name = 'CheckpointError';
    this.why = why;
    this.todo = todo;
  }
}

/** What is in a file is not what was written to it: an older checkpoint may still be whole. */
export class Damage extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Damage';
  }
}
