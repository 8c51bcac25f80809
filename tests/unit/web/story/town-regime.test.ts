import { parseRegime, type Regime } from 'glasshouse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DOORS,
  QUIET,
  TOWN_MONTHS,
  TOWN_PEOPLE,
  townRegime,
  type TownSettings,
} from '../../../../web/src/story/town-regime.ts';
import * as towns from '../../../../web/src/story/towns.ts';

function regimeOf(settings: TownSettings): Regime {
  const { regime, problems } = parseRegime(townRegime(settings), 'town.yaml');
  if (regime === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return regime;
}

const TOWNS = Object.entries(towns).flatMap(([name, town]) =>
  typeof town === 'number' ? [] : [[name, town] as const],
);

describe.each(TOWNS)('the town %s', (_, town) => {
  it('is a regime without a fault', () => {
    const { people } = regimeOf(town).population;
    expect(people).toBe(TOWN_PEOPLE);
  });

  it('keeps every name, so that everybody has the same luck', () => {
    const namesOf = (regime: Regime): unknown => {
      const rules = regime.jurisdictions[0].phases[0].rules;
      return [rules.channels, rules.conduct, rules.scores, rules.lists, rules.domains].map((all) =>
        all.map(({ name }) => name),
      );
    };
    expect(namesOf(regimeOf(town))).toEqual(namesOf(regimeOf(QUIET)));
  });

  it('lasts as long as the story', () => {
    expect(regimeOf(town).calendar.months).toBe(TOWN_MONTHS);
  });
});

const percent = fc.integer({ min: 0, max: 100 });

it('is a regime whatever the reader sets', () => {
  const settings: fc.Arbitrary<TownSettings> = fc.record({
    seen: percent,
    mistaken: fc.integer({ min: 0, max: 20 }),
    ratio: fc.integer({ min: 1, max: 10 }),
    friends: percent,
    family: percent,
    doors: fc.integer({ min: 0, max: DOORS.length }),
    term: fc.integer({ min: 1, max: TOWN_MONTHS }),
    told: percent,
    appeal: percent,
    raters: percent,
    spite: percent,
    severity: fc.integer({ min: 0, max: 10 }),
    exempt: fc.integer({ min: 0, max: 10 }),
    slip: fc.option(fc.integer({ min: 0, max: TOWN_MONTHS - 1 })),
  });
  fc.assert(
    fc.property(settings, (of) => {
      const { regime, problems } = parseRegime(townRegime(of), 'town.yaml');
      expect(regime, problems.map(({ message }) => message).join('\n')).not.toBeNull();
    }),
    { numRuns: 60 },
  );
});

it('lists for ever where the term is as long as the story', () => {
  expect(townRegime({ ...QUIET, term: TOWN_MONTHS })).toContain('leaves: never');
  expect(townRegime({ ...QUIET, term: 12 })).toContain('leaves: [after 12 months]');
});

it('closes the first doors', () => {
  expect(townRegime({ ...QUIET, doors: 2 })).toContain('closes: [trains, loans]');
});

it('makes the mistake in its month', () => {
  expect(townRegime({ ...QUIET, slip: 13 })).toContain('{at: 2025-02, false-listing');
});
