import { familyShare } from '../../metrics/family-share.js';
import { gini } from '../../metrics/gini.js';
import { immunity } from '../../metrics/immunity.js';
import { mobilityIndex } from '../../metrics/mobility-index.js';
import { mobilityMatrix } from '../../metrics/mobility-matrix.js';
import { monthsToRedress } from '../../metrics/months-to-redress.js';
import { monthsTrapped } from '../../metrics/months-trapped.js';
import { reRestriction } from '../../metrics/re-restriction.js';
import { shareNeverRedressed } from '../../metrics/share-never-redressed.js';
import { spellsIn, sumOf } from '../../metrics/survival.js';
import { theil } from '../../metrics/theil.js';
import { trapProbability } from '../../metrics/trap-probability.js';
import type { Census } from '../census/census.js';
import { mergeGroups } from '../census/merge-groups.js';
import type { Evidence, Figure } from './figure.js';
import { total } from '../findings.js';
import type { Where } from '../result.js';

/** The metrics that need what became of persons: a census. It does not tell jurisdictions apart. */
export function figuresOfPersons(evidence: Evidence, where: Where): Figure[] {
  const { census } = evidence;
  if (census === null || where.jurisdiction !== undefined) return [];
  const make = (metric: string, value: number | null, n: number): Figure => ({
    metric,
    where,
    value,
    n,
  });
  return [
    ...ofWrongs(census, where, make),
    ...ofInequality(census, where, make),
    ...ofBearers(evidence, census, where, make),
  ];
}

type Make = (metric: string, value: number | null, n: number) => Figure;

function ofWrongs(census: Census, where: Where, make: Make): Figure[] {
  const { wrongs, traps, freedoms, beginnings, stillRestricted } = mergeGroups(census, where.group);
  const wronged = spellsIn(wrongs);
  return [
    make('months to redress', monthsToRedress(wrongs), wronged),
    make('share never redressed', shareNeverRedressed(wrongs), wronged),
    make('trap probability', trapProbability(stillRestricted, beginnings), beginnings),
    make('months trapped', monthsTrapped(traps), spellsIn(traps)),
    make('re-restriction', reRestriction(freedoms), spellsIn(freedoms)),
  ];
}

function ofInequality(census: Census, where: Where, make: Make): Figure[] {
  const { moves, scores, byMonths, adults } = mergeGroups(census, where.group);
  const scored = scores.reduce((sum, { people }) => sum + people, 0);
  const months = byMonths.map((people, amount) => ({ amount, people }));
  const matrix = mobilityMatrix(moves, census.classes.length);
  return [
    make('mobility index', mobilityIndex(matrix), sumOf(moves)),
    ...ofMoves(census.classes, moves, matrix, where),
    make('Gini of scores', gini(scores), scored),
    make('Theil of scores', theil(scores), scored),
    make('Gini of months restricted', gini(months), adults),
  ];
}

/** The cells of the mobility matrix; each rests on the people of its row. */
function ofMoves(
  classes: readonly string[],
  moves: readonly number[],
  matrix: ReturnType<typeof mobilityMatrix>,
  where: Where,
): Figure[] {
  return classes.flatMap((from, row) => {
    const n = sumOf(moves.slice(row * classes.length, (row + 1) * classes.length));
    return classes.map((to, column) => ({
      metric: 'mobility matrix',
      where: { ...where, from, to },
      value: matrix[row]?.[column] ?? null,
      n,
    }));
  });
}

function ofBearers(
  { series, regime, people }: Evidence,
  census: Census,
  where: Where,
  make: Make,
): Figure[] {
  const of = mergeGroups(census, where.group);
  const weight = regime.population.standingFor / people;
  // Children are counted in totals, of everybody; adults by the census, which may look at a part of the people.
  const looked = census.people > 0 ? census.lookedAt / census.people : 1;
  const children = (total(series, 'children restricted', '', where) / weight) * looked;
  const everRestricted = of.adults - (of.byMonths[0] ?? 0);
  const harmDoers = (counts: readonly number[], restricted: readonly number[]) =>
    counts.map((all, at) =>
      at === 0 ? { people: 0, restricted: 0 } : { people: all, restricted: restricted[at] ?? 0 },
    );
  const exempt = harmDoers(of.exemptPeople, of.exemptRestricted);
  return [
    make(
      'family share',
      familyShare(of.familyMonths, of.restrictedMonths, children),
      everRestricted,
    ),
    make(
      'immunity',
      immunity(exempt, harmDoers(of.otherPeople, of.otherRestricted)),
      exempt.reduce((sum, each) => sum + each.people, 0),
    ),
  ];
}
