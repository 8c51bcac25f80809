/** Scenes of the story that the plans use, by the ids that links name: `index.html#cameras`. */
type PlannedScene = 'person' | 'score' | 'cameras' | 'family' | 'silence' | 'safeguards';

/** Where a step takes place: a scene, another page, on paper, or in talk. */
export type Place = PlannedScene | 'simplified' | 'lab' | 'paper' | 'talk';

interface Step {
  readonly minutes: number;
  readonly at: Place;
}

/** A lesson. Its texts are `teachers-MINUTES-aim`, `teachers-MINUTES-step-1` and so on. */
export interface Plan {
  readonly minutes: number;
  readonly steps: readonly Step[];
}

export const PLANS: readonly Plan[] = [
  {
    minutes: 20,
    steps: [
      { minutes: 3, at: 'talk' },
      { minutes: 7, at: 'person' },
      { minutes: 5, at: 'paper' },
      { minutes: 5, at: 'talk' },
    ],
  },
  {
    minutes: 45,
    steps: [
      { minutes: 5, at: 'score' },
      { minutes: 8, at: 'cameras' },
      { minutes: 8, at: 'family' },
      { minutes: 7, at: 'silence' },
      { minutes: 9, at: 'safeguards' },
      { minutes: 8, at: 'talk' },
    ],
  },
  {
    minutes: 90,
    steps: [
      { minutes: 10, at: 'person' },
      { minutes: 20, at: 'cameras' },
      { minutes: 10, at: 'simplified' },
      { minutes: 25, at: 'lab' },
      { minutes: 15, at: 'talk' },
      { minutes: 10, at: 'paper' },
    ],
  },
];
