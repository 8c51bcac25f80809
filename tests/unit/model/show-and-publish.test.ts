import { describe, expect, it } from 'vitest';
import { FLAG, MARK, SEEN, TRAIT } from '../../../src/model/flags.js';
import { publish } from '../../../src/model/publish.js';
import { show } from '../../../src/model/show.js';
import { createShown, pack } from '../../../src/model/shown.js';
import type { Rules } from '../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeConduct,
  makeDomain,
  makeList,
  makeRules,
  makeScore,
} from '../../helpers/make-regime.js';
import { loners, makeWorld, type TinyWorld } from '../../helpers/make-world.js';

const ANN = 4;
const BOB = 5;

function worldOf(rules: Partial<Rules> = {}): TinyWorld {
  return makeWorld(
    makeRules({
      conduct: [
        makeConduct({ name: 'theft', gravity: 0.5 }),
        makeConduct({ name: 'charity', gravity: 0, good: true }),
        makeConduct({ name: 'gossip', gravity: 0 }),
      ],
      domains: Array.from({ length: 9 }, (_, at) => makeDomain({ name: `domain ${at}` })),
      lists: [
        makeList({ name: 'open', enters: [], public: true }),
        makeList({ name: 'secret', enters: [] }),
        makeList({ name: 'honours', kind: 'red', enters: [], closes: [], public: true }),
      ],
      adaptation: makeAdaptation(),
      ...rules,
    }),
  );
}

describe('what others will see of a person', () => {
  it('is nothing of somebody who did nothing and to whom nothing happened', () => {
    const tiny = worldOf();
    publish(tiny.world, tiny.begin(0));
    expect(tiny.world.next.seen[ANN]).toBe(0);
  });

  it('is whether they did harm or good, recorded or not', () => {
    const tiny = worldOf();
    const stretch = tiny.begin(0);
    tiny.world.scratch.acts.set([0b001, 0b010, 0b100, 0b111]);
    publish(tiny.world, stretch);
    const shown = [0, 1, 2, 3].map((person) => tiny.world.next.seen[person]);
    expect(shown).toEqual([SEEN.didHarm, SEEN.didGood, 0, SEEN.didHarm | SEEN.didGood]);
  });

  it('is what is closed to them, as far as seven, once they are on a public blacklist', () => {
    const tiny = worldOf();
    const stretch = tiny.begin(0);
    const { state, scratch, next } = tiny.world;
    for (const [person, lists, closed] of [
      [ANN, 0b001, 0b111],
      [BOB, 0b001, 0x1ff],
      [6, 0b100, 0],
    ]) {
      state.lists[person] = lists;
      scratch.closed[person] = closed;
    }
    publish(tiny.world, stretch);
    const open = SEEN.restricted | SEEN.publiclyListed;
    expect(next.seen[ANN]).toBe(open | (3 << SEEN.severityShift));
    expect(next.seen[BOB]).toBe(open | (7 << SEEN.severityShift));
    // A public list of honours is no public blacklist.
    expect(next.seen[6]).toBe(0);
  });

  it('says that they were punished, where they know it themselves', () => {
    const tiny = worldOf();
    const stretch = tiny.begin(0);
    const { state, scratch, next } = tiny.world;
    for (const person of [ANN, BOB]) {
      state.lists[person] = 0b010;
      scratch.closed[person] = 1;
    }
    state.flags[ANN] |= FLAG.told;
    publish(tiny.world, stretch);
    expect(next.seen[ANN]).toBe(SEEN.restricted | SEEN.punishedNow | (1 << SEEN.severityShift));
    expect(next.seen[BOB] & (SEEN.punishedNow | SEEN.publiclyListed)).toBe(0);
  });

  it('is nothing of somebody who has left', () => {
    const tiny = worldOf();
    const stretch = tiny.begin(0);
    tiny.world.scratch.acts.fill(1);
    tiny.world.state.flags[ANN] |= FLAG.exited;
    publish(tiny.world, stretch);
    expect([tiny.world.next.seen[ANN], tiny.world.next.seen[BOB]]).toEqual([0, SEEN.didHarm]);
  });

  it('leaves a mark of who was silenced this month, and only of this month', () => {
    const tiny = worldOf();
    tiny.world.state.marks[ANN] = MARK.everRestricted;
    const stretch = tiny.begin(0);
    tiny.world.scratch.silenced[ANN] = 1;
    publish(tiny.world, stretch);
    expect(tiny.world.state.marks[ANN]).toBe(MARK.everRestricted | MARK.silencedNow);
    publish(tiny.world, tiny.begin(1));
    expect(tiny.world.state.marks[ANN]).toBe(MARK.everRestricted);
  });
});

describe('scores', () => {
  const pulled = (steps: number): TinyWorld =>
    worldOf({
      scores: [
        makeScore({
          min: 0,
          max: steps,
          start: 0,
          points: [1, 1, 1],
          grades: [],
          ties: [0.1, 0, 0, 0, 0],
        }),
      ],
    });

  it('are shown as they are stored where they fit a byte, plus one', () => {
    const tiny = pulled(254);
    const stretch = tiny.begin(0);
    tiny.world.state.score[0].set([0, 7, 254]);
    publish(tiny.world, stretch);
    expect([...(tiny.world.next.seenScore[0]?.subarray(0, 3) ?? [])]).toEqual([1, 8, 255]);
  });

  it('are shown in coarser steps where they do not', () => {
    for (const [steps, shift] of [
      [255, 1],
      [1300, 3],
      [32_767, 8],
    ]) {
      const tiny = pulled(steps);
      const stretch = tiny.begin(0);
      tiny.world.state.score[0].set([0, 1 << shift, steps]);
      publish(tiny.world, stretch);
      const shown = [...(tiny.world.next.seenScore[0]?.subarray(0, 3) ?? [])];
      expect(shown).toEqual([1, 2, (steps >> shift) + 1]);
      expect((steps >> shift) + 1).toBeLessThanOrEqual(255);
    }
  });

  it('are 0 for those who do not have the score', () => {
    const tiny = pulled(254);
    tiny.world.state.flags[ANN] |= FLAG.exited;
    publish(tiny.world, tiny.begin(0));
    expect([tiny.world.next.seenScore[0]?.[ANN], tiny.world.next.seenScore[0]?.[BOB]]).toEqual([
      0, 1,
    ]);
  });

  it('are not shown at all where no tie pulls', () => {
    const tiny = worldOf({ scores: [makeScore({ points: [0, 0, 0] })] });
    publish(tiny.world, tiny.begin(0));
    expect(tiny.world.next.seenScore).toEqual([null]);
  });
});

describe('what shows to ties at the start of a month', () => {
  function shownOf(seen: readonly number[], change?: (tiny: TinyWorld) => void) {
    const tiny = worldOf();
    tiny.world.state.seen.set(seen);
    change?.(tiny);
    show(tiny.world, tiny.begin(0));
    return tiny.world.shown;
  }

  it('counts adults who are there, and of them those who were punished', () => {
    const shown = shownOf([0, SEEN.punishedNow, SEEN.punishedNow | SEEN.publiclyListed], (tiny) => {
      tiny.world.state.flags[3] |= FLAG.exited;
    });
    expect([...shown.punished.subarray(0, 4)]).toEqual([pack(1, 0), pack(1, 1), pack(1, 1), 0]);
    expect([...shown.publiclyPunished.subarray(0, 4)]).toEqual([
      pack(1, 0),
      pack(1, 0),
      pack(1, 1),
      0,
    ]);
  });

  it('counts the restricted and how much is closed to them, outside the home if it is public', () => {
    const restricted = SEEN.restricted | (3 << SEEN.severityShift);
    const shown = shownOf([0, restricted, restricted | SEEN.publiclyListed]);
    expect([...shown.restricted.subarray(0, 3)]).toEqual([0, pack(1, 3), pack(1, 3)]);
    expect([...shown.publiclyRestricted.subarray(0, 3)]).toEqual([0, 0, pack(1, 3)]);
  });

  it('has the circles that people have lost', () => {
    const shown = shownOf([], (tiny) => {
      tiny.world.state.flags[ANN] = FLAG.lostCircles | FLAG.told;
    });
    expect([shown.lostCircles[ANN], shown.lostCircles[BOB]]).toEqual([FLAG.lostCircles, 0]);
  });

  it('has no minors', () => {
    const tiny = makeWorld(makeRules(), {
      population: loners({
        households: [0, 0, 0, 1],
        ages: [
          { name: 'adults', share: 0.5, minor: false },
          { name: 'children', share: 0.5, minor: true },
        ],
      }),
    });
    show(tiny.world, tiny.begin(0));
    const { traits } = tiny.world.state;
    const children = [...traits.subarray(0, 64).keys()].filter((i) => (traits[i] & 56) !== 0);
    expect(children.length).toBeGreaterThan(5);
    expect(children.every((person) => tiny.world.shown.punished[person] === 0)).toBe(true);
  });

  it('has room for what the regime uses', () => {
    expect(createShown(8, false, []).raters).toEqual([]);
    const shown = createShown(8, true, [true, false]);
    expect(shown.raters.map((words) => words.length)).toEqual([8, 8]);
    expect(shown.scores.map((words) => words?.length ?? null)).toEqual([8, null]);
    expect(TRAIT.classMask).toBe(511);
  });
});
