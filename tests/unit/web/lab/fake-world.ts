import { STANDING } from 'glasshouse';
import type { Glance, PainterApi, View } from '../../../../web/src/lab/painter-api.ts';
import type { Opened, Seen, Tell, Wanted } from '../../../../web/src/world/api.ts';
import type { World } from '../../../../web/src/world/world.ts';
import { fakeAnswer } from '../../../helpers/fake-attribution.ts';
import { fakeLife } from '../../../helpers/fake-life.ts';
import { regime } from '../../../helpers/fake-regime.ts';
import { townOf } from '../story/towns-of-seen.ts';

const A = STANDING.adult;
const MONTHS = 3;
/** Of 64 people one is shut out rightly, one wrongly, and one has left. */
const standing = Array.from({ length: 64 }, (): number => A)
  .with(3, A | STANDING.wrongly)
  .with(4, A | STANDING.rightly)
  .with(5, A | STANDING.gone);

/** A world of the laboratory that is made up: three months of 64 people, and what it was asked for. */
export function fakeWorld(changes: Partial<World> = {}): World & { readonly asked: Wanted[] } {
  const asked: Wanted[] = [];
  const totals = { adults: 64, restricted: 2, wrongly: 1, wronglyUntold: 1, silenced: 5 };
  const town = townOf(Array<number[]>(MONTHS).fill(standing), { totals });
  const study = async (_: unknown, tell: Tell) => {
    await Promise.resolve();
    tell(0.5);
    return { html: '<p>found</p>', name: 'found.html', summary: null };
  };
  const world = {
    asked,
    async open(wanted: Wanted): Promise<Opened> {
      asked.push(wanted);
      return { world: { ...town.opened, people: wanted.people }, problems: [] };
    },
    async run(_: number, tell: (seen: Seen) => void) {
      town.seen.forEach(tell);
      return true;
    },
    stop: async () => undefined,
    end: async () => ({
      figures: [
        { metric: 'restricted', value: 2, n: 64, where: {} },
        { metric: 'restricted', value: 1, n: 60, where: { group: 'minority' } },
        { metric: 'immunity', value: null, n: 0, where: {} },
        { metric: 'disparate impact', value: null, n: 64, where: {}, isUnbounded: true },
        { metric: 'restricted wrongly', value: null, n: 4, where: {} },
        { metric: 'a new one', value: 1, n: 64, where: {} },
      ],
      stateHash: 'ab'.repeat(32),
      seconds: 1.5,
    }),
    lives: async () => [fakeLife()],
    ties: async (person: number) => [
      { person: 4, kind: 'household' },
      { person: person + 10, kind: 'friends' },
      { person: person + 11, kind: 'friends' },
    ],
    shipped: async () => ({
      regimes: [
        { path: 'regimes/driving-licence.yaml', title: 'Driving licence', text: 'regime: A\n' },
        { path: 'regimes/national-2018.yaml', title: 'National', text: 'regime: B\n' },
      ],
      safeguards: [
        { path: 'safeguards/appeal.yaml', title: 'Appeal', about: 'A way back.' },
        { path: 'safeguards/notice.yaml', title: 'Notice', about: 'Being told.' },
      ],
    }),
    regime: async () => regime(),
    source: async () => 'regime: B\n',
    expectations: async () => [
      { what: 'flights refused', month: '2018-04', reported: 11e6, simulated: 10e6, ratio: 0.9 },
      { what: 'trains refused', month: '2030-04', reported: 4e6, simulated: null, ratio: null },
    ],
    parquet: async () => new Uint8Array(4),
    check: async () => [],
    report: study,
    attribute: study,
    audit: study,
    attributePerson: async () => ({
      file: 'regimes/national-2018.yaml',
      title: 'National',
      seed: '1',
      from: 2018 * 12,
      answer: fakeAnswer(),
    }),
    close: () => undefined,
    ...changes,
  };
  return world as unknown as World & { readonly asked: Wanted[] };
}

/** A painter that paints nothing, and what it was asked to show. */
export function fakePainter(): PainterApi & { readonly views: View[] } {
  const views: View[] = [];
  const glance: Glance = { standing: A, score: 0 };
  let worlds = 1;
  return {
    views,
    async clear(count) {
      worlds = count;
    },
    begin: async () => undefined,
    keep: async () => undefined,
    paintOn: async () => undefined,
    async show(view) {
      views.push(view);
      const counts = Array.from({ length: worlds }, () => [[61, 1, 1, 1, 0, 5]]);
      return { month: view.month, counts, different: worlds === 2 ? 7 : null };
    },
    glance: async (person) =>
      Array.from({ length: worlds }, () => ({ ...glance, standing: standing[person] ?? 0 })),
    picture: async () => new Blob(['a picture']),
  };
}
