import { measureIn } from '../experiment/figures.js';
import type { RunResult } from '../experiment/result.js';
import { disparateImpact } from '../metrics/disparate-impact.js';
import type { DisparateImpact } from '../metrics/disparate-impact.js';
import { falsePositiveGap } from '../metrics/false-positive-gap.js';
import { falsePositiveShare } from '../metrics/false-positive-share.js';
import { EXIT_WAYS } from '../model/measures.js';
import type { MeasureName } from '../model/measures.js';
import {
  baseRules,
  entriesByCause,
  firmRules,
  personMonthsOf,
  standingAt,
  sum,
  total,
} from './findings.js';
import type { Standing } from './findings.js';

/** What a run added up to, in numbers of the country: the `totals` of run.json (see docs/run-json.md). */
export interface Totals {
  /** At the end of the last month. */
  readonly end: Standing & { readonly exited: number; readonly childrenRestricted: number };
  readonly byGroup: readonly (Standing & { readonly name: string })[];
  readonly byJurisdiction: readonly (Standing & { readonly name: string })[];
  readonly lists: readonly ListTotals[];
  readonly domains: readonly DomainTotals[];
  /** Over the whole run. */
  readonly run: Readonly<Record<RunMeasure, number>>;
  readonly metrics: Metrics;
  /** Null where the regime has no firms. */
  readonly firms: { readonly firms: number; readonly lists: readonly ListTotals[] } | null;
}

/** One list: members at the end; entries and departures over the whole run. */
export interface ListTotals {
  readonly name: string;
  readonly kind: 'black' | 'red';
  readonly members: number;
  readonly membersWrongly: number;
  readonly entered: number;
  readonly left: number;
}

/** One domain: to how many it is closed at the end; refusals over the whole run. */
interface DomainTotals {
  readonly name: string;
  readonly closed: number;
  readonly closedWrongly: number;
  readonly refusals: number;
  readonly refusalsWrongly: number;
}

/** The derived measures; each is null where it has no answer. `src/metrics/` defines them. */
interface Metrics {
  readonly falsePositiveShare: number | null;
  readonly truePositiveShare: number | null;
  readonly falseDiscoveryRate: number | null;
  readonly falsePositiveGap: number | null;
  readonly disparateImpact: DisparateImpact | null;
  readonly chillingShare: number | null;
  readonly chillingShareOfTheNeverRestricted: number | null;
  readonly falsificationGap: number | null;
  readonly shareTold: number | null;
  readonly shareFoundOut: number | null;
  readonly unawareShare: number | null;
  readonly householdShare: number | null;
  readonly appealSuccess: number | null;
}

const RUN_MEASURES = {
  told: 'told',
  learnedWhenRefused: 'learned when refused',
  appealsFiled: 'appeals filed',
  appealsGranted: 'appeals granted',
  appealsRefused: 'appeals refused',
  appealsLapsed: 'appeals lapsed',
  corrections: 'corrections',
  apologiesOffered: 'apologies offered',
  apologiesAccepted: 'apologies accepted',
  fellIntoHardshipThroughARestriction: 'fell into hardship through a restriction',
  laidOff: 'laid off',
  circlesLost: 'circles lost',
  pointsBought: 'points bought',
  secondIdentities: 'second identities',
} as const satisfies Record<string, MeasureName>;
type RunMeasure = keyof typeof RUN_MEASURES | 'wronglyRestrictedPersonMonths';

/** Adds up a run. Everything that is printed, written or drawn of a run's end comes from here. */
export function totalsOf(result: RunResult): Totals {
  const { regime, series } = result;
  const last = series.months - 1;
  const end = standingAt(series, last);
  const byGroup = series.groups.map((name) => ({
    name,
    ...standingAt(series, last, { group: name }),
  }));
  const firms = firmRules(regime);
  return {
    end: {
      ...end,
      exited: series.value(last, 'exited'),
      childrenRestricted: series.value(last, 'children restricted'),
    },
    byGroup,
    byJurisdiction: series.jurisdictions.map((name) => ({
      name,
      ...standingAt(series, last, { jurisdiction: name }),
    })),
    lists: baseRules(regime).lists.map((list) => listTotals(result, list, 'people')),
    domains: baseRules(regime).domains.map(({ name }) => domainTotals(result, name)),
    run: runTotals(result),
    metrics: metricsOf(result),
    firms:
      firms === null
        ? null
        : {
            firms: series.value(last, 'people', '', { subject: 'firms' }),
            lists: firms.lists.map((list) => listTotals(result, list, 'firms')),
          },
  };
}

function listTotals(
  { series }: RunResult,
  { name, kind }: { readonly name: string; readonly kind: 'black' | 'red' },
  subject: 'people' | 'firms',
): ListTotals {
  const where = { subject };
  const last = series.months - 1;
  return {
    name,
    kind,
    members: series.value(last, 'members', name, where),
    membersWrongly: series.value(last, 'members wrongly', name, where),
    entered: sum([...entriesByCause(series, name, where).values()]),
    left: sum(EXIT_WAYS.map((way) => total(series, 'left', `${name}/${way}`, where))),
  };
}

function domainTotals({ series }: RunResult, name: string): DomainTotals {
  const last = series.months - 1;
  return {
    name,
    closed: series.value(last, 'closed', name),
    closedWrongly: series.value(last, 'closed wrongly', name),
    refusals: total(series, 'refusals', name),
    refusalsWrongly: total(series, 'refusals wrongly', name),
  };
}

function runTotals({ series }: RunResult): Record<RunMeasure, number> {
  const measured = Object.fromEntries(
    Object.entries(RUN_MEASURES).map(([name, measure]) => [name, total(series, measure)]),
  ) as Record<keyof typeof RUN_MEASURES, number>;
  return { ...measured, wronglyRestrictedPersonMonths: total(series, 'restricted wrongly') };
}

/** The figures of everybody, however few people they rest on, and the one that is not a single number. */
function metricsOf(result: RunResult): Metrics {
  const { series } = result;
  const found = new Map(measureIn(result, {}).map(({ metric, value }) => [metric, value] as const));
  const value = (metric: string): number | null => found.get(metric) ?? null;
  const groups = series.groups.map((group) => ({ group, ...personMonthsOf(series, { group }) }));
  return {
    falsePositiveShare: value('false-positive share'),
    truePositiveShare: value('true-positive share'),
    falseDiscoveryRate: value('false discovery rate'),
    falsePositiveGap: falsePositiveGap(
      groups.map(({ nothingEarned, earned, adults }) =>
        falsePositiveShare(nothingEarned, earned, adults),
      ),
    ),
    disparateImpact: disparateImpact(
      groups.map(({ group, adults, restricted }) => ({
        group,
        people: adults,
        harmed: restricted,
      })),
    ),
    chillingShare: value('chilling share'),
    chillingShareOfTheNeverRestricted: value('chilling share of the never restricted'),
    falsificationGap: value('falsification gap'),
    shareTold: value('share told'),
    shareFoundOut: value('share found out'),
    unawareShare: value('unaware share'),
    householdShare: value('household share'),
    appealSuccess: value('appeal success'),
  };
}
