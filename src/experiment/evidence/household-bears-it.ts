import type { RuleEvidence } from './evidence.js';
import { closingsOf, namesOf, once } from './in-force.js';

/** Does what one person did close something to those who live with them? */
export const householdBearsIt: RuleEvidence = {
  kind: 'rules',
  name: 'the household bears what one member did',
  unit: 'yes or no',
  how: 'read from the rules: a closing list spills over to the household or is entered through it, or a closed domain falls on children',
  read(ground) {
    const rests = once(
      closingsOf(ground).flatMap(({ stretch, rule, closes, source }) => [
        ...(source.kind === 'list' &&
        (source.list.spillsToHousehold > 0 ||
          source.list.enters.some(({ kind }) => kind === 'household'))
          ? [{ rule, provenance: source.list.provenance }]
          : []),
        ...closes.flatMap((index) => {
          const domain = stretch.rules.domains[index];
          if (domain?.fallsOn !== 'children') return [];
          return [{ rule: `domain "${domain.name}"`, provenance: domain.provenance }];
        }),
      ]),
    );
    return {
      value: rests.length > 0,
      found: rests.length > 0 ? `by ${namesOf(rests)}` : 'nothing falls on the household',
      rests,
    };
  },
};
