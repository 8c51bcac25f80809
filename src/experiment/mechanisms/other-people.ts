import type { Adaptation, Rules } from '../../regime/regime.js';
import { changeRules, dropInterventions } from './change-rules.js';
import { neverBy } from './errors-of-records.js';
import type { Mechanism } from './mechanism.js';

/** What other people bring on somebody: ties, peers, the household, employers, whoever breaks in. */
export const OTHER_PEOPLE: readonly Mechanism[] = [
  {
    name: 'association',
    about: "the scores of those one knows pull one's own towards them",
    absent: 'nobody is scored for whom they know',
    remove: (regime) =>
      changeRules(regime, (rules) => ({
        ...rules,
        scores: rules.scores.map((score) => ({ ...score, ties: score.ties.map(() => 0) })),
      })),
  },
  {
    name: 'peer malice',
    about: 'grudging, colluding and paid raters rate without regard to what was done',
    absent: 'everybody who rates is honest',
    remove: (regime) =>
      changeRules(regime, (rules) => {
        const { peers } = rules;
        if (peers === null) return rules;
        return { ...rules, peers: { ...peers, honest: 1, grudging: 0, colluding: 0, paid: 0 } };
      }),
  },
  {
    name: 'household spillover',
    about: 'somebody is listed because of another person at home',
    absent: 'nobody is listed for somebody at home',
    remove: (regime) =>
      changeRules(regime, (rules) => ({
        ...rules,
        lists: rules.lists.map((list) => ({
          ...neverBy(list, 'household'),
          spillsToHousehold: 0,
        })),
      })),
  },
  {
    name: 'layoffs by listed firms',
    about: 'a listed firm lays people off, and hardship follows',
    absent: 'no firm lays people off because it is listed',
    remove: (regime) =>
      regime.firms === null ? regime : { ...regime, firms: { ...regime.firms, layoffs: 0 } },
  },
  {
    name: 'hacks',
    about: 'whoever breaks in makes people change places in a score',
    absent: 'nobody breaks in',
    remove: (regime) => dropInterventions(regime, 'swap'),
  },
  {
    name: 'exemption',
    about: 'no consequence reaches the exempt, whatever they do',
    absent: 'consequences reach everybody alike',
    remove: (regime) => {
      const { population } = regime;
      const exempt = { ...population.exempt, share: 0 };
      return { ...regime, population: { ...population, exempt } };
    },
  },
  {
    name: 'gaming',
    about: 'people buy points or take a second identity',
    absent: 'nobody buys points or takes a second identity',
    remove: (regime) => changeRules(regime, withoutGaming),
  },
];

/** The rates are 0 and the rest stays: bought points decide in which units a score is kept. */
function withoutGaming(rules: Rules): Rules {
  const { adaptation } = rules;
  if (adaptation === null) return rules;
  const { buys, secondIdentity } = adaptation.gaming;
  const gaming: Adaptation['gaming'] = {
    buys: buys === null ? null : { ...buys, rate: 0 },
    secondIdentity: secondIdentity === null ? null : { ...secondIdentity, rate: 0 },
  };
  return { ...rules, adaptation: { ...adaptation, gaming } };
}
