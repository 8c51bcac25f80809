import type { RuleEvidence } from './evidence.js';
import { closingsOf, namesOf, once, restsOnClosing } from './in-force.js';

/** Of the rules that close something, which part can be appealed against? */
export const partOpenToAppeal: RuleEvidence = {
  kind: 'rules',
  name: 'part of what closes something that can be appealed against',
  unit: 'share',
  how: 'read from the rules: of the blacklists and grades that close something, in every place and phase, those that an appeal can lift; there is no appeal against a grade',
  read(ground) {
    const closings = closingsOf(ground);
    if (closings.length === 0)
      return { value: null, found: 'nothing is closed to anybody', rests: [] };
    const open = closings.filter(
      ({ stretch, source }) =>
        stretch.rules.redress.appeal !== null &&
        source.kind === 'list' &&
        source.list.leaves.some(({ kind }) => kind === 'appeal'),
    );
    const rests = once([
      ...closings.filter((each) => !open.includes(each)).map(restsOnClosing),
      ...closings.map(({ stretch }) => ({
        rule: 'redress',
        provenance: stretch.rules.redress.provenance,
      })),
    ]);
    const shut = rests.filter(({ rule }) => rule !== 'redress');
    return {
      value: open.length / closings.length,
      found: shut.length === 0 ? 'all of it' : `not against ${namesOf(shut)}`,
      rests,
    };
  },
};
