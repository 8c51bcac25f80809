import { drawPeople, STATIC } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { FLAG, SEEN, TRAIT } from './flags.js';
import type { Stretch, World } from './world.js';

/**
 * What people can see of their ties this month: one byte a person each, made from the columns as last month left
 * them, so that a sum over ties is a sum of bytes and nobody sees what happens during the month. Inside a household
 * everything shows; outside it only what is public.
 */
export interface Shown {
  /** The circles of ties that a person has lost, as in the flags. */
  readonly lostCircles: Uint8Array;
  /** Adults who have not left. */
  readonly adult: Uint8Array;
  /** At home: restricted, punished last month, and how many domains are closed (0 to 7). */
  readonly restricted: Uint8Array;
  readonly punished: Uint8Array;
  readonly severity: Uint8Array;
  /** The same of those on a public list. */
  readonly publiclyRestricted: Uint8Array;
  readonly publiclyPunished: Uint8Array;
  readonly publicSeverity: Uint8Array;
  /** Raters of each kind (see RATERS) who rate this month; empty without peers. */
  readonly raters: readonly Uint8Array[];
  /** For each score that ties pull: who had it last month. Its values are in `state.seenScore`. */
  readonly scored: readonly (Uint8Array | null)[];
}

/** Room for what shows of so many slots. */
export function createShown(slots: number, peers: boolean, pulled: readonly boolean[]): Shown {
  const bytes = (): Uint8Array => new Uint8Array(slots);
  return {
    lostCircles: bytes(),
    adult: bytes(),
    restricted: bytes(),
    punished: bytes(),
    severity: bytes(),
    publiclyRestricted: bytes(),
    publiclyPunished: bytes(),
    publicSeverity: bytes(),
    raters: peers ? [bytes(), bytes(), bytes(), bytes()] : [],
    scored: pulled.map((needed) => (needed ? bytes() : null)),
  };
}

/** Fills what shows of the people of a stretch, at the start of a month. */
export function show(world: World, stretch: Stretch): void {
  const { state, shown } = world;
  const { isAdult } = stretch.tables;
  for (let i = stretch.first; i < stretch.end; i++) {
    const seen = state.seen[i];
    const here = (state.flags[i] & FLAG.exited) === 0 ? isAdult[state.traits[i] & TRAIT.classMask] : 0;
    const restricted = here & seen & SEEN.restricted;
    const punished = (seen & SEEN.punishedNow) === 0 ? 0 : here;
    const severity = restricted * (seen >> SEEN.severityShift);
    const isPublic = (seen & SEEN.publiclyListed) === 0 ? 0 : 1;
    shown.lostCircles[i] = state.flags[i] & FLAG.lostCircles;
    shown.adult[i] = here;
    shown.restricted[i] = restricted;
    shown.punished[i] = punished;
    shown.severity[i] = severity;
    shown.publiclyRestricted[i] = isPublic * restricted;
    shown.publiclyPunished[i] = isPublic * punished;
    shown.publicSeverity[i] = isPublic * severity;
  }
  showScored(world, stretch);
  if (stretch.tables.peers !== null) showRaters(world, stretch);
}

function showScored(world: World, stretch: Stretch): void {
  world.shown.scored.forEach((who, score) => {
    const values = world.state.seenScore[score];
    if (who === null || values === null) return;
    for (let i = stretch.first; i < stretch.end; i++) who[i] = values[i] === 0 ? 0 : 1;
  });
}

function showRaters(world: World, stretch: Stretch): void {
  const { scratch, shown } = world;
  const { peers } = stretch.tables;
  if (peers === null) return;
  const [honest, grudging, colluding, paid] = shown.raters;
  drawPeople(world.luck, stretch.first, stretch.drawn, STATIC, PURPOSE.raterKind, 0, scratch.luck);
  drawPeople(world.luck, stretch.first, stretch.drawn, world.month, PURPOSE.rates, 0, scratch.luck2);
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.first;
    const active = scratch.luck2[at] < peers.rate ? shown.adult[i] : 0;
    const kind = scratch.luck[at];
    const isGrudging = kind < peers.grudging ? 1 : 0;
    const isColluding = kind < peers.colluding ? 1 : 0;
    const isPaid = kind < peers.paid ? 1 : 0;
    grudging[i] = active * isGrudging;
    colluding[i] = active * (isColluding - isGrudging);
    paid[i] = active * (isPaid - isColluding);
    honest[i] = active * (1 - isPaid);
  }
}
