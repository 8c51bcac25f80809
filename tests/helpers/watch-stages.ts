import type { Stage } from '../../src/model/stages.js';
import type { Stretch, World } from '../../src/model/world.js';

/** Told when a stage has done a stretch. */
export type StageWatcher = (stage: string, world: World, stretch: Stretch) => void;

let watcher: StageWatcher | null = null;

/**
 * The stages, telling the watcher of the moment. For `vi.mock`, so that the runner itself runs them:
 *
 *     vi.mock('../../src/model/stages.js', async (load) => {
 *       const { watchedStages } = await import('../helpers/watch-stages.js');
 *       const { STAGES } = await load<{ STAGES: readonly Stage[] }>();
 *       return { STAGES: watchedStages(STAGES) };
 *     });
 */
export function watchedStages(stages: readonly Stage[]): Stage[] {
  return stages.map((stage) => ({
    ...stage,
    run(world, stretch) {
      stage.run(world, stretch);
      if (stage.finish === undefined) watcher?.(stage.name, world, stretch);
    },
    ...(stage.finish === undefined
      ? {}
      : {
          finish(world: World, stretch: Stretch) {
            stage.finish?.(world, stretch);
            watcher?.(stage.name, world, stretch);
          },
        }),
  }));
}

/** Does something while a watcher is told of every stage. Gives back how often it was told. */
export function whileWatching(watch: StageWatcher, doing: () => void): number {
  let calls = 0;
  watcher = (stage, world, stretch) => {
    calls++;
    watch(stage, world, stretch);
  };
  try {
    doing();
  } finally {
    watcher = null;
  }
  return calls;
}
