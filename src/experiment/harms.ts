import { chillingShare } from '../metrics/chilling-share.js';
import type { MeasureName } from '../model/measures.js';
import type { Rules } from '../regime/regime.js';
import type { Evaluation } from './figures.js';

/** The harms that are attributed to mechanisms and that safeguards lower, by name. */
export const HARM_NAMES = [
  'months restricted wrongly',
  'months restricted',
  'refusals wrongly',
  'restricted wrongly at the end',
  'restricted at the end',
  'listings through the household',
  'falls into hardship',
  'acts left undone',
  'chilling share',
  'gap between groups',
] as const;
export type HarmName = (typeof HARM_NAMES)[number];

/** What a harm is counted in: numbers of the country, or a share from 0 to 1. */
export type HarmUnit = 'person-months' | 'refusals' | 'people' | 'listings' | 'acts' | 'share';

/** A harm: the more of it, the worse. */
export interface Harm {
  readonly name: HarmName;
  readonly about: string;
  readonly unit: HarmUnit;
}

/** How much of each harm a simulation came to; null where nothing of its kind can happen in the regime. */
export type HarmValues = Readonly<Record<HarmName, number | null>>;

interface Measured extends Harm {
  readonly of: (evaluation: Evaluation) => number | null;
}

const MEASURED: readonly Measured[] = [
  {
    name: 'months restricted wrongly',
    about: 'months in which something is closed to somebody that their own acts leave open',
    unit: 'person-months',
    of: (run) => total(run, 'restricted wrongly'),
  },
  {
    name: 'months restricted',
    about: 'months in which something is closed to somebody',
    unit: 'person-months',
    of: (run) => total(run, 'restricted'),
  },
  {
    name: 'refusals wrongly',
    about: 'times that somebody asks for what is wrongly closed to them',
    unit: 'refusals',
    of: (run) => totalOver(run, 'refusals wrongly', namesOf(run, 'domains')),
  },
  {
    name: 'restricted wrongly at the end',
    about: 'people restricted wrongly in the last month',
    unit: 'people',
    of: (run) => atTheEnd(run, 'restricted wrongly'),
  },
  {
    name: 'restricted at the end',
    about: 'people restricted in the last month',
    unit: 'people',
    of: (run) => atTheEnd(run, 'restricted'),
  },
  {
    name: 'listings through the household',
    about: 'entries on a blacklist only because of somebody at home',
    unit: 'listings',
    of: (run) => {
      const lists = rulesOf(run).lists.filter(({ kind }) => kind === 'black');
      return totalOver(
        run,
        'entered',
        lists.map(({ name }) => `${name}/household`),
      );
    },
  },
  {
    name: 'falls into hardship',
    about: 'times that something closed, or a listed employer, costs somebody their means',
    unit: 'people',
    of: (run) => total(run, 'fell into hardship through a restriction') + total(run, 'laid off'),
  },
  {
    name: 'acts left undone',
    about: 'lawful speech, association and belief that people wished for and kept back out of fear',
    unit: 'acts',
    of: (run) => {
      const names = protectedOf(run);
      return names.length === 0 ? null : totalOver(run, 'silenced', names);
    },
  },
  {
    name: 'chilling share',
    about:
      'lawful speech, association and belief kept back out of fear, as a share of what people wished for',
    unit: 'share',
    of: (run) => {
      const names = protectedOf(run);
      return chillingShare(totalOver(run, 'silenced', names), totalOver(run, 'acts', names));
    },
  },
  {
    name: 'gap between groups',
    about:
      'by how much the share of an adult’s months that is wrongly restricted differs between the groups that suffer most and least',
    unit: 'share',
    of: gapBetweenGroups,
  },
];

/** What each harm is, in the order of {@link HARM_NAMES}. */
export const HARMS: readonly Harm[] = MEASURED;

/** How much of each harm a simulation came to. */
export function harmsOf(evaluation: Evaluation): HarmValues {
  const values = MEASURED.map(({ name, of }) => [name, of(evaluation)] as const);
  return Object.fromEntries(values) as Record<HarmName, number | null>;
}

/**
 * Person-months of people who are restricted and have earned a restriction, in the same part of life or in another. Who is
 * kept wrongly from one part of life and rightly from another is among them, before the mistake is mended and after.
 */
export function earnedRestrictionsOf(evaluation: Evaluation): number {
  return total(evaluation, 'restricted') - total(evaluation, 'restricted with nothing earned');
}

function rulesOf({ regime }: Evaluation): Rules {
  const rules = regime.jurisdictions[0]?.phases[0]?.rules;
  if (rules === undefined) throw new Error('a regime has rules');
  return rules;
}

function namesOf(evaluation: Evaluation, section: 'domains'): string[] {
  return rulesOf(evaluation)[section].map(({ name }) => name);
}

function protectedOf(evaluation: Evaluation): string[] {
  return rulesOf(evaluation)
    .conduct.filter((conduct) => conduct.lawful && conduct.protected)
    .map(({ name }) => name);
}

function total({ series }: Evaluation, measure: MeasureName, key = ''): number {
  return series.line(measure, key).reduce((sum, value) => sum + value, 0);
}

function totalOver(evaluation: Evaluation, measure: MeasureName, keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + total(evaluation, measure, key), 0);
}

function atTheEnd({ series }: Evaluation, measure: MeasureName): number {
  return series.value(series.months - 1, measure);
}

/** Null with fewer than two groups that have adults. */
function gapBetweenGroups({ series }: Evaluation): number | null {
  const rates = series.groups.flatMap((group) => {
    const months = (measure: MeasureName): number =>
      series.line(measure, '', { group }).reduce((sum, value) => sum + value, 0);
    const adults = months('adults');
    return adults === 0 ? [] : [months('restricted wrongly') / adults];
  });
  return rates.length < 2 ? null : Math.max(...rates) - Math.min(...rates);
}
