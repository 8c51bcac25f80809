import { changeRules } from './change-rules.js';
import { neverBy } from './errors-of-records.js';
import type { Mechanism } from './mechanism.js';

/** How one consequence leads to the next. */
export const CONSEQUENCES: readonly Mechanism[] = [
  {
    name: 'joint punishment',
    about: 'being on one list leads onto another',
    absent: 'no list leads onto another',
    remove: (regime) =>
      changeRules(regime, (rules) => ({
        ...rules,
        lists: rules.lists.map((list) => neverBy(list, 'member')),
      })),
  },
  {
    name: 'loss of means',
    about: 'what is closed costs people their means, and hardship leads to more records',
    absent: 'nothing that is closed brings hardship',
    remove: (regime) =>
      changeRules(regime, (rules) => ({
        ...rules,
        domains: rules.domains.map((domain) => ({ ...domain, costsMeans: 0 })),
      })),
  },
  {
    name: 'loss of ties',
    about: 'people drop those who stand on a public list',
    absent: 'nobody loses ties because a list is public',
    remove: (regime) =>
      changeRules(regime, (rules) => ({
        ...rules,
        lists: rules.lists.map((list) => ({ ...list, cutsTies: 0 })),
      })),
  },
  {
    name: 'adaptation',
    about: 'people learn to fear, keep silent, perform, evade or leave',
    absent: 'nobody does anything out of fear',
    remove: (regime) => changeRules(regime, (rules) => ({ ...rules, adaptation: null })),
  },
];
