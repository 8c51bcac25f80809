import { STANDING } from 'glasshouse';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PainterApi, View } from '../../../../web/src/lab/painter-api.ts';

const state = vi.hoisted(() => ({ painter: null as unknown as PainterApi }));
vi.mock('comlink', () => ({ expose: (api: PainterApi) => (state.painter = api) }));

/** A picture in memory, and a canvas that keeps what was put on it. */
class Image {
  readonly data: Uint8ClampedArray;
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8ClampedArray(4 * width * height);
  }
}
class Canvas {
  image: Image | null = null;
  readonly hasContext: boolean;
  constructor(
    public width = 1,
    public height = 1,
    hasContext = true,
  ) {
    this.hasContext = hasContext;
  }
  getContext() {
    const putImageData = (image: Image): void => {
      this.image = image;
    };
    return this.hasContext ? { canvas: this, putImageData } : null;
  }
  convertToBlob = async ({ type }: { type: string }): Promise<Blob> => new Blob(['x'], { type });
}
/** How many different colours are on it. */
const coloursOn = ({ image }: Canvas): number =>
  new Set(new Uint32Array(image?.data.buffer as ArrayBuffer)).size;

beforeAll(async () => {
  Object.assign(globalThis, { ImageData: Image, OffscreenCanvas: Canvas });
  await import('../../../../web/src/lab/painter.ts');
});

const A = STANDING.adult;
const VIEW: View = { month: 0, mode: 'restriction', isDark: false, isLit: false };
const about = { people: 4, months: 2, groups: 2, group: Uint8Array.of(0, 0, 1, 1) };
const FREE = Uint8Array.of(A, A, A, 0);
const SHUT = Uint8Array.of(A, A | STANDING.wrongly, A, 0);
const SCORES = Uint8Array.of(10, 20, 30, 40);
const canvases: Canvas[] = [];
const begin = async (worlds: readonly Uint8Array[]): Promise<void> => {
  await state.painter.clear(worlds.length);
  for (const [at, standing] of worlds.entries()) {
    await state.painter.begin(at, about);
    await state.painter.keep(at, 0, standing.slice(), SCORES.slice());
  }
};
beforeEach(async () => {
  canvases.splice(0, 2, new Canvas(), new Canvas());
  for (const [at, canvas] of canvases.entries())
    await state.painter.paintOn(at, canvas as unknown as OffscreenCanvas);
});

describe('the painter', () => {
  it('shows nothing before there is a month', async () => {
    await state.painter.clear(1);
    expect(await state.painter.show(VIEW)).toBeNull();
    expect(await state.painter.glance(0)).toEqual([null]);
    expect(await state.painter.picture(0)).toBeNull();
    // What comes for a world that was put away is let go.
    await state.painter.keep(0, 0, FREE, SCORES);
    expect(await state.painter.show(VIEW)).toBeNull();
  });

  it('paints one world, counts it, and makes its canvas as large as its picture', async () => {
    await begin([SHUT]);
    const shown = await state.painter.show(VIEW);
    expect(shown).toEqual({
      month: 0,
      counts: [
        [
          [1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0],
          [1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0],
        ],
      ],
      different: null,
    });
    expect(canvases[0].image?.width).toBe(canvases[0].width);
    // Streets, the free, the wrongly restricted, and a child.
    expect(coloursOn(canvases[0])).toBe(4);
    expect((await state.painter.picture(0))?.type).toBe('image/png');
  });

  it('counts who differs between two worlds, and lets the others fade', async () => {
    await begin([FREE, SHUT]);
    expect((await state.painter.show(VIEW))?.different).toBe(1);
    const plain = coloursOn(canvases[0]);
    await state.painter.show({ ...VIEW, isLit: true, isDark: true });
    expect(coloursOn(canvases[0])).toBeGreaterThan(plain);
    expect(await state.painter.glance(1)).toEqual([
      { standing: A, score: 20 },
      { standing: A | STANDING.wrongly, score: 20 },
    ]);
  });

  it('paints the one world that has begun while the other has not', async () => {
    await state.painter.clear(2);
    await state.painter.begin(0, about);
    await state.painter.keep(0, 0, FREE, SCORES);
    const shown = await state.painter.show({ ...VIEW, isLit: true });
    expect([shown?.counts.length, shown?.different]).toEqual([1, null]);
    expect(await state.painter.glance(2)).toEqual([{ standing: A, score: 30 }, null]);
  });

  it.each(['score', 'group', 'fear', 'silence'] as const)('paints by %s', async (mode) => {
    await begin([SHUT]);
    await state.painter.show({ ...VIEW, mode });
    expect(coloursOn(canvases[0])).toBeGreaterThan(1);
  });

  it('counts where nothing can be painted on', async () => {
    await begin([SHUT]);
    const canvas = new Canvas(1, 1, false);
    await state.painter.paintOn(0, canvas as unknown as OffscreenCanvas);
    expect((await state.painter.show(VIEW))?.counts).toHaveLength(1);
    expect(canvas.image).toBeNull();
  });
});
