import type { Intervention, Phase, Regime, Rules } from '../../regime/regime.js';

/** A regime whose rules are changed wherever they hold: in every phase of every jurisdiction, and for firms. */
export function changeRules(regime: Regime, change: (rules: Rules) => Rules): Regime {
  const changed = (phases: readonly Phase[]): Phase[] =>
    phases.map((phase) => ({ ...phase, rules: change(phase.rules) }));
  const { firms, jurisdictions } = regime;
  return {
    ...regime,
    jurisdictions: jurisdictions.map((place) => ({ ...place, phases: changed(place.phases) })),
    firms: firms === null ? null : { ...firms, phases: changed(firms.phases) },
  };
}

/** A regime in which some kinds of intervention do not happen. */
export function dropInterventions(regime: Regime, ...kinds: Intervention['kind'][]): Regime {
  const interventions = regime.interventions.filter(({ kind }) => !kinds.includes(kind));
  return { ...regime, interventions };
}
