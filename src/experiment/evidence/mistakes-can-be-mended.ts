import type { RuleEvidence } from './evidence.js';
import { stretchesOf } from './in-force.js';

/** Is there any way in which a wrong record is taken back? */
export const mistakesCanBeMended: RuleEvidence = {
  kind: 'rules',
  name: 'a wrong record can be taken back',
  unit: 'yes or no',
  how: 'read from the rules: corrections happen, or a blacklist can be left on appeal, in every place and phase; the model has neither where only a score is wrong',
  read(ground) {
    const stretches = stretchesOf(ground).filter(
      ({ scores, blacklists }) => scores.length + blacklists.length > 0,
    );
    if (stretches.length === 0)
      return { value: null, found: 'neither a score nor a blacklist is kept', rests: [] };
    const without = stretches.filter(({ rules, blacklists }) => {
      const { correction, appeal } = rules.redress;
      const appealed =
        appeal !== null &&
        appeal.right > 0 &&
        blacklists.some(({ leaves }) => leaves.some(({ kind }) => kind === 'appeal'));
      return blacklists.length === 0 || (correction === 0 && !appealed);
    });
    const rests = stretches
      .slice(0, 1)
      .map(({ rules }) => ({ rule: 'redress', provenance: rules.redress.provenance }));
    return {
      value: without.length === 0,
      found:
        without.length === 0
          ? 'by appeal or by correction'
          : `there is none in ${[...new Set(without.map(({ jurisdiction }) => jurisdiction))].join(', ')}`,
      rests,
    };
  },
};
