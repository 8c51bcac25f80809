import { chillingShare } from '../metrics/chilling-share.js';
import { falseDiscoveryRate } from '../metrics/false-discovery-rate.js';
import { falsePositiveShare } from '../metrics/false-positive-share.js';
import type { Series, Where } from './result.js';
import type { EntryCause, MeasureName } from '../model/measures.js';
import { ENTRY_CAUSES } from '../model/measures.js';
import type { Regime, Rules } from '../regime/regime.js';

/** Where people stand at the end of a month, in numbers of the country. */
export interface Standing {
  readonly people: number;
  readonly adults: number;
  readonly listed: number;
  readonly restricted: number;
  /** To whom their own seen acts would close something. */
  readonly earned: number;
  readonly wrongly: number;
  /** Restricted wrongly without knowing why; see unaware-share.ts. */
  readonly unaware: number;
  /** See false-positive-share.ts and false-discovery-rate.ts. */
  readonly falsePositiveShare: number | null;
  readonly falseDiscoveryRate: number | null;
}

/** Where people stand at the end of a month: everybody, or those of one group or jurisdiction. */
export function standingAt(series: Series, month: number, where?: Where): Standing {
  const value = (measure: MeasureName): number => series.value(month, measure, '', where);
  const adults = value('adults');
  const restricted = value('restricted');
  const earned = value('restricted earned');
  const wrongly = value('restricted wrongly');
  return {
    people: value('people'),
    adults,
    listed: value('listed'),
    restricted,
    earned,
    wrongly,
    unaware: value('restricted wrongly and untold'),
    falsePositiveShare: falsePositiveShare(wrongly, earned, adults),
    falseDiscoveryRate: falseDiscoveryRate(wrongly, restricted),
  };
}

/**
 * How many would be restricted by their own acts alone and are not. It lies between two bounds: somebody wrongly
 * restricted in one part of life may be so rightly in another, and the totals do not say how many are.
 */
export function sparedOf({ earned, restricted, wrongly }: Standing): {
  readonly atLeast: number;
  readonly atMost: number;
} {
  return {
    atLeast: Math.max(0, earned - restricted),
    atMost: Math.max(0, earned - (restricted - wrongly)),
  };
}

/** The sum of a measure over all months. */
export function total(series: Series, measure: MeasureName, key = '', where?: Where): number {
  return sum(series.line(measure, key, where));
}

/** The sum of numbers. */
export function sum(values: readonly number[]): number {
  return values.reduce((before, value) => before + value, 0);
}

/** The sum of several lines, month by month. */
export function sumLines(lines: readonly (readonly number[])[]): number[] {
  return (lines[0] ?? []).map((_, month) => sum(lines.map((line) => line[month] ?? 0)));
}

/** The rules that a regime's names come from: those of the base, at the start. */
export function baseRules(regime: Regime): Rules {
  const rules = regime.jurisdictions[0]?.phases[0]?.rules;
  if (rules === undefined) throw new Error('the regime has no rules for people');
  return rules;
}

/** The rules for firms at the start; null where there are no firms. */
export function firmRules(regime: Regime): Rules | null {
  return regime.firms?.phases[0]?.rules ?? null;
}

/** Names of the blacklists. */
export function blacklists(regime: Regime): string[] {
  return baseRules(regime)
    .lists.filter((list) => list.kind === 'black')
    .map((list) => list.name);
}

/** Names of the conduct whose silence counts as chilling: lawful and protected. */
export function protectedConduct(regime: Regime): string[] {
  return baseRules(regime)
    .conduct.filter((conduct) => conduct.lawful && conduct.protected)
    .map((conduct) => conduct.name);
}

/** Names of the conduct of which a part is done only to be seen. */
export function performedConduct(regime: Regime): string[] {
  return baseRules(regime)
    .conduct.filter((conduct) => conduct.performed > 0)
    .map((conduct) => conduct.name);
}

/** The chilling share of each month, over the given conduct; null where nobody wished for any. */
export function chillingLine(
  series: Series,
  conduct: readonly string[],
  who: 'all' | 'never restricted',
): (number | null)[] {
  const [silencedOf, actsOf] =
    who === 'all'
      ? (['silenced', 'acts'] as const)
      : (['silenced of the never restricted', 'acts of the never restricted'] as const);
  const silenced = sumLines(conduct.map((name) => series.line(silencedOf, name)));
  const acts = sumLines(conduct.map((name) => series.line(actsOf, name)));
  return silenced.map((value, month) => chillingShare(value, acts[month] ?? 0));
}

/** Entries to a list over the whole run, by cause; causes that never occurred are left out. */
export function entriesByCause(
  series: Series,
  list: string,
  where?: Where,
): Map<EntryCause, number> {
  const found = ENTRY_CAUSES.map(
    (cause) => [cause, total(series, 'entered', `${list}/${cause}`, where)] as const,
  );
  return new Map(found.filter(([, entered]) => entered > 0));
}
