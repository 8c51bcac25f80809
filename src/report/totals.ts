import type { RunResult } from '../experiment/result.js';
import { appealSuccess } from '../metrics/appeal-success.js';
import { chillingShare } from '../metrics/chilling-share.js';
import { disparateImpact } from '../metrics/disparate-impact.js';
import type { DisparateImpact } from '../metrics/disparate-impact.js';
import { falsePositiveGap } from '../metrics/false-positive-gap.js';
import { falsificationGap } from '../metrics/falsification-gap.js';
import { householdShare } from '../metrics/household-share.js';
import { unawareShare } from '../metrics/unaware-share.js';
import { shareTold } from '../metrics/share-told.js';
import { EXIT_WAYS } from '../model/measures.js';
import type { MeasureName } from '../model/measures.js';
import {
  baseRules,
  blacklists,
  entriesByCause,
  firmRules,
  performedConduct,
  protectedConduct,
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
    metrics: metricsOf(result, end, byGroup),
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

function metricsOf(
  { regime, series }: RunResult,
  end: Standing,
  byGroup: readonly (Standing & { readonly name: string })[],
): Metrics {
  const over = (measure: MeasureName, names: readonly string[]): number =>
    sum(names.map((name) => total(series, measure, name)));
  const guarded = protectedConduct(regime);
  const performed = performedConduct(regime);
  const entries = blacklists(regime).map((list) => entriesByCause(series, list));
  const entered = sum(entries.flatMap((causes) => [...causes.values()]));
  const atStart = sum(entries.map((causes) => causes.get('start') ?? 0));
  return {
    falsePositiveShare: end.falsePositiveShare,
    falseDiscoveryRate: end.falseDiscoveryRate,
    falsePositiveGap: falsePositiveGap(byGroup.map((group) => group.falsePositiveShare)),
    disparateImpact: disparateImpact(
      byGroup.map(({ name, adults, restricted }) => ({
        group: name,
        people: adults,
        harmed: restricted,
      })),
    ),
    chillingShare: chillingShare(over('silenced', guarded), over('acts', guarded)),
    chillingShareOfTheNeverRestricted: chillingShare(
      over('silenced of the never restricted', guarded),
      over('acts of the never restricted', guarded),
    ),
    falsificationGap: falsificationGap(over('performed', performed), over('acts', performed)),
    shareTold: shareTold(total(series, 'told'), entered - atStart),
    shareFoundOut: shareTold(total(series, 'learned when refused'), entered - atStart),
    unawareShare: unawareShare(end.unaware, end.wrongly),
    householdShare: householdShare(
      sum(entries.map((causes) => causes.get('household') ?? 0)),
      entered,
    ),
    appealSuccess: appealSuccess(
      total(series, 'appeals granted'),
      total(series, 'appeals refused'),
    ),
  };
}
