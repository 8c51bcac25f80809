import { HARM_NAMES, type HarmName } from '../harms.js';

/**
 * What a search for safeguards is after. It can only be less of a harm: there is no way to ask for more restrictions or
 * more conformity, neither in this type nor in {@link objectiveOf}.
 */
export interface Objective {
  readonly harm: HarmName;
  readonly wanted: 'less';
}

/** What is looked for where nothing else is said. */
export const DEFAULT_HARM: HarmName = 'months restricted wrongly';

/** A search was asked for something that it does not look for. */
export class ObjectiveError extends Error {
  readonly accepted = HARM_NAMES;

  constructor(found: string) {
    super(
      `"${found}" is nothing that safeguards are looked for: they are looked for only to lower a harm, never to raise restrictions or conformity`,
    );
    this.name = 'ObjectiveError';
  }
}

/** The objective of lowering a harm. Throws an {@link ObjectiveError} for anything that is no harm. */
export function objectiveOf(harm: string): Objective {
  const known = HARM_NAMES.find((name) => name === harm);
  if (known === undefined) throw new ObjectiveError(harm);
  return { harm: known, wanted: 'less' };
}

/** Refuses an objective that came past the type, from JavaScript for instance. */
export function checkObjective({ harm, wanted }: Objective): void {
  objectiveOf(harm);
  const said: string = wanted;
  if (said !== 'less') throw new ObjectiveError(`${said} ${harm}`);
}
