import type { RuleText } from 'glasshouse';

/** Provenance of what nobody gave any for. */
export const UNSAID: RuleText['provenance'] = {
  source: [],
  status: null,
  note: null,
  calibratedTo: [],
};
