import type { Comparison, Side } from '../../experiment/compare/comparison.js';
import type { PairedFigure } from '../../experiment/compare/paired-figures.js';
import { monthText } from '../../experiment/month-text.js';
import { perhapsRenamed, ruleDiff, type RuleDifference } from './rule-diff.js';
import { movedIn, type Moved } from './transition-totals.js';

/** The contract that docs/compare-json.md documents. */
export interface CompareJson {
  readonly glasshouse: string;
  readonly a: SideJson;
  readonly b: SideJson;
  readonly people: number;
  readonly standingFor: number;
  readonly from: string;
  readonly until: string;
  readonly engine: string;
  readonly seeds: readonly {
    readonly seed: string;
    readonly stateHash: { readonly a: string; readonly b: string };
  }[];
  readonly rules: {
    readonly same: boolean;
    readonly differences: readonly RuleDifference[];
    readonly perhapsRenamed: readonly { readonly inA: string; readonly inB: string }[];
  };
  readonly figures: readonly PairedFigure[];
  readonly moved: readonly Moved[];
  readonly timing: Comparison['timing'];
}
interface SideJson {
  readonly name: string;
  readonly file: string;
  readonly hash: string;
  readonly patches: readonly string[];
}

/** The machine-readable account of a comparison. */
export function compareJson(comparison: Comparison, version: string): CompareJson {
  const { a, b, seeds } = comparison;
  const differences = ruleDiff(a.regime, b.regime);
  return {
    glasshouse: version,
    a: sideJson(a),
    b: sideJson(b),
    people: comparison.people,
    standingFor: comparison.standingFor,
    from: monthText(comparison.from),
    until: monthText(comparison.until),
    engine: comparison.engine,
    seeds: seeds.map((each) => ({
      seed: each.seed,
      stateHash: { a: each.a.stateHash, b: each.b.stateHash },
    })),
    rules: {
      same: differences.length === 0,
      differences,
      perhapsRenamed: perhapsRenamed(differences).map(([inA, inB]) => ({ inA, inB })),
    },
    figures: comparison.figures,
    moved: movedIn(comparison),
    timing: comparison.timing,
  };
}

function sideJson({ regime, file, regimeHash, patches = [] }: Side): SideJson {
  return { name: regime.title, file, hash: regimeHash, patches: patches.map(({ title }) => title) };
}
