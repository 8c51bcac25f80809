import type { Scene } from './scene.ts';
import { CAMERAS_SCENE } from './scenes/cameras.ts';
import { DOORS_SCENE } from './scenes/doors.ts';
import { FAMILY_SCENE } from './scenes/family.ts';
import { FRIENDS_SCENE } from './scenes/friends.ts';
import { NEIGHBOURS_SCENE } from './scenes/neighbours.ts';
import { PERSON_SCENE } from './scenes/person.tsx';
import { RETURN_SCENE } from './scenes/return.ts';
import { SAFEGUARDS_SCENE } from './scenes/safeguards.tsx';
import { SCORE_SCENE } from './scenes/score.ts';
import { SILENCE_SCENE } from './scenes/silence.ts';

/** The story, scene by scene. */
export const SCENES: readonly Scene[] = [
  PERSON_SCENE,
  SCORE_SCENE,
  CAMERAS_SCENE,
  FRIENDS_SCENE,
  FAMILY_SCENE,
  DOORS_SCENE,
  RETURN_SCENE,
  NEIGHBOURS_SCENE,
  SILENCE_SCENE,
  SAFEGUARDS_SCENE,
];
