import type { Band, Channel, List, Regime, Rules } from '../../regime/regime.js';
import { changeRules, dropInterventions } from './change-rules.js';
import type { Mechanism } from './mechanism.js';

/** What goes wrong in records: who is seen, what is recorded, and on whom. */
export const ERRORS_OF_RECORDS: readonly Mechanism[] = [
  {
    name: 'misidentification',
    about: 'an act is recorded on somebody else',
    absent: 'every record lands on whoever did it',
    remove: (regime) =>
      changeRules(regime, (rules) => changeChannels(rules, () => ({ misidentifies: 0 }))),
  },
  {
    name: 'false alarms',
    about: 'something is recorded that nobody did, or somebody is listed for nothing',
    absent: 'nothing is recorded that did not happen, and nobody is listed for nothing',
    remove: (regime) =>
      dropInterventions(
        changeRules(regime, (rules) => changeChannels(rules, () => ({ falseAlarms: 0 }))),
        'false-listing',
      ),
  },
  {
    name: 'coverage bias',
    about: 'some groups are watched more than others, or mistaken more often',
    absent: 'every group is watched and mistaken as everybody is on average',
    remove: evenOut,
  },
  {
    name: 'coverage that follows records',
    about: 'places where records were made are watched more',
    absent: 'what was recorded in a place does not change how much it is watched',
    remove: (regime) =>
      changeRules(regime, (rules) => changeChannels(rules, () => ({ followsRecords: null }))),
  },
  {
    name: 'outages and false reports',
    about: 'channels fail for some months, or a campaign reports what did not happen',
    absent: 'no channel fails, and nobody campaigns with false reports',
    remove: (regime) => dropInterventions(regime, 'outage', 'false-reports'),
  },
  {
    name: 'audits',
    about: 'somebody is listed by a check that looks at no act of theirs',
    absent: 'nobody is listed without an act',
    remove: (regime) =>
      changeRules(regime, (rules) => ({
        ...rules,
        lists: rules.lists.map((list) => neverBy(list, 'audit')),
      })),
  },
];

/** A list that nobody enters in one way. The rule stays, so that those after it keep their places and their luck. */
export function neverBy(list: List, ...kinds: List['enters'][number]['kind'][]): List {
  const enters = list.enters.map((rule) =>
    kinds.includes(rule.kind) ? { ...rule, chance: 0 } : rule,
  );
  return { ...list, enters };
}

function changeChannels(rules: Rules, change: (channel: Channel) => Partial<Channel>): Rules {
  const channels = rules.channels.map((channel) => ({ ...channel, ...change(channel) }));
  return { ...rules, channels };
}

/** Every group gets the ratio that people have on average, so that as much is seen and mistaken in all. */
function evenOut(regime: Regime): Regime {
  const { groups } = regime.population;
  return changeRules(regime, (rules) =>
    changeChannels(rules, ({ coverageRatio, errorRatio }) => ({
      coverageRatio: evened(coverageRatio, groups),
      errorRatio: evened(errorRatio, groups),
    })),
  );
}

function evened(ratios: readonly number[], groups: readonly Band[]): readonly number[] {
  if (ratios.every((ratio) => ratio === ratios[0])) return ratios;
  const people = groups.reduce((sum, { share }) => sum + share, 0);
  const mean =
    groups.reduce((sum, { share }, group) => sum + share * (ratios[group] ?? 1), 0) / people;
  return ratios.map(() => mean);
}
