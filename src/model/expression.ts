/**
 * How much of their dissent a person expresses: Daymude, Axelrod and Forrest, PNAS 2025.
 *
 * A person who wishes to dissent at level delta and is of boldness beta chooses the level a (at most delta) with the
 * greatest utility -beta (delta - a) - P(seen) x punishment, where P(seen) = nu + (1 - nu) a, and the punishment is
 * psi (uniform) or psi (a - tau) (proportional) if a is over the tolerance tau, else nothing. All are from 0 to 1
 * but beta and psi, which may be larger.
 */
export interface Belief {
  /** nu: the chance that even a whisper is seen. */
  readonly surveillance: number;
  /** psi: how bad the punishment is, on the scale of beta. */
  readonly severity: number;
}

/** The level of dissent that serves a person best; at most `desire`. */
export function expressed(
  desire: number,
  boldness: number,
  belief: Belief,
  tolerance: number,
  punishment: 'uniform' | 'proportional',
): number {
  if (desire <= tolerance) return desire;
  return punishment === 'uniform'
    ? underUniform(desire, boldness, belief, tolerance)
    : underProportional(desire, boldness, belief, tolerance);
}

/** All or nothing: speaking in full costs the same as speaking a little too much. */
function underUniform(desire: number, boldness: number, belief: Belief, tolerance: number): number {
  const seen = belief.surveillance + (1 - belief.surveillance) * desire;
  const lossInFull = belief.severity * seen;
  const lossInSilence = boldness * (desire - tolerance);
  return lossInFull < lossInSilence ? desire : tolerance;
}

/** The punishment grows with the act, so a person goes as far as the next step is worth it. */
function underProportional(
  desire: number,
  boldness: number,
  belief: Belief,
  tolerance: number,
): number {
  const { surveillance, severity } = belief;
  const growth = (1 - surveillance) * severity;
  const worth = boldness - surveillance * severity;
  if (growth === 0) return worth > 0 ? desire : tolerance;
  const best = (tolerance + worth / growth) / 2;
  return Math.max(tolerance, Math.min(desire, best));
}
