import { drawPeople, STATIC } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { FLAG, SEEN, TRAIT } from './flags.js';
import { pack } from './shown.js';
import type { Stretch, World } from './world.js';

/** Fills what shows of the people of a stretch, at the start of a month. */
export function show(world: World, stretch: Stretch): void {
  const { shown } = world;
  showStanding(world, stretch);
  showScores(world, stretch);
  if (shown.raters.length > 0) showRaters(world, stretch);
}

function showStanding(world: World, stretch: Stretch): void {
  const { state, shown } = world;
  const { isAdult } = stretch.tables;
  for (let i = stretch.first; i < stretch.end; i++) {
    const seen = state.seen[i];
    const here =
      (state.flags[i] & FLAG.exited) === 0 ? isAdult[state.traits[i] & TRAIT.classMask] : 0;
    const punished = (seen & SEEN.punishedNow) === 0 ? 0 : here;
    const severity = here * (seen >> SEEN.severityShift);
    const restricted = severity > 0 ? 1 : 0;
    const isPublic = (seen & SEEN.publiclyListed) === 0 ? 0 : 1;
    shown.lostCircles[i] = state.flags[i] & FLAG.lostCircles;
    shown.punished[i] = pack(here, punished);
    shown.publiclyPunished[i] = pack(here, punished * isPublic);
    shown.restricted[i] = pack(restricted, severity);
    shown.publiclyRestricted[i] = pack(restricted * isPublic, severity * isPublic);
  }
}

function showScores(world: World, stretch: Stretch): void {
  const { shown, state } = world;
  for (let score = 0; score < shown.scores.length; score++) {
    const words = shown.scores[score];
    const values = state.seenScore[score];
    if (words === null || values === null) continue;
    for (let i = stretch.first; i < stretch.end; i++)
      words[i] = pack(values[i], values[i] === 0 ? 0 : 1);
  }
}

function showRaters(world: World, stretch: Stretch): void {
  const { scratch, shown } = world;
  const { peers } = stretch.tables;
  const [honestAndGrudging, colludingAndPaid] = shown.raters;
  if (peers === null) {
    honestAndGrudging.fill(0, stretch.first, stretch.end);
    colludingAndPaid.fill(0, stretch.first, stretch.end);
    return;
  }
  drawPeople(world.luck, stretch.first, stretch.drawn, STATIC, PURPOSE.raterKind, 0, scratch.luck);
  drawPeople(
    world.luck,
    stretch.first,
    stretch.drawn,
    world.month,
    PURPOSE.rates,
    0,
    scratch.luck2,
  );
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.first;
    const here = shown.punished[i] & 1;
    const active = scratch.luck2[at] < peers.rate ? here : 0;
    const kind = scratch.luck[at];
    const grudging = kind < peers.grudging ? active : 0;
    const colluding = kind < peers.colluding ? active - grudging : 0;
    const paid = kind < peers.paid ? active - grudging - colluding : 0;
    honestAndGrudging[i] = pack(active - grudging - colluding - paid, grudging);
    colludingAndPaid[i] = pack(colluding, paid);
  }
}
