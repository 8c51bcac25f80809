import { expose } from 'comlink';
import { layOut } from '../town/layout.ts';
import { tablesOf } from '../town/palette.ts';
import { countDifferent, countPeople } from './census.ts';
import { type Frames, keepFrames } from './frames.ts';
import { keepingFor } from './keeping.ts';
import { faded, type Paint, paintTown, type Plan, planPicture } from './paint-town.ts';
import type { Begun, PainterApi, View } from './painter-api.ts';
import { sizeFor } from './size-for.ts';

interface Town extends Begun {
  readonly plan: Plan;
  readonly frames: Frames;
  readonly image: ImageData;
  readonly pixels: Uint32Array;
}

let towns: (Town | undefined)[] = [];
const canvases: (OffscreenCanvas | undefined)[] = [];
let shownMonth = 0;

function begin(world: number, about: Begun): void {
  const { people, months } = about;
  const layout = layOut(people);
  const plan = planPicture(layout, sizeFor(layout));
  const image = new ImageData(plan.width, plan.height);
  const frames = keepFrames(keepingFor({ people, months, worlds: towns.length }));
  towns[world] = { ...about, plan, frames, image, pixels: new Uint32Array(image.data.buffer) };
}

const PAPER = { light: 0xffffffff, dark: 0xff27231c };

function show(view: View): ReturnType<PainterApi['show']> {
  const { month, mode, isDark, isLit } = view;
  const frames = towns.map((town) => town?.frames.at(month) ?? null);
  const [first, second] = frames;
  if (first === null || first === undefined) return Promise.resolve(null);
  shownMonth = month;
  const { byByte, child } = tablesOf(mode, isDark);
  const paper = isDark ? PAPER.dark : PAPER.light;
  const dim = { byByte: byByte.map((one) => faded(one, paper)), child: faded(child, paper) };
  towns.forEach((town, world) => {
    const frame = frames[world];
    const context = canvases[world]?.getContext('2d');
    if (town === undefined || frame === null || frame === undefined) return;
    const other = frames[1 - world];
    const bytes = { score: frame.score, group: town.group }[mode as string] ?? frame.standing;
    const paint: Paint = {
      bytes,
      byByte,
      standing: frame.standing,
      child: mode === 'score' ? child : null,
      fade:
        isLit && other !== null && other !== undefined ? { other: other.standing, ...dim } : null,
    };
    paintTown(town.pixels, town.plan, paint);
    if (context === null || context === undefined) return;
    const { width, height } = town.plan;
    const { canvas } = context;
    if (canvas.width !== width || canvas.height !== height)
      [canvas.width, canvas.height] = [width, height];
    context.putImageData(town.image, 0, 0);
  });
  const counts = towns.flatMap((town, world) => {
    const frame = frames[world];
    if (town === undefined || frame === null || frame === undefined) return [];
    return [countPeople(frame, town.group, town.groups)];
  });
  const different =
    second === null || second === undefined
      ? null
      : countDifferent(first.standing, second.standing);
  return Promise.resolve({ month: first.month, counts, different });
}

const api: PainterApi = {
  async clear(worlds) {
    towns = Array.from({ length: worlds }, () => undefined);
  },
  async begin(world, about) {
    begin(world, about);
  },
  async keep(world, month, standing, score) {
    towns[world]?.frames.keep(month, standing, score);
  },
  async paintOn(world, canvas) {
    canvases[world] = canvas;
  },
  show,
  async glance(person) {
    return towns.map((town) => {
      const frame = town?.frames.at(shownMonth);
      if (frame === null || frame === undefined) return null;
      return { standing: frame.standing[person] ?? 0, score: frame.score[person] ?? 0 };
    });
  },
  async picture(world) {
    const town = towns[world];
    if (town === undefined) return null;
    const canvas = new OffscreenCanvas(town.plan.width, town.plan.height);
    canvas.getContext('2d')?.putImageData(town.image, 0, 0);
    return canvas.convertToBlob({ type: 'image/png' });
  },
};

expose(api);
