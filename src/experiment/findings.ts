import { chillingShare } from '../metrics/chilling-share.js';
import type { Series, Where } from './result.js';
import type { EntryCause, MeasureName } from '../model/measures.js';
import { ENTRY_CAUSES } from '../model/measures.js';
import type { Regime, Rules } from '../regime/regime.js';

/** Where people stand: how many of them at the end of a month, or their person-months. In numbers of the country. */
export interface Standing {
  readonly people: number;
  readonly adults: number;
  readonly listed: number;
  readonly restricted: number;
  /** To whom their own seen acts would close something. */
  readonly earned: number;
  /** Restricted in something that their own seen acts leave open, whatever else they are restricted in. */
  readonly wrongly: number;
  /** Restricted, though their own seen acts leave everything open: those of `wrongly` who have earned no restriction. */
  readonly nothingEarned: number;
  /** Restricted wrongly without knowing why; see unaware-share.ts. */
  readonly unaware: number;
}

/** Where people stand at the end of a month: everybody, or those of one group or jurisdiction. */
export function standingAt(series: Series, month: number, where?: Where): Standing {
  return standing((measure) => series.value(month, measure, '', where));
}

/** The person-months that people stood so over the whole run. */
export function personMonthsOf(series: Series, where?: Where): Standing {
  return standing((measure) => total(series, measure, '', where));
}

/** The most people who stood so in any one month: so many different people, at least. */
export function mostAtOnce(series: Series, where?: Where): Standing {
  return standing((measure) => Math.max(0, ...series.line(measure, '', where)));
}

function standing(count: (measure: MeasureName) => number): Standing {
  return {
    people: count('people'),
    adults: count('adults'),
    listed: count('listed'),
    restricted: count('restricted'),
    earned: count('restricted earned'),
    wrongly: count('restricted wrongly'),
    nothingEarned: count('restricted with nothing earned'),
    unaware: count('restricted wrongly and untold'),
  };
}

/** How many would be restricted by their own acts alone and are not: the false negatives of restriction. */
export function sparedOf({ earned, restricted, nothingEarned }: Standing): number {
  return earned - (restricted - nothingEarned);
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
