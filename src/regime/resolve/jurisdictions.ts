import type { Jurisdiction, Provenance } from '../regime.js';
import { percent } from '../schema/bands.js';
import { jurisdictionSchema } from '../schema/regime-schema.js';
import { keySpanAt, mapAt, spanAt } from '../text/tree.js';
import type { MapTree, Tree } from '../text/tree.js';
import type { Context } from './context.js';
import { knownChanges } from './known-changes.js';
import { monthIndex } from './months.js';
import { resolvePhases } from './phases.js';
import type { Change } from './phases.js';
import { NO_PROVENANCE, resolveProvenance } from './provenance.js';
import { readRule } from './read-rule.js';
import { rulesResolver } from './rules.js';

/** A change of the rules by an intervention: everywhere (null) or in one jurisdiction. */
export interface PlacedChange extends Change {
  readonly jurisdiction: number | null;
}

interface Pilot {
  readonly name: string;
  readonly share: number;
  readonly own: Change;
  readonly provenance: Provenance;
}

/** The base and the pilots, each with its phases. A change everywhere reaches the pilots too, and holds there from then on. */
export function resolveJurisdictions(
  file: Tree,
  base: MapTree,
  changes: readonly PlacedChange[],
  context: Context,
): readonly Jurisdiction[] {
  const resolve = rulesResolver(context);
  const everywhere = changes.filter((change) => change.jurisdiction === null);
  // The base is resolved first, so that its faults are reported as its own.
  const basePhases = resolvePhases(base, everywhere, resolve);
  const pilots = readPilots(file, base, context);
  const taken = pilots.reduce((sum, pilot) => sum + pilot.share, 0);
  if (taken > 1 + 1e-9) {
    context.report.error(keySpanAt(file, ['jurisdictions']), {
      found: `the jurisdictions have ${percent(taken)} of the people (${pilots.map((pilot) => `${pilot.name} ${percent(pilot.share)}`).join(' + ')})`,
      accepted: 'shares of at most 100% together; the base has what they leave',
    });
  }
  const name = pilots.length === 0 ? 'everywhere' : 'everywhere else';
  const share = pilots.length === 0 ? 1 : Math.max(0, Number((1 - taken).toFixed(12)));
  return [
    { name, share, phases: basePhases, provenance: NO_PROVENANCE },
    ...pilots.map((pilot, i): Jurisdiction => {
      const here = changes.filter(
        (change) => change.jurisdiction === null || change.jurisdiction === i + 1,
      );
      const phases = resolvePhases(base, [pilot.own, ...here], resolve);
      return { name: pilot.name, share: pilot.share, phases, provenance: pilot.provenance };
    }),
  ];
}

function readPilots(file: Tree, base: MapTree, context: Context): readonly Pilot[] {
  const section = mapAt(file, ['jurisdictions']);
  return [...section.entries].flatMap(([name, { value: tree }]): Pilot[] => {
    const text = readRule(jurisdictionSchema, tree, context);
    if (text === null) return [];
    const month =
      text.from === undefined ? 0 : monthIndex(text.from, spanAt(tree, ['from']), context);
    const rules = knownChanges(tree, base, context.names.people, context);
    return [
      {
        name,
        share: text.share,
        own: { month, rules },
        provenance: resolveProvenance(text, tree, context),
      },
    ];
  });
}
