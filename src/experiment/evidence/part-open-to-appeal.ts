import type { RuleEvidence } from './evidence.js';
import { type Closing, closingsOf, once } from './in-force.js';
import { tellClosings } from './rests-on-closings.js';

/** Of the rules that close something, which part can be appealed against? */
export const partOpenToAppeal: RuleEvidence = {
  kind: 'rules',
  name: 'part of what closes something that can be appealed against',
  unit: 'share',
  how: 'read from the rules: of the blacklists and grades that close something, those that an appeal can lift in every place and month; there is no appeal against a grade',
  read(ground) {
    const closings = closingsOf(ground);
    if (closings.length === 0)
      return { value: null, found: 'nothing is closed to anybody', rests: [] };
    const shut = closings.filter((each) => !isOpenToAppeal(each));
    const rules = new Set(closings.map(({ rule }) => rule));
    const shutRules = new Set(shut.map(({ rule }) => rule));
    const told = tellClosings(ground.regime, shut);
    const redress = closings.map(({ stretch }) => ({
      rule: 'redress',
      provenance: stretch.rules.redress.provenance,
    }));
    return {
      value: 1 - shutRules.size / rules.size,
      found: shut.length === 0 ? 'all of it' : `not against ${told.names}`,
      rests: once([...told.rests, ...redress]),
    };
  },
};

function isOpenToAppeal({ stretch, source }: Closing): boolean {
  return (
    stretch.rules.redress.appeal !== null &&
    source.kind === 'list' &&
    source.list.leaves.some(({ kind }) => kind === 'appeal')
  );
}
