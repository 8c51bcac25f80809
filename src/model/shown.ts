/**
 * What people can see of their ties this month: numbers made from the columns as last month left them, so that a sum
 * over ties is a sum of numbers and nobody sees what happens during the month. Inside a household everything shows;
 * outside it only what is public.
 *
 * Two counts share a word, 16 bits each (`pack`), so that one pass over the ties adds up both: nobody has so many ties
 * that 16 bits overflow.
 */
export interface Shown {
  /** The circles of ties that a person has lost, as in the flags. */
  readonly lostCircles: Uint8Array;
  /** Adults who have not left, and how they show: low half adults, high half those punished last month. */
  readonly punished: Uint32Array;
  readonly publiclyPunished: Uint32Array;
  /** Low half those restricted openly or to their own knowledge, high half how many domains are closed to them (to 7). */
  readonly restricted: Uint32Array;
  readonly publiclyRestricted: Uint32Array;
  /** Raters who rate this month: [honest, grudging] and [colluding, paid]; empty without peers. */
  readonly raters: readonly Uint32Array[];
  /** For each score that ties pull: low half its published value, high half 1 for those who had it last month. */
  readonly scores: readonly (Uint32Array | null)[];
}

/** Two counts in a word. */
export function pack(low: number, high: number): number {
  return low | (high << 16);
}

/** Room for what shows of so many slots. */
export function createShown(slots: number, peers: boolean, pulled: readonly boolean[]): Shown {
  const words = (): Uint32Array => new Uint32Array(slots);
  return {
    lostCircles: new Uint8Array(slots),
    punished: words(),
    publiclyPunished: words(),
    restricted: words(),
    publiclyRestricted: words(),
    raters: peers ? [words(), words()] : [],
    scores: pulled.map((needed) => (needed ? words() : null)),
  };
}
