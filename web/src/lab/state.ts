import type { Wanted } from '../world/api.ts';
import type { Mode } from '../town/palette.ts';

/** All that a visitor can choose. A link holds it, so it is data alone. */
export interface LabState {
  /** The name of a regime that ships, such as `national-2018`. */
  readonly regime: string;
  /** Its text, where it was edited; null: as it ships. */
  readonly text: string | null;
  /** The names of the safeguards that are switched on, such as `notice`. */
  readonly safeguards: readonly string[];
  /** A patch that the visitor wrote, applied after the safeguards; null: none. */
  readonly patch: string | null;
  /** Two worlds side by side: the regime as it is, and with the safeguards and the patch. */
  readonly isTwo: boolean;
  /** Whether only those stand out who fare differently in the two worlds. */
  readonly isLit: boolean;
  readonly people: number;
  /** Decimal text of a whole number from 0 to 2^64 - 1. */
  readonly seed: string;
  /** From 0; null: the last one that there is. */
  readonly month: number | null;
  readonly mode: Mode;
  /** Whose life is told; null: nobody's. */
  readonly person: number | null;
  /** Months a second, when they are played. */
  readonly speed: Speed;
}

export const SPEEDS = [2, 6, 12, 30] as const;
export type Speed = (typeof SPEEDS)[number];

export const PEOPLE = [1_000, 10_000, 100_000, 1_000_000] as const;
export const MOST_PEOPLE = 1_000_000;
/** Under so many the figures say little and nothing is gained. */
export const FEWEST_PEOPLE = 64;

export const USUAL: LabState = {
  regime: 'national-2018',
  text: null,
  safeguards: [],
  patch: null,
  isTwo: false,
  isLit: true,
  people: 10_000,
  seed: '1',
  month: null,
  mode: 'restriction',
  person: null,
  speed: 6,
};

/** What an edited regime is called where files are named. */
export const OWN_FILE = 'own.yaml';
/** What a visitor's own patch is called there. */
export const OWN_PATCH = 'own-patch.yaml';

/** The worlds of a state: one, or two on the same people. */
export function worldsOf(state: LabState): readonly Wanted[] {
  const { regime, text, safeguards, patch, isTwo, people, seed } = state;
  const about = {
    regime: text === null ? `regimes/${regime}.yaml` : OWN_FILE,
    files: text === null ? {} : { [OWN_FILE]: text },
    people,
    seed,
  };
  const ships = safeguards.map((name) => `safeguards/${name}.yaml`);
  const changed =
    patch === null
      ? { ...about, patches: ships }
      : {
          ...about,
          patches: [...ships, OWN_PATCH],
          files: { ...about.files, [OWN_PATCH]: patch },
        };
  return isTwo ? [{ ...about, patches: [] }, changed] : [changed];
}
