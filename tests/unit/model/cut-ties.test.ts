import { describe, expect, it } from 'vitest';
import { FLAG } from '../../../src/model/flags.js';
import { restrict } from '../../../src/model/restrict.js';
import type { List } from '../../../src/regime/regime.js';
import { makeList, makeRules } from '../../helpers/make-regime.js';
import { makeWorld, type TinyWorld, whoHas } from '../../helpers/make-world.js';

const ANN = 4;

function worldOf(...lists: Partial<List>[]): TinyWorld {
  const rules = makeRules({
    lists: lists.map((list, at) =>
      makeList({ name: `list ${at}`, enters: [], leaves: [], public: true, ...list }),
    ),
  });
  return makeWorld(rules, {}, { watched: true });
}

function month(tiny: TinyWorld, at = 0): void {
  restrict(tiny.world, tiny.begin(at));
}

describe('a public list that cuts ties', () => {
  it('costs its members every circle at a certain chance, counted and told', () => {
    const tiny = worldOf({ cutsTies: 1 });
    tiny.world.state.lists[ANN] = 1;
    month(tiny);
    expect(tiny.world.state.flags[ANN]).toBe(FLAG.lostCircles);
    expect(whoHas(tiny.world.state.flags, FLAG.lostCircles)).toEqual([ANN]);
    expect(tiny.total('circles lost')).toBe(4);
    const events = tiny.told.flatMap((one) => ('event' in one ? [one.event] : []));
    expect(events).toEqual([
      'lost the neighbours',
      'lost the colleagues',
      'lost the friends',
      'lost the distant acquaintances',
    ]);
  });

  it('costs each circle once', () => {
    const tiny = worldOf({ cutsTies: 1 });
    tiny.world.state.lists[ANN] = 1;
    month(tiny);
    month(tiny, 1);
    expect(tiny.total('circles lost')).toBe(0);
  });

  it('costs circles one by one, at the chance given', () => {
    const tiny = worldOf({ cutsTies: 0.5 });
    tiny.world.state.lists.fill(1, 0, 64);
    month(tiny);
    expect(Math.abs(tiny.total('circles lost') - 128)).toBeLessThan(48);
    const kinds = new Set(tiny.world.state.flags.slice(0, 64));
    expect(kinds.size).toBeGreaterThan(8);
  });

  it('counts with the greatest chance of the lists somebody is on', () => {
    const tiny = worldOf({ cutsTies: 0.001 }, { cutsTies: 1 });
    tiny.world.state.lists[ANN] = 0b11;
    month(tiny);
    expect(tiny.total('circles lost')).toBe(4);
  });

  it('costs nothing where the list is not public', () => {
    const tiny = worldOf({ cutsTies: 1, public: false });
    tiny.world.state.lists[ANN] = 1;
    month(tiny);
    expect(tiny.total('circles lost')).toBe(0);
  });
});
