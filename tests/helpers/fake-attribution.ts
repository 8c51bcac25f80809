import type { PersonAnswer } from '../../src/experiment/attribution/attribute-person.js';
import type { Attribution, FleetRequest } from '../../src/experiment/attribution/attribution.js';
import type { MeanInterval } from '../../src/experiment/interval-of-mean.js';
import { HARM_NAMES, type HarmName } from '../../src/experiment/harms.js';
import type { SafeguardSearch, WeighedSet } from '../../src/experiment/safeguards/safeguard.js';
import { regime } from './fake-regime.js';

/** A mean, with an interval of so much to each side. */
export function mean(value: number, reach: number | null = null): MeanInterval {
  const bound = (sign: number): number | null => (reach === null ? null : value + sign * reach);
  return { value, low: bound(-1), high: bound(1), level: 0.95, n: reach === null ? 1 : 6 };
}

/** What was simulated, of which the fakes tell. */
export function fakeFleet(changes: Partial<FleetRequest> = {}): FleetRequest {
  return {
    regime: regime(),
    seed: '1',
    seeds: 1,
    people: 20_000,
    months: 24,
    threads: 1,
    ...changes,
  };
}

/** Two mechanisms, of which one lowers a harm. */
export function fakeAttribution(changes: Partial<Attribution> = {}): Attribution {
  return {
    mechanisms: [
      { name: 'association', about: 'ties pull', absent: 'ties pull no more' },
      { name: 'false alarms', about: 'alarms for nothing', absent: 'no alarms for nothing' },
      { name: 'hacks', about: 'people change places', absent: 'nobody breaks in' },
    ],
    method: { kind: 'exact' },
    seeds: ['1'],
    people: 20_000,
    months: 24,
    simulations: 8,
    harms: [
      {
        name: 'months restricted wrongly',
        about: 'months of wrong',
        unit: 'person-months',
        asItIs: mean(1_200_000),
        left: mean(200_000),
        caused: [mean(-250_000), mean(1_250_000, 50_000), mean(0)],
      },
      {
        name: 'restricted wrongly at the end',
        about: 'people at the end',
        unit: 'people',
        asItIs: mean(12_000),
        left: mean(0),
        caused: [mean(2000), mean(10_000), mean(0)],
      },
      {
        name: 'chilling share',
        about: 'a share',
        unit: 'share',
        asItIs: mean(0.04),
        left: mean(0.05),
        caused: [mean(-0.01), mean(0), mean(0)],
      },
    ],
    ...changes,
  };
}

/** Somebody who was restricted for some months, and wrongly for some of them. */
export function fakeAnswer(changes: Partial<PersonAnswer> = {}): PersonAnswer {
  return {
    person: 4711,
    asItIs: { restricted: [2, 3, 4, 9], wrongly: [9] },
    withNone: { restricted: [2, 3, 4], wrongly: [] },
    asked: 'wrongly',
    sets: [
      { mechanisms: ['association'], months: { restricted: [2, 3, 4], wrongly: [] } },
      { mechanisms: ['false alarms'], months: { restricted: [], wrongly: [] } },
    ],
    lookedUpTo: 1,
    simulations: 5,
    ...changes,
  };
}

const NO_CHANGES = Object.fromEntries(HARM_NAMES.map((name) => [name, 0])) as Record<
  HarmName,
  number
>;

/** Amounts of all harms: 0 of each, but for those that are given. */
export function noChanges(
  changes: Partial<Record<HarmName, number>> = {},
): Record<HarmName, number> {
  return { ...NO_CHANGES, ...changes };
}

/** A weighed set of safeguards. */
export function weighed(
  names: readonly string[],
  removed: number,
  lost: number,
  changes: Partial<WeighedSet> = {},
): WeighedSet {
  return {
    names,
    removed: mean(removed),
    lost: mean(lost),
    isTold: true,
    changes: NO_CHANGES,
    raises: [],
    mayRaise: [],
    onFront: false,
    ...changes,
  };
}

/** A search that found something. */
export function fakeSearch(changes: Partial<SafeguardSearch> = {}): SafeguardSearch {
  return {
    objective: { harm: 'months restricted wrongly', wanted: 'less' },
    safeguards: ['Notice', 'Sunset', 'Published rules'].map((name) => ({
      name,
      about: `What ${name} is.`,
      source: ['A law, article 1.'],
      file: 'safeguards/a.yaml',
    })),
    idle: ['Equal coverage'],
    asItIs: { harm: mean(1_000_000), earned: mean(8_000_000), harms: NO_CHANGES },
    sets: [
      weighed(['Published rules'], 700_000, 0, { raises: ['acts left undone'] }),
      weighed(['Sunset'], 400_000, 4_000_000),
      weighed(['Notice'], 100_000, -50_000, { onFront: true }),
      weighed(['Notice', 'Sunset'], 600_000, 3_900_000, { onFront: true }),
    ],
    beam: 6,
    seeds: ['1'],
    people: 20_000,
    months: 24,
    simulations: 5,
    ...changes,
  };
}
