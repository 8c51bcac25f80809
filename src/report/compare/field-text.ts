/** Parts of a whole and chances, from 0 to 1: told in percent. */
const SHARES = new Set(
  'share notice right letsOff judgedSincere misidentifies performed deterred ties startsWith honest grudging colluding paid buyers fromTies learning startsAt tolerance hides weight coverage chance raises segregation'.split(
    ' ',
  ),
);
/** Chances of a month, from 0 to 1: told in percent a month. */
const RATES = new Set(
  'rate filed offered correction falseAlarms decay cutsTies spillsToHousehold costsMeans exit layoffs begins ends'.split(
    ' ',
  ),
);
const UNITS: Readonly<Record<string, (number: string) => string>> = {
  decidedIn: (number) => of(number, 'month'),
  months: (number) => of(number, 'month'),
  window: (number) => of(number, 'month'),
  drift: (number) => `${of(number, 'point')} a month`,
  atMost: (number) => `${of(number, 'point')} a month`,
  demand: (number) => `${number} times a month`,
};
const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e[+-]?\d+)?`;

/** A field of a rule as a reader knows it: `lets off`. */
export function fieldName(field: string): string {
  return field.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

/**
 * The value of a field to its last digit, with its unit: `20 %`, `3 months`, `5 % a month`. Where a field holds several, each
 * is told; what has no unit, or names something, stands as it is.
 *
 * @param field the names that lead to it, as in RuleDifference.fields
 */
export function fieldText(field: string, value: string): string {
  const last = field.split(/[ ,]+/u).at(-1) ?? '';
  const say = sayOf(last);
  // A line over time is anchors, "month 3 value 0.5"; its first month is 0.
  const anchored = value.replaceAll(
    new RegExp(`month (\\d+) value (${NUMBER})`, 'gu'),
    (_, month: string, number: string) => `${say(number)} in month ${Number(month) + 1}`,
  );
  if (anchored !== value) return anchored;
  if (new RegExp(`^${NUMBER}(?:; ${NUMBER})*$`, 'u').test(value))
    return several(value.split('; '), say);
  // Several fields in one: "kind term months 12".
  return value.replaceAll(
    new RegExp(`([A-Za-z]+) (${NUMBER})(?= |;|$)`, 'gu'),
    (_, name: string, number: string) => `${fieldName(name)} ${sayOf(name)(number)}`,
  );
}

/** The numbers of ties, of which some are over 1, are named as the shares of a score that ties pull. */
function several(numbers: readonly string[], say: (number: string) => string): string {
  const isShare = numbers.every((number) => Number(number) <= 1);
  return (isShare || say !== percent ? numbers.map(say) : numbers).join('; ');
}

function sayOf(name: string): (number: string) => string {
  if (SHARES.has(name)) return percent;
  if (RATES.has(name)) return (number) => `${percent(number)} a month`;
  return UNITS[name] ?? ((number) => number);
}

/** In percent, without the digits that binary arithmetic adds. */
function percent(number: string): string {
  return `${Number((Number(number) * 100).toPrecision(14))} %`;
}

function of(number: string, unit: string): string {
  return `${number} ${unit}${Number(number) === 1 ? '' : 's'}`;
}
