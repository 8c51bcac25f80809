import { STANDING } from 'glasshouse';
import { describe, expect, it } from 'vitest';
import { faded, type Paint, paintTown, planPicture } from '../../../../web/src/lab/paint-town.ts';
import { sizeFor } from '../../../../web/src/lab/size-for.ts';
import { layOut } from '../../../../web/src/town/layout.ts';

/** Everybody's colour is their byte, so that pixels tell who is where. */
const BY_BYTE = Uint32Array.from({ length: 256 }, (_, byte) => 1000 + byte);

function paint(people: number, news: Partial<Paint> = {}): Paint {
  const bytes = Uint8Array.from({ length: people }, (_, person) => person % 251);
  const standing = new Uint8Array(people).fill(STANDING.adult);
  return { bytes, byByte: BY_BYTE, standing, child: null, fade: null, ...news };
}

describe.each([1, 2, 3, 5])('a town painted with %i pixels a person', (size) => {
  it('has everybody in their own cell, and nothing in the streets', () => {
    const layout = layOut(700);
    const plan = planPicture(layout, size);
    const pixels = new Uint32Array(plan.width * plan.height);
    const wanted = paint(700);
    paintTown(pixels, plan, wanted);
    const side = size > 2 ? size - 1 : size;
    const wrong = [...pixels].filter((pixel, at) => {
      const [column, row] = [at % plan.width, Math.floor(at / plan.width)];
      const person = layout.personAt(Math.floor(column / size), Math.floor(row / size));
      const isGap = column % size >= side || row % size >= side;
      return pixel !== (person === null || isGap ? 0 : 1000 + wanted.bytes[person]);
    });
    expect(wrong).toEqual([]);
    expect(pixels.filter((pixel) => pixel !== 0)).toHaveLength(700 * side * side);
  });
});

describe('what is painted', () => {
  const one = (news: Partial<Paint>): number => {
    const plan = planPicture(layOut(1), 1);
    const pixels = new Uint32Array(plan.width * plan.height);
    paintTown(pixels, plan, paint(1, { bytes: Uint8Array.of(7), ...news }));
    return pixels[0];
  };
  const fade = {
    other: Uint8Array.of(STANDING.adult | STANDING.wrongly),
    byByte: BY_BYTE.map((colour) => colour + 5000),
    child: 77,
  };

  it('is a colour of its own for children, where a score says nothing of them', () => {
    expect(one({ child: 42 })).toBe(1007);
    expect(one({ child: 42, standing: Uint8Array.of(0) })).toBe(42);
  });

  it('fades whoever fares the same in both worlds', () => {
    expect(one({ fade })).toBe(1007);
    const standing = Uint8Array.of(STANDING.adult | STANDING.wrongly | STANDING.silenced);
    expect(one({ fade, standing })).toBe(6007);
    expect(
      one({ fade: { ...fade, other: Uint8Array.of(0) }, child: 42, standing: Uint8Array.of(0) }),
    ).toBe(77);
  });

  it('is mostly paper where it is faded', () => {
    expect(faded(0xff0000ff, 0xffffffff)).toBe(0xffccccff);
    expect(faded(0xffffffff, 0xff000000)).toBe(0xff333333);
  });

  it('has at least one pixel for everybody', () => {
    expect(sizeFor(layOut(1_000_000))).toBe(1);
    expect(sizeFor(layOut(1_000))).toBeGreaterThan(10);
  });
});
