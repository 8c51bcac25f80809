import type { Engine, Subjects } from '../engine/engine.js';
import { FEAR_UNIT, type MeasureName, type MeasureTable, REFUSAL_UNIT } from '../model/measures.js';
import type { Regime } from '../regime/regime.js';
import type { CellsPart } from './memory.js';
import { monthText } from './month-text.js';
import type { Series, SeriesRow, Where } from './result.js';

/** Collects the totals of each month into a series in numbers of the country. */
export interface SeriesCollector {
  /** Takes the totals of the month that the engine has just done. */
  collect(): void;
  /** What it remembers after so many months; room is made for months that were not collected, to be filled. */
  parts(monthsDone: number): CellsPart[];
  series(): Series;
}

/** Holds nothing of the engine's state, which may be large, while a series outlives the engine. */
interface Track {
  readonly subject: 'people' | 'firms';
  readonly measures: MeasureTable;
  readonly jurisdictions: readonly string[];
  readonly groups: readonly string[];
  /** How many of the country each simulated one stands for. */
  readonly weight: number;
  /** How many totals a month has. */
  readonly size: number;
  readonly months: Float64Array[];
}

/** Makes the collector of a run. `people` is the number simulated. */
export function collectSeries(regime: Regime, engine: Engine, people: number): SeriesCollector {
  const followed: Subjects[] = [engine.people];
  const tracks: Track[] = [
    {
      subject: 'people',
      measures: engine.people.measures,
      size: engine.people.totals.length,
      jurisdictions: regime.jurisdictions.map((place) => place.name),
      groups: regime.population.groups.map((group) => group.name),
      weight: regime.population.standingFor / people,
      months: [],
    },
  ];
  if (engine.firms !== null && regime.firms !== null) {
    followed.push(engine.firms);
    tracks.push({
      subject: 'firms',
      measures: engine.firms.measures,
      size: engine.firms.totals.length,
      jurisdictions: ['firms'],
      groups: ['firms'],
      weight: regime.firms.standingFor / engine.firms.shape.people,
      months: [],
    });
  }
  return {
    collect() {
      tracks.forEach(({ months }, at) => {
        months.push(followed[at]?.totals.slice() ?? new Float64Array(0));
      });
    },
    parts: (monthsDone) => tracks.flatMap((track) => partsOf(track, monthsDone)),
    // What is told of the months so far stays so when more of them follow.
    series: () =>
      seriesOf(
        tracks.map((track) => ({ ...track, months: track.months.slice() })),
        regime.calendar.from,
        storedScores(regime, engine),
      ),
  };
}

function partsOf({ subject, size, months }: Track, monthsDone: number): CellsPart[] {
  while (months.length < monthsDone) months.push(new Float64Array(size));
  return months.map((cells, month) => ({ name: `series.${subject}.${month}`, cells }));
}

/** Score sums are kept in stored units above the lowest score; this says how to turn them into points. */
type StoredScores = ReadonlyMap<string, { readonly min: number; readonly unit: number }>;

function storedScores(regime: Regime, engine: Engine): StoredScores {
  const scores = regime.jurisdictions[0]?.phases[0]?.rules.scores ?? [];
  return new Map(
    scores.flatMap((score, index) => {
      const storage = engine.people.scores[index];
      return storage === undefined ? [] : [[score.name, storage] as const];
    }),
  );
}

function seriesOf(tracks: readonly Track[], from: number, scores: StoredScores): Series {
  const [first] = tracks;
  if (first === undefined) throw new Error('a run has people');
  const rowsOf = new Map(tracks.map((track) => [track, rowIndex(track.measures)]));
  /** Of a measure, and where: its value in any month. Null where there are no such subjects. */
  const looked = (measure: MeasureName, key: string, where: Where) => {
    const track = tracks.find((one) => one.subject === (where.subject ?? 'people'));
    if (track === undefined) return null;
    const row = rowsOf.get(track)?.get(rowName(measure, key));
    if (row === undefined)
      throw new RangeError(`no measure "${measure}" with the key "${key}" was counted`);
    const cells = cellsOf(track, where);
    return (month: number): number => {
      const totals = track.months[month];
      if (totals === undefined) throw new RangeError(`month ${month} was not simulated`);
      let sum = 0;
      for (const cell of cells) sum += inCountry(track, totals, cell, row, scores);
      return sum;
    };
  };
  return {
    months: first.months.length,
    jurisdictions: first.jurisdictions,
    groups: first.groups,
    value: (month, measure, key = '', where = {}) => looked(measure, key, where)?.(month) ?? 0,
    line(measure, key = '', where = {}) {
      const at = looked(measure, key, where);
      return first.months.map((_, month) => at?.(month) ?? 0);
    },
    rows: () => allRows(tracks, from, scores),
  };
}

/** Where each row of a table is: some figures ask for a great many. */
function rowIndex({ rows }: MeasureTable): ReadonlyMap<string, number> {
  return new Map(rows.map(({ measure, key }, row) => [rowName(measure, key), row]));
}

function rowName(measure: string, key: string): string {
  return `${measure}\n${key}`;
}

function cellsOf(track: Track, where: Where): number[] {
  const index = (names: readonly string[], name: string | undefined, what: string): number[] => {
    if (name === undefined) return names.map((_, at) => at);
    const at = names.indexOf(name);
    if (at < 0)
      throw new RangeError(`no ${what} is called "${name}"; there are ${names.join(', ')}`);
    return [at];
  };
  const jurisdictions = index(track.jurisdictions, where.jurisdiction, 'jurisdiction');
  const groups = index(track.groups, where.group, 'group');
  return jurisdictions.flatMap((place) =>
    groups.map((group) => place * track.groups.length + group),
  );
}

function inCountry(
  track: Track,
  totals: Float64Array,
  cell: number,
  row: number,
  scores: StoredScores,
): number {
  const { rows } = track.measures;
  const at = cell * rows.length + row;
  const simulated = totals[at] ?? 0;
  const measure = rows[row]?.measure;
  const key = rows[row]?.key ?? '';
  if (measure === 'refusals' || measure === 'refusals wrongly')
    return (simulated * track.weight) / REFUSAL_UNIT;
  if (measure === 'fear' || measure === 'severity') return (simulated * track.weight) / FEAR_UNIT;
  if (measure !== 'score sum') return simulated * track.weight;
  const storage = scores.get(key);
  if (storage === undefined) return 0;
  const scored = rows.findIndex((one) => one.measure === 'scored' && one.key === key);
  const people = totals[cell * rows.length + scored] ?? 0;
  return (people * storage.min + simulated * storage.unit) * track.weight;
}

function* allRows(
  tracks: readonly Track[],
  from: number,
  scores: StoredScores,
): Generator<SeriesRow> {
  for (const track of tracks)
    for (const [month, totals] of track.months.entries())
      for (const [place, jurisdiction] of track.jurisdictions.entries())
        for (const [member, group] of track.groups.entries())
          for (const [row, { measure, key }] of track.measures.rows.entries()) {
            const cell = place * track.groups.length + member;
            const value = inCountry(track, totals, cell, row, scores);
            if (value !== 0)
              yield { month: monthText(from + month), jurisdiction, group, measure, key, value };
          }
}
