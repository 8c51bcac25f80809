import type { Scene } from './scene.ts';
import { SCORE_SCENE } from './scenes/score.tsx';

/** The story, scene by scene. */
export const SCENES: readonly Scene[] = [SCORE_SCENE];
